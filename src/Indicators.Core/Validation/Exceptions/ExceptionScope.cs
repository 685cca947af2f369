using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Validation.Exceptions;

/// <summary>The properties of the file of a finding that exceptions can refer to.</summary>
/// <param name="Structure">The structure of the file; null if none was determined.</param>
/// <param name="Filings">The identities of its rows.</param>
internal sealed record ExceptionScope(string Path, Structure? Structure, IReadOnlyList<SubmissionIdentity> Filings)
{
    public Period? NewestPeriod => Filings.Count == 0 ? null : Filings.Max(filing => filing.Period);

    /// <summary>Returns the area of a finding: that in its key, or else the only area of the file, or else null.</summary>
    public string? AreaOf(Finding finding) =>
        PartsOf(finding).GetValueOrDefault(Structure?.ReportingArea.Name ?? "") ?? Single(filing => filing.Area);

    /// <summary>Returns the period of a finding: that in its key, or else the only period of the file, or else null.</summary>
    public Period? PeriodOf(Finding finding) =>
        PartsOf(finding).GetValueOrDefault(Structure?.Period.Name ?? "") is { } text
            ? Period.TryParse(text, out Period period) ? period : null
            : Single<Period?>(filing => filing.Period);

    /// <summary>Returns the property that all filings of the file share; the default if they differ or there are none.</summary>
    public T? Single<T>(Func<SubmissionIdentity, T> part)
    {
        T[] distinct = [.. Filings.Select(part).Distinct().Take(2)];
        return distinct.Length == 1 ? distinct[0] : default;
    }

    /// <summary>Returns the key of a finding, by column. Codes contain neither of the two separators of the key.</summary>
    public static Dictionary<string, string> PartsOf(Finding finding)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in (finding.Key ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is [string name, string code]) parts.TryAdd(name, code);
        return parts;
    }
}
