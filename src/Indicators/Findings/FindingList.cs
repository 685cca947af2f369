namespace Indicators.Findings;

/// <summary>How many findings of one code were counted but not kept.</summary>
public sealed record OmittedFindings(string Code, Severity Severity, long Count);

/// <summary>The findings about a file: those kept, in the order of every report, and the counts of the rest.</summary>
public sealed class FindingList
{
    public FindingList(IEnumerable<Finding> findings, IReadOnlyList<OmittedFindings> omitted)
    {
        List<Finding> sorted = [.. findings];
        sorted.Sort(Finding.CompareByPlace);
        Findings = sorted;
        Omitted = omitted;
    }

    public static FindingList Empty { get; } = new([], []);

    /// <summary>Sorted by <see cref="Finding.CompareByPlace"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Sorted by code.</summary>
    public IReadOnlyList<OmittedFindings> Omitted { get; }

    /// <summary>The number of findings of a severity, kept or not.</summary>
    public long Count(Severity severity) =>
        Findings.Count(finding => finding.Severity == severity)
        + Omitted.Where(omitted => omitted.Severity == severity).Sum(omitted => omitted.Count);

    /// <summary>These findings and more, about the same file.</summary>
    public FindingList With(FindingList more) => new(
        Findings.Concat(more.Findings),
        [.. Omitted.Concat(more.Omitted).GroupBy(omitted => (omitted.Code, omitted.Severity))
            .Select(group => new OmittedFindings(group.Key.Code, group.Key.Severity, group.Sum(omitted => omitted.Count)))
            .OrderBy(omitted => omitted.Code, StringComparer.Ordinal).ThenBy(omitted => omitted.Severity)]);
}
