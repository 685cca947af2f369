using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Validation.Exceptions;

/// <summary>The file that a finding is about, as far as exceptions look at it.</summary>
/// <param name="Structure">Null where none was chosen.</param>
/// <param name="Filings">What its rows say that they are of.</param>
internal sealed record ExceptionScope(string Path, Structure? Structure, IReadOnlyList<SubmissionIdentity> Filings)
{
    public Period? NewestPeriod => Filings.Count == 0 ? null : Filings.Max(filing => filing.Period);

    /// <summary>The area of a finding: its key's, else the file's only one, else null.</summary>
    public string? AreaOf(Finding finding) =>
        PartsOf(finding).GetValueOrDefault(Structure?.ReportingArea.Name ?? "") ?? Single(filing => filing.Area);

    /// <inheritdoc cref="AreaOf"/>
    public Period? PeriodOf(Finding finding) =>
        PartsOf(finding).GetValueOrDefault(Structure?.Period.Name ?? "") is { } text
            ? Period.TryParse(text, out Period period) ? period : null
            : Single<Period?>(filing => filing.Period);

    /// <summary>What all filings of the file have alike; the default where they differ or there are none.</summary>
    public T? Single<T>(Func<SubmissionIdentity, T> part)
    {
        T[] distinct = [.. Filings.Select(part).Distinct().Take(2)];
        return distinct.Length == 1 ? distinct[0] : default;
    }

    /// <summary>A finding's key, by column. Codes hold neither of the two marks that the key is written with.</summary>
    public static Dictionary<string, string> PartsOf(Finding finding)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in (finding.Key ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is [string name, string code]) parts.TryAdd(name, code);
        return parts;
    }
}
