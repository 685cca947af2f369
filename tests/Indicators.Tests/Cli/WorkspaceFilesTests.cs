using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>What a workspace says of its files, what is wrong with it, and what of it nobody reads: alike in validate and run.</summary>
public sealed class WorkspaceFilesTests
{
    private const string Header = "reporting_country,period,origin,population_type,value,status\n";

    private static string[] Formats { get; } = ["text", "json", "sarif", "junit", "ess"];

    private static TemporaryFolder Workspace()
    {
        var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/AUT.csv", Header + "AUT,2025,AFG,REF,10,A\n");
        return folder;
    }

    private static Dictionary<string, string> Reports(TemporaryFolder folder, int exitCode, params string[] more)
    {
        ToolResult result = InProcess.Run(
            ["validate", folder["ws"], "-d", Shipped.Folder, .. Formats.SelectMany(format => (string[])["--format", format, "-o", folder["report." + format]]), .. more]);
        Assert.Equal((exitCode, "", ""), (result.ExitCode, result.Output, result.Error));
        return Formats.ToDictionary(format => format, format => File.ReadAllText(folder["report." + format]));
    }

    private static int Aggregate(TemporaryFolder folder) => InProcess.Run("aggregate", folder["ws"], "-d", Shipped.Folder, "-o", folder["out.csv"]).ExitCode;

    [Theory]
    [InlineData("reference/population.csv", "area,period,value,unit,source,vintage\nAUT,2025,many,persons,,\n", "not-a-number")]
    [InlineData("reference/gdp.csv", "what,ever\n", "unknown-reference-header")] // no rule needs it, and a run reads it
    [InlineData("reference/population.tsv", "area\tperiod\tvalue\tunit\tsource\tvintage\nAUT\t2025\t-1\tpersons\t\t\n", "below-minimum")]
    [InlineData("exceptions.yaml", "exceptions:\n  - {code: reporter-mismatch, area: AUT, explanation: x, until: 2025}\n", "definition-unknown-key")]
    [InlineData("exceptions.yaml", "exceptions: [\n", "definition-bad-yaml")]
    [InlineData("workspace.yaml", "notcie: {en: a, fr: b}\n", "definition-unknown-key")]
    [InlineData("workspace.yaml", "files: [{path: population, encoding: klingon}]\n", "definition-bad-value")]
    [InlineData("workspace.yaml", "files: [{path: population}]\n", "definition-missing-key")]
    public void An_error_of_the_workspaces_own_files_is_in_every_report_and_in_the_exit_code(string file, string text, string code)
    {
        using TemporaryFolder folder = Workspace();
        folder.Write("ws/" + file, text);
        Dictionary<string, string> reports = Reports(folder, 1);
        string shown = folder["ws"].Replace('\\', '/') + "/" + file;
        Assert.All(reports.Values, report => Assert.Contains(code, report, StringComparison.Ordinal));
        Assert.Contains($"\n{shown}: 1 error", "\n" + reports["text"], StringComparison.Ordinal);
        Assert.EndsWith("1 file: 1 accepted, 0 held back; 1 error, 0 warnings, 0 informational findings.\n", reports["text"], StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(reports["json"]), sarif = JsonDocument.Parse(reports["sarif"]);
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(shown, json.RootElement.GetProperty("workspace_findings")[0].GetProperty("path").GetString());
        Assert.Equal("error", Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()).GetProperty("level").GetString());
        Assert.Equal("1", XDocument.Parse(reports["junit"]).Root!.Attribute("failures")!.Value);
        Assert.Equal(1, Aggregate(folder));
    }

    [Fact]
    public void Figures_of_a_locale_are_read_by_a_run_as_by_a_check()
    {
        using TemporaryFolder folder = Workspace();
        folder.Write("ws/submissions/population/2024/TCD.csv", "reporting_country;period;origin;population_type;value\nTCD;2024;SDN;REF;712340,0\n");
        Assert.Equal(1, Aggregate(folder));
        foreach (string path in (string[])["population/2024/TCD.csv", "population/2024", "*/*/TCD.csv", "**/TCD.csv", "submissions/population/2024/*", "pop*/2024/T?D.csv", "**"])
        {
            folder.Write("ws/workspace.yaml", $"files: [{{path: '{path}', locale: fr}}]\n");
            Dictionary<string, string> reports = Reports(folder, 0);
            Assert.Contains("\"locale\": \"fr\"", reports["json"], StringComparison.Ordinal);
            Assert.DoesNotContain("read-otherwise-by-run", reports["text"], StringComparison.Ordinal);
            Assert.Equal(0, Aggregate(folder));
            Assert.Contains("STK-01,area,TCD,2024,_T,712340,", File.ReadAllText(folder["out.csv"]), StringComparison.Ordinal);
        }
        folder.Write("ws/workspace.yaml", "files: [{path: populatoin, locale: fr}]\n");
        Assert.Contains("workspace.yaml: 0 errors, 1 warning", Reports(folder, 1)["text"], StringComparison.Ordinal);
        Assert.Contains("No submission has the path 'populatoin'.", InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_page_that_a_workspace_declares_holds_in_every_command()
    {
        using TemporaryFolder folder = Workspace();
        Directory.CreateDirectory(folder["ws", "submissions", "population", "2024"]);
        File.WriteAllBytes(
            folder["ws", "submissions", "population", "2024", "AUT.csv"],
            Encoding.Latin1.GetBytes("pays déclarant,période,pays d'origine,type de population,valeur,remarque\nAUT,2024,AFG,REF,77,révisé\n"));
        Assert.Equal(1, Aggregate(folder));
        folder.Write("ws/workspace.yaml", "files:\n  - {path: population, encoding: utf-8}\n  - {path: population/2024, encoding: windows-1252}\n");
        Assert.Contains("windows-1252", Reports(folder, 0)["json"], StringComparison.Ordinal);
        Assert.Equal(0, Aggregate(folder));
        Assert.Contains("STK-01,area,AUT,2024,_T,77", File.ReadAllText(folder["out.csv"]), StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]).ExitCode);
        Assert.Equal(0, InProcess.Run("report", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"], "--language", "fr").ExitCode);
        Assert.Equal(0, InProcess.Run("chart", folder["ws"], "STK-01", "--region", "EUR", "-d", Shipped.Folder, "-o", folder["c.svg"]).ExitCode);
        ToolResult template = InProcess.Run("template", "population", "--area", "AUT", "--period", "2025", "--workspace", folder["ws"], "-d", Shipped.Folder);
        Assert.Contains("AUT,2025,AFG,REF,", template.Output, StringComparison.Ordinal);
        // A file that is judged alone is compared with that of the year before, read as declared.
        ToolResult alone = InProcess.Run("validate", folder["ws", "submissions", "population", "AUT.csv"], "-d", Shipped.Folder);
        Assert.Matches(@"\n  origins-against-year-before +1 +0 +0 +0\n", alone.Output);
    }

    [Theory]
    [InlineData("--locale", "fr", "", true)]
    [InlineData("--locale", "fr", "locale: de", false)] // another language, the same mark
    [InlineData("--locale", "en", "locale: fr", true)]
    [InlineData("--locale", "en", "", false)]
    [InlineData("--encoding", "windows-1252", "", true)]
    [InlineData("--encoding", "windows-1252", "encoding: 1252", false)]
    [InlineData("--encoding", "windows-1252", "encoding: windows-1250", true)]
    [InlineData("--encoding", "utf-8", "", false)]
    public void An_option_that_a_run_does_not_know_is_warned_of_unless_the_workspace_says_the_same(string option, string value, string declared, bool isWarned)
    {
        using TemporaryFolder folder = Workspace();
        string remark = option == "--encoding" ? value == "utf-8" ? "é" : "\u00e9" : "x";
        byte[] text = (value == "utf-8" ? Encoding.UTF8 : Encoding.Latin1).GetBytes($"reporting_country,period,origin,population_type,value,note\nAUT,2025,AFG,REF,10,{remark}\n");
        File.WriteAllBytes(folder["ws", "submissions", "population", "AUT.csv"], text);
        if (declared.Length > 0) folder.Write("ws/workspace.yaml", $"files: [{{path: population, {declared}}}]\n");
        string report = InProcess.Run("validate", folder["ws"], "-d", Shipped.Folder, option, value).Output;
        Assert.Equal(isWarned, report.Contains("warning read-otherwise-by-run (1)", StringComparison.Ordinal));
        // Outside a workspace no run will read it.
        string alone = folder.Write("AUT.csv", Header + "AUT,2025,AFG,REF,10,A\n");
        Assert.DoesNotContain("read-otherwise", InProcess.Run("validate", alone, "-d", Shipped.Folder, option, value).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_nobody_reads_are_named_once_in_validate_and_run()
    {
        using TemporaryFolder folder = Workspace();
        string[] unread = ["AUT.xlsx", "BEL.csv.zip", "population/2025/DEU.txt", "FRA", "GRC.CSV.bak", "ITA.ods", "données.json"];
        string[] ignored = ["README.md", "population/readme.txt", ".DS_Store", "~$AUT.xlsx", "Thumbs.db", "x.tmp", "AUT.csv~", "population/AUT.csv.yaml", "LICENSE"];
        foreach (string file in unread.Concat(ignored)) folder.Write("ws/submissions/" + file, "x");
        folder.Write("ws/submissions/population/CHE.TSV", Header.Replace(',', '\t') + "CHE\t2025\tAFG\tREF\t20\tA\n");
        folder.Write("ws/submissions/population/POL.CSV", Header + "POL,2025,AFG,REF,30,A\n");
        using var json = JsonDocument.Parse(Reports(folder, 0)["json"]);
        string root = folder["ws"].Replace('\\', '/') + "/submissions/";
        Assert.Equal(
            unread.Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("workspace_findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()![root.Length..]));
        Assert.Equal((3, 7), (json.RootElement.GetProperty("summary").GetProperty("accepted").GetInt32(), json.RootElement.GetProperty("summary").GetProperty("warnings").GetInt32()));
        ToolResult run = InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]);
        Assert.Equal(0, run.ExitCode);
        Assert.All(unread, file => Assert.Contains($"  warning: submissions/{file}: The file is not read", run.Error, StringComparison.Ordinal));
        Assert.All(ignored, file => Assert.DoesNotContain(file, run.Error, StringComparison.Ordinal));
        Assert.Contains("STK-01,area,CHE,2025,_T,20", File.ReadAllText(folder["out", "data", "indicators.csv"]), StringComparison.Ordinal);
        // A file that is named is judged, whatever its name, and its neighbours are not asked about.
        Assert.Contains("unknown-structure", InProcess.Run("validate", folder["ws", "submissions", "FRA"], "-d", Shipped.Folder).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unread-file", InProcess.Run("validate", folder["ws", "submissions", "population", "POL.CSV"], "-d", Shipped.Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_with_nothing_but_unread_files_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/AUT.xlsx", "x");
        foreach (string command in (string[])["validate", "run"])
        {
            ToolResult result = InProcess.Run(command, folder["ws"], "-d", Shipped.Folder);
            Assert.Equal(3, result.ExitCode);
            Assert.Contains("Save its sheet as CSV (UTF-8)", result.Error, StringComparison.Ordinal);
        }
    }
}
