using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>A file as a test suite.</summary>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases)
{
    public int Failures => Cases.Count(one => one.IsFailure);

    public int Skipped => Cases.Count(one => one.IsSkipped);

    public static JUnitSuite Create(ReportedFile file, ValidationReportOptions options)
    {
        SortedDictionary<string, JUnitCase> cases = new(StringComparer.Ordinal);
        foreach (RuleCount rule in file.Rules) CaseOf(rule.Rule).Rule = rule;
        foreach (ShownFindings group in ShownFindings.Select(file, options.MaxFindings ?? int.MaxValue))
        {
            foreach (Finding finding in group.Shown) CaseOf(finding.Rule ?? finding.Code).Findings.Add(finding);
            if (group.NotShown > 0) CaseOf(group.Code).NotShown.Add((group.Severity, group.NotShown));
        }
        foreach (JUnitCase one in cases.Values) one.Findings.Sort(Finding.CompareByLocation);
        return new JUnitSuite(file.Path, [.. cases.Values]);

        JUnitCase CaseOf(string name)
        {
            if (!cases.TryGetValue(name, out JUnitCase? found)) cases.Add(name, found = new JUnitCase(name));
            return found;
        }
    }
}

/// <summary>A rule, or the code of a finding from reading, as a test case for one file.</summary>
internal sealed class JUnitCase(string name)
{
    public string Name => name;

    /// <summary>How often the rule passed, failed or was undecided; null for codes of findings from reading.</summary>
    public RuleCount? Rule { get; set; }

    public List<Finding> Findings { get; } = [];

    public List<(Severity Severity, long Count)> NotShown { get; } = [];

    public long Errors => Findings.Count(finding => finding.Severity == Severity.Error) + NotShown.Where(one => one.Severity == Severity.Error).Sum(one => one.Count);

    public bool IsFailure => Errors > 0;

    /// <summary>Whether the rule could decide nothing.</summary>
    public bool IsSkipped => !IsFailure && Findings.Count == 0 && Rule is { Pass: 0, Fail: 0, Undecided: > 0 };

    /// <summary>The findings that make the test fail, or the others.</summary>
    public IEnumerable<string> Lines(bool errors, ValidationReportOptions options)
    {
        foreach (Finding finding in Findings.Where(finding => finding.Severity == Severity.Error == errors))
            yield return (errors ? "" : FindingLine.SeverityWord(finding.Severity).In(options.Language) + ": ") + FindingText.FormatWithLocation(finding, options);
        foreach ((Severity severity, long count) in NotShown.Where(one => one.Severity == Severity.Error == errors))
            yield return FormatMessages.AndMoreFindings(count: count, severity: FindingLine.SeverityWord(severity)).In(options.Language);
    }
}
