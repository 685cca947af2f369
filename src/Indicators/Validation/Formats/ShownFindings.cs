using Indicators.Findings;

namespace Indicators.Validation.Formats;

/// <summary>The findings of one file, code and severity: those that are shown, and the number of those that are not.</summary>
internal sealed record ShownFindings(string Code, Severity Severity, IReadOnlyList<Finding> Shown, long NotShown)
{
    public long Total => Shown.Count + NotShown;

    /// <summary>Errors first, then by code.</summary>
    public static IReadOnlyList<ShownFindings> Of(ReportedFile file, int limit)
    {
        ILookup<(string, Severity), Finding> kept = file.Findings.ToLookup(finding => (finding.Code, finding.Severity));
        Dictionary<(string, Severity), long> omitted = file.Omitted.GroupBy(one => (one.Code, one.Severity))
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        return [.. kept.Select(group => group.Key).Union(omitted.Keys)
            .Select(group => new ShownFindings(
                group.Item1, group.Item2, [.. kept[group].Take(limit)],
                Math.Max(0, kept[group].Count() - limit) + omitted.GetValueOrDefault(group)))
            .OrderByDescending(one => one.Severity).ThenBy(one => one.Code, StringComparer.Ordinal)];
    }
}
