using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// Determines who is expected to file a structure for a period: the areas that the calendar lists, or without an entry every area
/// that filed it within the lookback. The unknown area is never expected.
/// </summary>
public sealed class ExpectedReporters(Programme programme, string structure, FiledPeriods filed)
{
    private readonly HashSet<int>? named = Named(programme, structure);

    /// <summary>The areas that have ever filed or been expected, as indexes in the programme's areas, ascending.</summary>
    public IEnumerable<int> Areas => named is null ? filed.Areas : filed.Areas.Union(named).Order();

    /// <summary>Whether an area is expected to report for a period.</summary>
    /// <param name="area">The index of the area in the programme's areas.</param>
    public bool IsExpected(int area, Period period) =>
        programme.Areas[area].Attributes.GetValueOrDefault("kind", "area") == "area"
        && (named is not null ? named.Contains(area) : filed.HasFiledWithin(area, period, programme.Lookback));

    private static HashSet<int>? Named(Programme programme, string structure)
    {
        CalendarEntry[] entries = [.. programme.Calendar.Where(entry => entry.Structure == structure)];
        return entries.Length == 0 ? null : [.. entries.SelectMany(entry => entry.Areas).Select(programme.Areas.IndexOf)];
    }
}
