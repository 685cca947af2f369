using System.Globalization;
using System.Xml.Linq;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Validation;

namespace Indicators.Tests.Outputs.ValidationReports;

public sealed class JUnitReportTests
{
    private static XElement Parse(ValidationReport? report = null, int? maxFindings = null) =>
        XDocument.Parse(ReportSpecimen.Write(new JUnitReport(), report, new ValidationReportOptions { MaxFindings = maxFindings })).Root!;

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static XElement Case(XElement root, string file, string name) =>
        root.Elements("testsuite").Single(suite => suite.Attribute("name")!.Value == file).Elements("testcase").Single(one => one.Attribute("name")!.Value == name);

    [Fact]
    public void A_suite_is_a_file_and_its_counts_are_those_of_its_cases()
    {
        XElement root = Parse();
        Assert.Equal(["2024/AUT.csv", "2024/DEU.csv", "2024/ROU.csv", "empty.csv", "exceptions.yaml"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        foreach (XElement suite in root.Elements("testsuite"))
        {
            Assert.Equal(suite.Elements("testcase").Count(), Number(suite, "tests"));
            Assert.Equal(suite.Elements("testcase").Elements("failure").Count(), Number(suite, "failures"));
            Assert.Equal(suite.Elements("testcase").Elements("skipped").Count(), Number(suite, "skipped"));
            Assert.Equal(0, Number(suite, "errors"));
            Assert.Equal(suite.Elements("testcase").Count(), suite.Elements("testcase").Select(one => one.Attribute("name")!.Value).Distinct().Count());
        }
        foreach (string name in (string[])["tests", "failures", "errors", "skipped"])
            Assert.Equal(root.Elements("testsuite").Sum(suite => Number(suite, name)), Number(root, name));
        Assert.Equal(4, Number(root, "failures"));
    }

    [Fact]
    public void An_error_fails_and_a_warning_is_told()
    {
        XElement root = Parse();
        XElement failure = Assert.Single(Case(root, "2024/DEU.csv", "below-minimum").Elements("failure"));
        Assert.Equal(("Figure is too small: 1 error", "error"), (failure.Attribute("message")!.Value, failure.Attribute("type")!.Value));
        Assert.StartsWith("line 3, column value: The figure is below 0", failure.Value, StringComparison.Ordinal);

        XElement repeated = Case(root, "2024/DEU.csv", "duplicate-key");
        Assert.Empty(repeated.Elements("failure"));
        Assert.StartsWith("warning: line 5: The row repeats line 2", repeated.Element("system-out")!.Value, StringComparison.Ordinal);
        Assert.Equal("pass 0, fail 0, undecided 1", Case(root, "2024/ROU.csv", "not-whole").Element("system-out")!.Value);
    }

    [Fact]
    public void An_excepted_error_passes_and_gives_its_reason()
    {
        XElement excepted = Case(Parse(), "2024/AUT.csv", "reporter-mismatch");
        Assert.Empty(excepted.Elements("failure"));
        Assert.Contains("Accepted as an exception (exceptions.yaml:2): Austria files for Germany, as agreed.", excepted.Element("system-out")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("\npass 0, fail 2, undecided 0", excepted.Element("system-out")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_could_decide_nothing_is_skipped()
    {
        Assert.Equal("undecided 1 time", Case(Parse(), "2024/ROU.csv", "below-minimum").Element("skipped")!.Attribute("message")!.Value);
        Assert.Empty(Case(Parse(), "2024/AUT.csv", "below-minimum").Elements("skipped"));
    }

    [Fact]
    public void Findings_of_a_rule_that_are_not_shown_still_count()
    {
        var report = new ValidationReport("indicators 1", [],
        [
            ReportSpecimen.With("a.csv", Enumerable.Range(2, 5).Select(line => FindingCatalogue.CreateFinding("below-minimum", "a.csv", CommonMessages.Verbatim("Too small."), line) with { Rule = "below-minimum" }),
                new RuleCount("below-minimum", 0, 5, 0)),
        ]);
        XElement failure = Case(Parse(report, maxFindings: 2), "a.csv", "below-minimum").Element("failure")!;
        Assert.Equal("Figure is too small: 5 errors", failure.Attribute("message")!.Value);
        Assert.Equal("line 2: Too small.\nline 3: Too small.\nand 3 more findings (error)", failure.Value);
    }
}
