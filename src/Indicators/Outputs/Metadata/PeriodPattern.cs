using Indicators.Definitions;

namespace Indicators.Outputs.Metadata;

/// <summary>A regular expression for periods, matching the whole cell, equivalent to <see cref="Period.TryParse"/>.</summary>
internal static class PeriodPattern
{
    /// <summary>From <see cref="Period.EarliestYear"/> to <see cref="Period.LatestYear"/>.</summary>
    private const string Year = "(1[89][0-9]{2}|2[01][0-9]{2}|2200)";

    public static string Create(IEnumerable<Frequency> frequencies)
    {
        string[] ends = [.. frequencies.Order().Select(frequency => frequency switch
        {
            Frequency.Annual => "",
            Frequency.HalfYearly => "-S[12]",
            Frequency.Quarterly => "-Q[1-4]",
            _ => "-M?(0[1-9]|1[0-2])",
        })];
        string rest = string.Join('|', ends.Where(end => end.Length > 0));
        return rest.Length == 0 ? Year : $"{Year}({rest}){(ends.Contains("") ? "?" : "")}";
    }
}
