using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

/// <summary>A finding with an identifier that does not change between runs.</summary>
internal sealed record SarifResult(Finding Finding, string Fingerprint);

/// <summary>Findings of a code that a run counts but does not list.</summary>
internal sealed record SarifLeftOut(string Code, Severity Severity, long Count);

/// <summary>
/// Selects the findings that a SARIF run lists. GitHub's code scanning has the narrowest documented limits in wide use: it refuses a run
/// with more than 25,000 results and keeps 5,000 of them, by severity. Its other limits (20 runs a file, 25,000 rules a run, 100 locations
/// a result, 10 tags kept for each rule) cannot be reached here: there is one run with the catalogue's rules, one location and one tag.
/// </summary>
/// <remarks>https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit</remarks>
internal sealed class SarifSelection
{
    /// <summary>The maximum number of results in a run.</summary>
    public const int MostResults = 25_000;

    /// <summary>The maximum number of results that a service keeps. If there are more, errors come first.</summary>
    public const int MostKept = 5_000;

    private SarifSelection(IReadOnlyList<SarifResult> results, IReadOnlyList<SarifLeftOut> leftOut, bool isCut)
    {
        Results = results;
        LeftOut = leftOut;
        IsCut = isCut;
    }

    /// <summary>In the order of locations; errors first, then warnings, if a service would keep only some of them.</summary>
    public IReadOnlyList<SarifResult> Results { get; }

    /// <summary>By code, errors first; with the results, they account for every finding.</summary>
    public IReadOnlyList<SarifLeftOut> LeftOut { get; }

    /// <summary>Whether the limit of a run left something out, and not only the limits of findings that are kept or requested.</summary>
    public bool IsCut { get; }

    public static SarifSelection Select(IReadOnlyList<ReportedFile> files, int? limit)
    {
        ShownFindings[] groups = [.. files.SelectMany(file => ShownFindings.Select(file, limit ?? int.MaxValue))];
        Finding[] findings = [.. groups.SelectMany(group => group.Shown)];
        Array.Sort(findings, Finding.CompareByLocation);
        SarifResult[] all = [.. findings.Zip(FindingFingerprint.Compute(findings), (finding, fingerprint) => new SarifResult(finding, fingerprint))];
        // A stable sort keeps the order of locations within a severity.
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
