using Indicators.Lists;

namespace Indicators.Findings;

/// <summary>The number of findings of one code and rule that were counted but not kept.</summary>
public sealed record OmittedFindings(string Code, Severity Severity, long Count)
{
    /// <summary>The rule of the findings; null if they have none.</summary>
    public string? Rule { get; init; }

    /// <summary>The accepted exception that reduced their severity to information; null for most.</summary>
    public string? ExceptedBy { get; init; }

    /// <summary>Returns one entry for each code, severity, rule and exception, sorted by code.</summary>
    public static IReadOnlyList<OmittedFindings> Merge(IEnumerable<OmittedFindings> omitted)
    {
        List<OmittedFindings> sorted = [.. omitted], merged = [];
        sorted.Sort(CompareByCode);
        foreach (OmittedFindings one in sorted)
        {
            if (merged is [.., { } last] && CompareByCode(last, one) == 0) merged[^1] = last with { Count = last.Count + one.Count };
            else merged.Add(one);
        }
        return merged;
    }

    private static int CompareByCode(OmittedFindings left, OmittedFindings right)
    {
        int order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0) order = (int)left.Severity - (int)right.Severity;
        if (order == 0) order = string.CompareOrdinal(left.Rule, right.Rule);
        return order == 0 ? string.CompareOrdinal(left.ExceptedBy, right.ExceptedBy) : order;
    }
}

/// <summary>The findings about a file: those kept, in the order of all reports, and the counts of the rest.</summary>
public sealed class FindingList
{
    /// <summary>Creates a list from the findings kept and the counts of the rest.</summary>
    public FindingList(IEnumerable<Finding> findings, IReadOnlyList<OmittedFindings> omitted)
    {
        List<Finding> sorted = [.. findings];
        sorted.Sort(Finding.CompareByLocation);
        Findings = sorted;
        Omitted = omitted;
    }

    internal static FindingList Empty { get; } = new([], []);

    /// <summary>The findings kept, sorted by <see cref="Finding.CompareByLocation"/>.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>The counts of the rest, sorted by code.</summary>
    internal IReadOnlyList<OmittedFindings> Omitted { get; }

    /// <summary>Returns the number of findings of a severity, kept or not.</summary>
    public long Count(Severity severity) =>
        Findings.Count(finding => finding.Severity == severity)
        + Omitted.Where(omitted => omitted.Severity == severity).Sum(omitted => omitted.Count);

    /// <summary>Returns a list with these findings and more about the same file.</summary>
    internal FindingList Append(FindingList more) =>
        new(Findings.Concat(more.Findings), OmittedFindings.Merge(Omitted.Concat(more.Omitted)));
}
