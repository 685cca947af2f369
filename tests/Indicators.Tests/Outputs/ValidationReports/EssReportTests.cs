using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Validation;

namespace Indicators.Tests.Outputs.ValidationReports;

public sealed class EssReportTests
{
    private static JsonElement[] Items(ValidationReport? report = null, int? maxFindings = null)
    {
        JsonElement root = JsonDocument.Parse(ReportSpecimen.Write(new EssReport(), report, new ValidationReportOptions { MaxFindings = maxFindings })).RootElement;
        Assert.Empty(EssSchema.Faults(root));
        return [.. root.EnumerateArray()];
    }

    private static JsonElement[] SelectRule(JsonElement[] items, string file, string rule) =>
    [
        .. items.Where(item => item.GetProperty("data").GetProperty("source")[0][0].GetString() == file
            && item.TryGetProperty("rule", out JsonElement named) && named.GetProperty("expression").GetString() == rule),
    ];

    private static string? Value(JsonElement item) => item.GetProperty("value").GetString();

    [Fact]
    public void The_report_keeps_the_rules_of_the_schema_and_names_nothing_twice()
    {
        JsonElement[] items = Items();
        Assert.True(items.Length > 50);
        Assert.Equal(items.Length, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
    }

    /// <summary>Each change breaks one rule of the schema, so that the check above can fail.</summary>
    [Theory]
    [InlineData("type", "\"check\"")]
    [InlineData("value", "\"2\"")]
    [InlineData("value", "0")]
    [InlineData("id", "1")]
    [InlineData("event", """{"actor": "a"}""")]
    [InlineData("event", """{"time": "2024-12-31T00:00:00Z", "actor": "a"}""")]
    [InlineData("rule", """{"language": "a", "expression": "b"}""")]
    [InlineData("rule", """{"language": "a", "expression": "b", "severity": "fatal"}""")]
    [InlineData("rule", """{"language": "a", "expression": "b", "severity": "error", "change": "sideways"}""")]
    [InlineData("data", """{"source": [["a"]]}""")]
    [InlineData("data", """{"source": ["a"], "target": [["a"]]}""")]
    public void The_check_of_the_schema_finds_what_breaks_it(string key, string value)
    {
        JsonArray report = JsonNode.Parse(ReportSpecimen.Write(new EssReport()))!.AsArray();
        report[0]![key] = JsonNode.Parse(value);
        using var broken = JsonDocument.Parse(report.ToJsonString());
        Assert.Single(EssSchema.Faults(broken.RootElement));
    }

    [Fact]
    public void A_finding_is_a_validation_that_failed_at_its_cell()
    {
        JsonElement item = Assert.Single(SelectRule(Items(), "2024/DEU.csv", "below-minimum"));
        Assert.Equal(("validation", "0"), (item.GetProperty("type").GetString(), Value(item)));
        Assert.Equal("error", item.GetProperty("rule").GetProperty("severity").GetString());
        Assert.Equal(["2024/DEU.csv", "line=3", "area=DEU", "period=2024", "type=REF", "column=value"],
            Assert.Single(item.GetProperty("data").GetProperty("target").EnumerateArray()).EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public void A_rule_without_findings_passed_or_could_not_be_decided_in_its_file()
    {
        JsonElement[] items = Items();
        Assert.Equal("1", Value(Assert.Single(SelectRule(items, "2024/ROU.csv", "duplicate-key"))));
        Assert.Equal("NA", Value(Assert.Single(SelectRule(items, "2024/ROU.csv", "below-minimum"))));
        Assert.Equal("NA", Value(Assert.Single(SelectRule(items, "2024/AUT.csv", "below-minimum"))));
    }

    [Fact]
    public void An_undecided_finding_has_no_answer()
    {
        Finding finding = FindingCatalogue.CreateFinding("repeated-row", "a.csv", CommonMessages.Verbatim("There is no history."), 2) with { Outcome = Outcome.Undecided };
        Assert.Equal("NA", Value(Assert.Single(Items(new ValidationReport("indicators 1", [], [ReportSpecimen.With("a.csv", [finding])])))));
    }

    [Fact]
    public void Each_rules_outcomes_are_counted()
    {
        ValidatedSubmission file = ReportSpecimen.Report.Files[1];
        string[] counts = [.. Items().Where(item => item.GetProperty("type").GetString() == "aggregation" && item.GetProperty("data").GetProperty("source")[0][0].GetString() == file.Path)
            .Select(item => $"{item.GetProperty("aggregate").GetProperty("expression").GetString()}: {Value(item)}")];
        Assert.Equal(
            file.Rules.SelectMany(rule => (string[])
            [
                $"number of passes of {rule.Rule}: {rule.Pass}", $"number of failures of {rule.Rule}: {rule.Fail}", $"number of undecided cases of {rule.Rule}: {rule.Undecided}",
            ]), counts);
    }

    [Fact]
    public void An_excepted_finding_says_how_its_severity_changed_and_why()
    {
        JsonElement rule = Assert.Single(SelectRule(Items(), "2024/AUT.csv", "reporter-mismatch")).GetProperty("rule");
        Assert.Equal(
            ("information", "down", "Austria files for Germany, as agreed."),
            (rule.GetProperty("severity").GetString(), rule.GetProperty("change").GetString(), rule.GetProperty("explanation").GetString()));
    }

    [Fact]
    public void Findings_that_are_not_listed_are_counted()
    {
        var report = new ValidationReport("indicators 1", [], [ReportSpecimen.With("a.csv", Enumerable.Range(2, 5).Select(line => FindingCatalogue.CreateFinding("ragged-row", "a.csv", CommonMessages.Verbatim("A row."), line)))]);
        JsonElement[] items = Items(report, maxFindings: 2);
        Assert.Equal(3, items.Length);
        Assert.Equal(("number of findings of ragged-row (error) that are not listed", "3"), (items[2].GetProperty("aggregate").GetProperty("expression").GetString(), Value(items[2])));
    }

    [Fact]
    public void The_time_is_that_of_the_data()
    {
        string[] Times(ValidationReport report) => [.. Items(report).Select(item => item.GetProperty("event").GetProperty("time").GetString()!).Distinct()];
        ValidatedSubmission older = ReportSpecimen.Validate("2023/AUT.csv", "AUT,2023-Q3,DEU,REF,-1,A"), newer = ReportSpecimen.Validate("2024/AUT.csv", "AUT,2024,DEU,REF,-1,A");
        var report = new ValidationReport("indicators 1", [], [older, newer]);
        Assert.Equal(["20230930T000000Z", "20241231T000000Z"], Times(report));
        Assert.Equal(["20260401T000000Z"], Times(report with { Date = new DateOnly(2026, 4, 1) }));
        ValidatedSubmission noTable = ReportSpecimen.With("none.csv", [FindingCatalogue.CreateFinding("empty-file", "none.csv", CommonMessages.Verbatim("The file holds nothing."))]);
        Assert.Equal(["20230930T000000Z"], Times(report with { Files = [older, noTable] }));
        Assert.Equal([""], Times(report with { Files = [noTable] }));
    }
}
