using Indicators.Findings;

namespace Indicators.Validation.Formats;

/// <summary>The findings of one file and code: those that are shown, and the number of those that are not.</summary>
internal sealed record ShownFindings(string Code, Severity Severity, IReadOnlyList<Finding> Shown, long NotShown)
{
    public long Total => Shown.Count + NotShown;

    /// <summary>Errors first, then by code.</summary>
    public static IReadOnlyList<ShownFindings> Of(ValidatedSubmission file, int limit)
    {
        Dictionary<(string, Severity), long> omitted = file.Omitted.ToDictionary(one => (one.Code, one.Severity), one => one.Count);
        return [.. file.Findings.GroupBy(finding => (finding.Code, finding.Severity))
            .Select(group => new ShownFindings(
                group.Key.Code, group.Key.Severity, [.. group.Take(limit)],
                Math.Max(0, group.Count() - limit) + omitted.GetValueOrDefault(group.Key)))
            .OrderByDescending(one => one.Severity).ThenBy(one => one.Code, StringComparer.Ordinal)];
    }
}
