using System.Text.Json;
using System.Xml.Linq;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>What <c>validate</c> opens beside the files that it judges, and what comes of it.</summary>
public sealed class ValidateBesideTests
{
    private const string Header = "reporting_country,period,origin,population_type,value,status\n";

    private static string[] Command(string file, params string[] more) => ["validate", file, "-d", Shipped.Folder, "--structure", "population", .. more];

    [Fact]
    public void A_thousand_times_too_many_refugees_are_told_at_their_line_beside_earlier_years_and_inhabitants()
    {
        using var folder = new TemporaryFolder();
        foreach (string year in (string[])["2020", "2021"])
            folder.Write($"ws/submissions/population/{year}/DEU.csv", File.ReadAllText(RealData.Path("release-2023-06", "population", year, "DEU.csv")));
        folder.Write("ws/reference/population.csv", File.ReadAllText(RealData.Path("reference", "population.csv")));
        string file = RealData.Path("malformed", "DEU_unit_error.csv");

        ToolResult beside = InProcess.Run(Command(file, "--workspace", folder["ws"], "--format", "json"));
        Assert.Equal((0, ""), (beside.ExitCode, beside.Error));
        using var report = JsonDocument.Parse(beside.Output);
        JsonElement judged = report.RootElement.GetProperty("files")[0];
        JsonElement[] warnings = [.. judged.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "warning")];
        Assert.True(judged.GetProperty("accepted").GetBoolean());
        Assert.Equal([271], warnings.Select(finding => finding.GetProperty("line").GetInt32()).Distinct());
        Assert.Equal(
            ["fewer-than-inhabitants", "origins-against-year-before", "types-against-year-before"],
            warnings.Select(finding => finding.GetProperty("rule").GetString()).Order(StringComparer.Ordinal));

        ToolResult alone = InProcess.Run(Command(file));
        Assert.Equal(0, alone.ExitCode);
        Assert.Matches(@"\n  fewer-than-inhabitants +0 +0 +284 +284\n", alone.Output);
        Assert.EndsWith("0 errors, 0 warnings, 0 informational findings.\n", alone.Output, StringComparison.Ordinal);
    }

    /// <summary>The shipped rule against inhabitants, declared as one against external figures: it passes, fails and lacks history, a file each.</summary>
    [Fact]
    public void A_rule_of_level_5_is_one_in_every_report_that_tells_levels()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["definitions"], _ => true);
        string structure = folder["definitions", "structures", "population.yaml"], text = File.ReadAllText(structure);
        File.WriteAllText(structure, text.Replace("id: fewer-than-inhabitants\n", "id: fewer-than-inhabitants\n    level: 5\n", StringComparison.Ordinal));
        folder.Write("ws/reference/population.csv", "area,period,value,unit,source,vintage\nAUT,2024,100,persons,Census,2025\nDEU,2024,100,persons,Census,2025\n");
        foreach ((string area, string figure) in ((string, string)[])[("AUT", "90"), ("DEU", "110"), ("FRA", "110")])
            folder.Write($"ws/submissions/population/{area}.csv", $"{Header}{area},2024,AFG,REF,{figure},A\n");

        string Report(string format) => InProcess.Run("validate", folder["ws"], "-d", folder["definitions"], "--format", format).Output;
        JsonElement[] items = [.. JsonDocument.Parse(Report("ess")).RootElement.EnumerateArray().Where(item =>
            item.TryGetProperty("rule", out JsonElement rule) && rule.GetProperty("expression").GetString() == "fewer-than-inhabitants")];
        Assert.Equal(["1", "0", "NA"], items.Select(item => item.GetProperty("value").GetString()));
        Assert.All(items, item => Assert.EndsWith(" ESS validation level 5.", item.GetProperty("rule").GetProperty("description").GetString(), StringComparison.Ordinal));
        Assert.Equal(5, Assert.Single(JsonDocument.Parse(Report("json")).RootElement.GetProperty("files")[1].GetProperty("findings").EnumerateArray()).GetProperty("level").GetInt32());
        Assert.Contains("\"ess-level\": 5", Report("sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_indicators_regions_and_reports_are_not_opened_and_without_a_workspace_nothing_else_is()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        foreach (string part in (string[])["indicators", "region-sets", "reports"])
            foreach (string broken in Directory.EnumerateFiles(folder["indicator-definitions", part], "*", SearchOption.AllDirectories)) File.WriteAllBytes(broken, [0xFF, 0xFE, 0x00]);
        string file = folder.Write("AUT.csv", Header + "AUT,2025-Q1,AFG,REF,10,A\n");
        foreach (string neighbour in (string[])["BEL.csv", "exceptions.yaml", "reference/population.csv"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[neighbour])!);
            File.CreateSymbolicLink(folder[neighbour], folder["gone"]);
        }
        ToolResult result = InProcess.Run("validate", file, "-d", folder["indicator-definitions"], "--structure", "population");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(1, InProcess.Run("definitions", "check", "-d", folder["indicator-definitions"]).ExitCode);
    }

    [Fact]
    public void Of_a_workspace_only_what_the_rules_need_is_opened()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("ws/submissions/demographics/AUT.csv", "reporting_country,period,origin,population_type,sex,age,value,status\nAUT,2025-Q4,AFG,REF,T,TOTAL,10,A\n");
        folder.Write("ws/submissions/population/AUT.csv", Header + "AUT,2025-Q4,AFG,REF,9,A\n");
        foreach (string other in (string[])["ws/submissions/asylum/AUT.csv", "ws/reference/population.csv"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[other])!);
            File.CreateSymbolicLink(folder[other], folder["gone"]);
        }
        // Demographics are compared with population, with nothing of reference/: 10 against 9 within rounding to 5.
        ToolResult result = InProcess.Run("validate", file, "-d", Shipped.Folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\n  totals-within-population +1 +0 +0 +0\n", result.Output);
        Assert.Equal(3, InProcess.Run("validate", folder["ws", "submissions", "population", "AUT.csv"], "-d", Shipped.Folder).ExitCode);
    }

    [Fact]
    public void Another_file_of_the_workspace_with_the_same_rows_is_named()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("ws/submissions/population/b.csv", Header + "AUT,2025-Q1,AFG,REF,10,A\n");
        folder.Write("ws/submissions/population/a.csv", Header + "AUT,2025-Q1,AFG,REF,11,A\n");
        ToolResult inside = InProcess.Run("validate", file, "-d", Shipped.Folder);
        Assert.Equal(1, inside.ExitCode);
        Assert.Contains("This row has the same key as line 2 of submissions/population/a.csv.", inside.Output, StringComparison.Ordinal);
        string draft = folder.Write("draft.csv", File.ReadAllText(file));
        Assert.Equal(0, InProcess.Run(Command(draft, "--workspace", folder["ws"])).ExitCode);
    }

    /// <summary>The rule against inhabitants is an error here, and accepted: it compares, and is judged after all files are read.</summary>
    [Fact]
    public void An_error_of_a_rule_that_compares_can_be_accepted()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["ws", "indicator-definitions"], _ => true);
        string structure = folder["ws", "indicator-definitions", "structures", "population.yaml"];
        File.WriteAllText(structure, File.ReadAllText(structure).Replace("    kind: reference\n", "    kind: reference\n    severity: error\n", StringComparison.Ordinal));
        folder.Write("ws/reference/population.csv", "area,period,value,unit,source,vintage\nAUT,2025,5,persons,,\n");
        string file = folder.Write("ws/submissions/population/AUT.csv", Header + "AUT,2025-Q1,AFG,REF,10,A\n");
        ToolResult held = InProcess.Run("validate", file);
        Assert.Equal(1, held.ExitCode);
        Assert.Contains("error differs-from-reference (1)", held.Output, StringComparison.Ordinal);

        folder.Write("ws/exceptions.yaml", "exceptions:\n  - {rule: fewer-than-inhabitants, area: AUT, explanation: The census is old.}\n");
        ToolResult accepted = InProcess.Run("validate", file, "--format", "json", "--format", "ess", "-o", "-", "-o", folder["ess.json"]);
        Assert.Equal((0, ""), (accepted.ExitCode, accepted.Error));
        using var report = JsonDocument.Parse(accepted.Output);
        JsonElement judged = report.RootElement.GetProperty("files")[0];
        Assert.True(judged.GetProperty("accepted").GetBoolean());
        JsonElement change = Assert.Single(judged.GetProperty("findings").EnumerateArray()).GetProperty("change");
        Assert.Equal(("error", "The census is old."), (change.GetProperty("from").GetString(), change.GetProperty("explanation").GetString()));
        Assert.Equal(0, InProcess.Run("aggregate", folder["ws"], "-o", folder["out.csv"]).ExitCode);
        folder.Write("ws/exceptions.yaml", "exceptions: []\n");
        Assert.Equal(1, InProcess.Run("aggregate", folder["ws"], "-o", folder["out.csv"]).ExitCode);
    }

    [Fact]
    public void Every_format_counts_how_each_rule_came_out()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("AUT.csv", Header + "AUT,2025-Q1,AFG,REF,10,A\nAUT,2025-Q1,SYR,REF,:,\n");
        string[] formats = ["text", "json", "sarif", "junit", "ess"];
        Assert.Equal(0, InProcess.Run(Command(file, [.. formats.SelectMany(format => (string[])["--format", format, "-o", folder[format]])])).ExitCode);
        Assert.Matches(@"\n  origins-against-year-before +0 +0 +2 +2\n", File.ReadAllText(folder["text"]));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder["json"])), sarif = JsonDocument.Parse(File.ReadAllText(folder["sarif"])), ess = JsonDocument.Parse(File.ReadAllText(folder["ess"]));
        foreach (JsonElement rules in (JsonElement[])[json.RootElement.GetProperty("files")[0].GetProperty("rules"), sarif.RootElement.GetProperty("runs")[0].GetProperty("artifacts")[0].GetProperty("properties").GetProperty("rules")])
        {
            JsonElement rule = rules.EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == "origins-against-year-before");
            Assert.Equal("""{"rule":"origins-against-year-before","pass":0,"fail":0,"undecided":2,"no_history":2}""", JsonSerializer.Serialize(rule));
        }
        XElement test = XDocument.Load(folder["junit"]).Descendants("testcase").Single(one => one.Attribute("name")!.Value == "origins-against-year-before");
        Assert.Equal("pass 0, fail 0, undecided 2 (no-history 2)", test.Element("system-out")!.Value);
        Assert.Equal("undecided 2 times", test.Element("skipped")!.Attribute("message")!.Value);
        JsonElement validation = ess.RootElement.EnumerateArray().Single(item => item.TryGetProperty("rule", out JsonElement rule) && rule.GetProperty("expression").GetString() == "origins-against-year-before");
        Assert.Equal(("NA", "warning"), (validation.GetProperty("value").GetString(), validation.GetProperty("rule").GetProperty("severity").GetString()));
    }
}
