using System.Text.Json;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Two ministries file one return: validate, run and template take it as one.</summary>
public sealed class PartsOfReturnsTests
{
    private const string Services = "reporting_country,period,item,sex,age,value,status\n";
    private const string Population = "reporting_country,period,origin,population_type,value,status\n";

    private static ToolResult Run(params string[] arguments) => InProcess.Run([.. arguments, "-d", Shipped.Folder]);

    private static string[] Figures(TemporaryFolder folder, params string[] starts)
    {
        Run("aggregate", folder["ws"], "-o", folder["out.csv"]);
        string[] lines = File.ReadAllLines(folder["out.csv"]);
        return [.. starts.Select(start => lines.FirstOrDefault(line => line.StartsWith(start + ",", StringComparison.Ordinal))?.Split(',')[5] ?? "no row")];
    }

    private static JsonElement Report(TemporaryFolder folder)
    {
        ToolResult result = Run("validate", folder["ws"], "--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.Clone();
    }

    [Fact]
    public void A_health_and_a_labour_ministry_file_one_return()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/services/health.csv", Services + "NGA,2025,HLT_PER,,,1000,A\nNGA,2025,HLT_ENR,,,800,A\n");
        folder.Write("ws/submissions/services/labour.csv", Services + "NGA,2025,EMP_PER,,,400,A\nNGA,2025,EMP_EMP,,,100,A\n");
        folder.Write("ws/submissions/services/education.tsv", (Services + "NGA,2025,EDU_PRI_AGE,,,500,A\nNGA,2025,EDU_PRI,,,250,A\n").Replace(',', '\t'));
        JsonElement report = Report(folder);
        Assert.Equal([true, true, true], report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("accepted").GetBoolean()));
        Assert.Equal(0, report.GetProperty("summary").GetProperty("errors").GetInt32() + report.GetProperty("summary").GetProperty("warnings").GetInt32());
        Assert.Equal(["80", "25", "50"], Figures(folder, "HLT-01,area,NGA,2025,_T", "EMP-01,area,NGA,2025,_T", "EDU-01,area,NGA,2025,_T"));
    }

    /// <summary>The aids of one ministry against the applicants of another: more than all is an error at the line of the aids.</summary>
    [Theory]
    [InlineData(90, 0)]
    [InlineData(150, 1)]
    public void Rules_see_all_parts(int assisted, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/services/interior.csv", Services + "NGA,2025-Q1,LEG_APP,,,100,A\n");
        folder.Write("ws/submissions/services/justice.csv", Services + $"NGA,2025-Q1,LEG_AID,,,{assisted},A\n");
        ToolResult result = Run("validate", folder["ws"]);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(exitCode == 1, result.Output.Contains("There are more applicants given legal assistance than applicants.", StringComparison.Ordinal));
        Assert.Equal([exitCode == 1 ? "" : "90"], Figures(folder, "LEG-01,area,NGA,2025-Q1,_T"));
    }

    [Theory]
    [InlineData("a", "b", "1")]
    [InlineData("b", "a", "4")]
    public void Parts_are_compared_with_the_year_before_as_one_whatever_their_names_and_the_jobs(string first, string second, string jobs)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/2024.csv", Population + "NGA,2024,CMR,REF,60000,A\nNGA,2024,TCD,REF,40000,A\n");
        folder.Write($"ws/submissions/population/{first}.csv", Population + "NGA,2025,CMR,REF,20000,A\nCMR,2025,NGA,REF,10,A\n");
        folder.Write($"ws/submissions/population/{second}.csv", Population + "NGA,2025,TCD,REF,75000,A\n");
        ToolResult result = Run("validate", folder["ws"]);
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("3 files: 3 accepted, 0 held back; 0 errors, 0 warnings, 0 informational findings.\n", result.Output, StringComparison.Ordinal);
        // One part alone is compared as one with the other, which lies beside it.
        result = Run("validate", folder["ws", "submissions", "population", first + ".csv"]);
        Assert.EndsWith("1 file: 1 accepted, 0 held back; 0 errors, 0 warnings, 0 informational findings.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("aggregate", folder["ws"], "-o", folder["x.csv"], "--jobs", jobs).ExitCode);
        Assert.Equal(["95000", "20000", "75000"], Figures(folder, "STK-01,area,NGA,2025,_T", "STK-01,area,NGA,2025,origin=CMR", "STK-01,area,NGA,2025,origin=TCD"));
        Assert.Equal(File.ReadAllText(folder["out.csv"]), File.ReadAllText(folder["x.csv"]));
        string template = Run("template", "population", "--area", "NGA", "--period", "2026", "--workspace", folder["ws"]).Output;
        Assert.Contains("NGA,2026,CMR,REF,", template, StringComparison.Ordinal);
        Assert.Contains("NGA,2026,TCD,REF,", template, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_and_its_parts_come_to_the_same_figures()
    {
        using var folder = new TemporaryFolder();
        string[] rows = ["NGA,2025,CMR,REF,20000,A", "NGA,2025,TCD,REF,75000,A", "NGA,2025,TCD,ASY,:,L", "NGA,2025,NER,REF,:,L", "NGA,2025,CMR,ASY,15,A"];
        folder.Write("ws/submissions/population/all.csv", Population + string.Join('\n', rows) + "\n");
        Run("aggregate", folder["ws"], "-o", folder["whole.csv"]);
        File.Delete(folder["ws", "submissions", "population", "all.csv"]);
        for (int i = 0; i < rows.Length; i++) folder.Write($"ws/submissions/population/{rows.Length - i}.csv", Population + rows[i] + "\n");
        Run("aggregate", folder["ws"], "-o", folder["parts.csv"]);
        Assert.Equal(File.ReadAllText(folder["whole.csv"]), File.ReadAllText(folder["parts.csv"]));
    }

    [Fact]
    public void Overlaps_hold_back_both_and_a_part_with_an_error_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/a.csv", Population + "NGA,2025,CMR,REF,20000,A\nNGA,2025,TCD,REF,1,A\n");
        folder.Write("ws/submissions/population/b.csv", Population + "NGA,2025,CMR,REF,20000,A\n");
        folder.Write("ws/submissions/population/c.csv", Population + "GHA,2025,CMR,REF,5,A\n");
        folder.Write("ws/submissions/population/d.csv", Population + "GHA,2025,TCD,REF,-5,A\n");
        JsonElement[] files = [.. Report(folder).GetProperty("files").EnumerateArray()];
        Assert.Equal([false, false, true, false], files.Select(file => file.GetProperty("accepted").GetBoolean()));
        string[][] messages = [.. files.Select(file => file.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("message").GetString()!).ToArray())];
        string at = folder["ws"].Replace('\\', '/') + "/submissions/population";
        Assert.Equal([$"This row has the same key as line 2 of {at}/b.csv."], messages[0]);
        Assert.Equal([$"This row has the same key as line 2 of {at}/a.csv."], messages[1]);
        Assert.Equal([$"Part of the return population of GHA for 2025, {at}/d.csv, is held back: its figures are missing, not zero."], messages[2]);
        Assert.Equal(["5"], Figures(folder, "STK-01,area,GHA,2025,_T"));
    }

    /// <summary>
    /// One part stands with 100 refugees from Cameroon; the rows of the part that is held back, the year before, and what is published
    /// of all refugees: value, status and what the method says is missing.
    /// </summary>
    public static TheoryData<string, string[], string[], string> HeldBackParts => new()
    {
        { "a figure", ["NGA,2025,TCD,REF,2x,A"], [], "100 U 1 cell lacks a value" },
        { "two figures, one right", ["NGA,2025,TCD,REF,20,A", "NGA,2025,NER,REF,2x,A"], [], "100 U 2 cells lack a value" },
        { "an origin", ["NGA,2025,Tchad,REF,20,A"], [], "100 U 1 cell lacks a value" },
        { "a type", ["NGA,2025,TCD,Refugees,20,A"], [], "100 U 1 cell lacks a value" },
        { "a row twice", ["NGA,2025,TCD,REF,20,A", "NGA,2025,TCD,REF,21,A"], [], "100 U 1 cell lacks a value" },
        { "another type", ["NGA,2025,TCD,IDP,2x,A"], [], "100 A " },
        { "another period", ["NGA,2024,TCD,REF,2x,A"], [], "100 A " },
        { "another area", ["GHA,2025,TCD,REF,2x,A"], [], "100 A " },
        { "less than a third, as last year has it", ["NGA,2025,TCD,REF,2x,A"], ["NGA,2024,TCD,REF,40,A"], "100 U 1 cell lacks a value" },
        { "more than a third, as last year has it", ["NGA,2025,TCD,REF,2x,A"], ["NGA,2024,TCD,REF,60,A"], " O " },
    };

    [Theory]
    [MemberData(nameof(HeldBackParts))]
    public void A_sum_of_which_a_part_is_held_back_is_incomplete(string name, string[] heldBack, string[] before, string published)
    {
        Assert.NotEmpty(name);
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/a.csv", Population + "NGA,2025,CMR,REF,100,A\n");
        folder.Write("ws/submissions/population/b.csv", Population + string.Join('\n', heldBack) + "\n");
        if (before.Length > 0) folder.Write("ws/submissions/population/before.csv", Population + string.Join('\n', before) + "\n");
        Assert.Equal(1, Run("aggregate", folder["ws"], "-o", folder["out.csv"]).ExitCode);
        Assert.Equal(published, Published("STK-01,area,NGA,2025,_T,"));
        // What stands from one origin is whole, unless a row that is held back does not say where its people are from.
        Assert.Equal(name == "an origin" ? "100 U 1 cell lacks a value" : "100 A ", Published("STK-01,area,NGA,2025,origin=CMR,"));

        string Published(string start)
        {
            string[] cells = File.ReadAllLines(folder["out.csv"]).Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split(',');
            return $"{cells[5]} {cells[9]} {Array.Find(cells[^1].Trim('"').Split("; "), note => note.StartsWith("incomplete: ", StringComparison.Ordinal))?["incomplete: ".Length..]}";
        }
    }
}
