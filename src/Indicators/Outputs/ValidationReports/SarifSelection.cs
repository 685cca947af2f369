using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

/// <summary>A finding and the name that it keeps from run to run.</summary>
internal sealed record SarifResult(Finding Finding, string Fingerprint);

/// <summary>Findings of a code that a run counts and does not list.</summary>
internal sealed record SarifLeftOut(string Code, Severity Severity, long Count);

/// <summary>
/// Which findings a SARIF run lists. GitHub's code scanning, whose documented limits are the narrowest in wide use, refuses
/// a run of more than 25,000 results and keeps 5,000 of them, by severity; its other limits (20 runs a file, 25,000 rules a
/// run, 100 locations a result, 10 tags a rule kept) are out of reach here: one run, the catalogue's rules, one location, one tag.
/// </summary>
/// <remarks>https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit</remarks>
internal sealed class SarifSelection
{
    /// <summary>The most results of a run.</summary>
    public const int MostResults = 25_000;

    /// <summary>The most results that a service keeps. Where there are more, errors stand first.</summary>
    public const int MostKept = 5_000;

    private SarifSelection(IReadOnlyList<SarifResult> results, IReadOnlyList<SarifLeftOut> leftOut, bool isCut)
    {
        Results = results;
        LeftOut = leftOut;
        IsCut = isCut;
    }

    /// <summary>In the order of places; errors first, then warnings, where a service would keep only some.</summary>
    public IReadOnlyList<SarifResult> Results { get; }

    /// <summary>By code, errors first; together with the results every finding is accounted for.</summary>
    public IReadOnlyList<SarifLeftOut> LeftOut { get; }

    /// <summary>Whether the limit of a run, and not only that of the findings kept or asked for, left something out.</summary>
    public bool IsCut { get; }

    public static SarifSelection Select(IReadOnlyList<ReportedFile> files, int? limit)
    {
        ShownFindings[] groups = [.. files.SelectMany(file => ShownFindings.Select(file, limit ?? int.MaxValue))];
        Finding[] findings = [.. groups.SelectMany(group => group.Shown)];
        Array.Sort(findings, Finding.CompareByPlace);
        SarifResult[] all = [.. findings.Zip(FindingFingerprint.Compute(findings), (finding, fingerprint) => new SarifResult(finding, fingerprint))];
        // A stable sort: within a severity the order of places stays.
        if (all.Length > MostKept) all = [.. all.OrderByDescending(result => result.Finding.Severity)];
        IEnumerable<SarifLeftOut> leftOut = groups.Select(group => new SarifLeftOut(group.Code, group.Severity, group.NotShown))
            .Concat(all.Skip(MostResults).Select(result => new SarifLeftOut(result.Finding.Code, result.Finding.Severity, 1)));
        return new SarifSelection(
            [.. all.Take(MostResults)],
            [
                .. leftOut.GroupBy(one => (one.Code, one.Severity)).Select(group => new SarifLeftOut(group.Key.Code, group.Key.Severity, group.Sum(one => one.Count)))
                    .Where(one => one.Count > 0).OrderByDescending(one => one.Severity).ThenBy(one => one.Code, StringComparer.Ordinal),
            ],
            all.Length > MostResults);
    }
}
