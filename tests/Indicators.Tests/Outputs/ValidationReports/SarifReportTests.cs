using System.Text.Json;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;

namespace Indicators.Tests.Outputs.ValidationReports;

public sealed class SarifReportTests
{
    private static JsonElement Run(ValidationReport? report = null, int? maxFindings = null)
    {
        var log = JsonDocument.Parse(ReportSpecimen.Write(new SarifReport(), report, new ValidationReportOptions { MaxFindings = maxFindings }));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        return Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
    }

    private static JsonElement[] Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static string[] Notifications(JsonElement run) =>
    [
        .. run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray()
            .Select(one => one.GetProperty("message").GetProperty("text").GetString()!),
    ];

    private static ValidationReport Many(params (string Code, Severity Severity, int Count)[] kinds) => new("indicators 1.0.0", [],
    [
        ReportSpecimen.With("a.csv", kinds.SelectMany(kind => Enumerable.Range(2, kind.Count).Select(line =>
            FindingCatalogue.CreateFinding(kind.Code, "a.csv", CommonMessages.Verbatim("A row."), line) with { Severity = kind.Severity }))),
    ]);

    [Fact]
    public void The_rules_are_the_catalogue_whatever_was_found()
    {
        JsonElement driver = Run().GetProperty("tool").GetProperty("driver");
        Assert.Equal(("indicators", "1.2.3"), (driver.GetProperty("name").GetString(), driver.GetProperty("version").GetString()));
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(
            FindingCatalogue.OfSubmissions.Select(entry => entry.Code),
            rules.Select(rule => rule.GetProperty("id").GetString()));
        // What GitHub's code scanning needs of a rule, and the lengths that it shows.
        Assert.All(rules, rule =>
        {
            foreach (string name in (string[])["shortDescription", "fullDescription", "help"])
                Assert.InRange(rule.GetProperty(name).GetProperty("text").GetString()!.Length, 1, 1024);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 1, 10);
        });
        Assert.Equal(driver.GetRawText(), Run(Many(("repeated-row", Severity.Warning, 1)) with { Tool = "indicators 1.2.3" }).GetProperty("tool").GetProperty("driver").GetRawText());
    }

    [Fact]
    public void Every_result_has_what_the_standard_and_code_scanning_need()
    {
        JsonElement run = Run();
        HashSet<string> rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        Assert.Equal(8, Results(run).Length);
        Assert.All(Results(run), result =>
        {
            Assert.Contains(result.GetProperty("ruleId").GetString()!, rules);
            Assert.Equal("fail", result.GetProperty("kind").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.False(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, UriKind.Relative).IsAbsoluteUri);
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
            Assert.NotEmpty(result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!);
        });
        Assert.Equal(8, Results(run).Select(result => result.GetProperty("partialFingerprints").GetRawText()).Distinct().Count());
        Assert.Empty(Notifications(run));
    }

    [Fact]
    public void An_excepted_finding_is_suppressed_with_its_reason()
    {
        JsonElement result = Results(Run()).Single(result => result.GetProperty("ruleId").GetString() == "reporter-mismatch");
        Assert.Equal("note", result.GetProperty("level").GetString());
        JsonElement suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal(
            ("external", "accepted", "Austria files for Germany, as agreed."),
            (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public void What_is_undecided_is_open_and_has_no_level()
    {
        Finding finding = FindingCatalogue.CreateFinding("repeated-row", "a.csv", CommonMessages.Verbatim("There is no history."), 2) with { Outcome = Outcome.Undecided };
        JsonElement result = Assert.Single(Results(Run(new ValidationReport("indicators 1", [], [ReportSpecimen.With("a.csv", [finding])]))));
        Assert.Equal(("open", "none"), (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString()));
    }

    [Fact]
    public void Findings_that_are_not_shown_are_counted_in_the_run()
    {
        JsonElement run = Run(Many(("repeated-row", Severity.Warning, 3), ("ragged-row", Severity.Error, 2)), maxFindings: 1);
        Assert.Equal(2, Results(run).Length);
        Assert.Equal(["1 finding of ragged-row (error) is counted and not listed.", "2 findings of repeated-row (warning) are counted and not listed."], Notifications(run));
    }

    [Fact]
    public void Up_to_the_number_that_services_keep_results_stand_by_place()
    {
        JsonElement run = Run(Many(("repeated-row", Severity.Warning, 4_999), ("ragged-row", Severity.Error, 1)));
        Assert.Equal(["ragged-row", "repeated-row", "repeated-row"], Results(run).Take(3).Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Equal([2, 2, 3], Results(run).Take(3).Select(Line));
        Assert.Empty(Notifications(run));
    }

    [Fact]
    public void Past_the_number_that_services_keep_errors_stand_first()
    {
        JsonElement run = Run(Many(("repeated-row", Severity.Warning, 5_000), ("ragged-row", Severity.Error, 2), ("header-normalised", Severity.Information, 1)));
        Assert.Equal(["error", "error", "warning"], Results(run).Take(3).Select(Level));
        Assert.Equal("note", Level(Results(run)[^1]));
        Assert.Equal(["Code-scanning services may keep only 5,000 of the 5,003 results: errors stand first, then warnings."], Notifications(run));
    }

    [Fact]
    public void A_run_holds_no_more_than_services_take_and_says_what_it_leaves_out()
    {
        JsonElement run = Run(Many(("header-normalised", Severity.Information, 600), ("repeated-row", Severity.Warning, 24_000), ("ragged-row", Severity.Error, 500)));
        Assert.Equal(25_000, Results(run).Length);
        Assert.Equal([("error", 500), ("note", 500), ("warning", 24_000)],
            Results(run).GroupBy(Level).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())));
        Assert.Equal(
            [
                "A run lists at most 25,000 results, since code-scanning services refuse more: the least severe and last are left out.",
                "100 findings of header-normalised (information) are counted and not listed.",
                "Code-scanning services may keep only 5,000 of the 25,000 results: errors stand first, then warnings.",
            ], Notifications(run));
    }

    [Fact]
    public void Each_file_says_whether_it_is_accepted_and_counts_its_rules()
    {
        JsonElement[] artifacts = [.. Run().GetProperty("artifacts").EnumerateArray()];
        Assert.Equal(["2024/AUT.csv", "2024/DEU.csv", "2024/ROU.csv", "empty.csv", "exceptions.yaml"], artifacts.Select(one => one.GetProperty("location").GetProperty("uri").GetString()));
        Assert.Equal([true, false, true, false], artifacts.Take(4).Select(one => one.GetProperty("properties").GetProperty("accepted").GetBoolean()));
        JsonElement rule = artifacts[0].GetProperty("properties").GetProperty("rules").EnumerateArray().Single(one => one.GetProperty("rule").GetString() == "reporter-mismatch");
        Assert.Equal((0, 2, 0), (rule.GetProperty("pass").GetInt32(), rule.GetProperty("fail").GetInt32(), rule.GetProperty("undecided").GetInt32()));
    }

    private static int Line(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private static string? Level(JsonElement result) => result.GetProperty("level").GetString();
}
