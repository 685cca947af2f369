using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>A file with an error holds back itself, whatever its name.</summary>
public sealed class NamesOfFilesTests
{
    private const string Header = "reporting_country,period,origin,population_type,value,status\n";

    public static TheoryData<string, string> Names { get; } = new()
    {
        { "\u099A\u09BE\u09A6", "U+099A" }, // Bengali
        { "\u0E0A\u0E32\u0E14", "U+0E0A" }, // Thai
        { "\u12A2\u1275\u12EE\u1335\u12EB", "U+12A2" }, // Ethiopic
        { "\u4E2D\u56FD", "U+4E2D" }, // Chinese
        { "\U0001F9FF", "U+1F9FF" },
        { "a\u0001b", "" }, // control characters are escaped, and ASCII is in every font
        { "a\nb", "" },
        { "Österreich", "" },
        { new string('x', 251), "" },
        { new string('é', 125), "" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_file_holds_back_itself_whatever_its_name(string name, string missing)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/AUT.csv", Header + "AUT,2025,AFG,REF,100,A\n");
        folder.Write($"ws/submissions/population/{name}.csv", Header + "BEL,2025,AFG,REF,-3,A\n");
        ToolResult result = InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("  accepted   1\n  held back  1\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(missing.Length > 0, result.Error.Contains($"has no glyph for {missing}", StringComparison.Ordinal) && missing.Length > 0);
        Assert.DoesNotContain('\u0001', result.Error);
        Assert.True(File.Exists(folder["out", "reports", "unhcr-EUR-2025-en.pdf"]));
        string feedback = File.ReadAllText(Assert.Single(Directory.GetFiles(folder["ws", ".indicators", "feedback", "submissions", "population"]), path => !path.EndsWith(".fr.txt", StringComparison.Ordinal)));
        Assert.Contains("below-minimum", feedback, StringComparison.Ordinal);
        if (missing.Length > 0) Assert.Contains(name, File.ReadAllText(folder["out", "index.html"]), StringComparison.Ordinal);
        Assert.Equal(1, InProcess.Run("report", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]).ExitCode);
    }

    [Fact]
    public void Words_of_a_workspace_that_the_font_lacks_stop_no_report()
    {
        using var folder = new TemporaryFolder();
        foreach (string area in (string[])["AUT", "FRA", "ITA"]) folder.Write($"ws/submissions/population/{area}.csv", Header + $"{area},2025,AFG,REF,100,A\n");
        folder.Write("ws/reference/population.csv", "area,period,value,unit,source,vintage\n"
            + string.Concat(((string[])["AUT", "FRA", "ITA"]).Select(area => $"{area},2025,9000000,persons,\u4E2D\u56FD,2025\n")));
        folder.Write("ws/workspace.yaml", "notice: {en: \u0E0A\u0E32\u0E14, fr: brouillon}\n");
        ToolResult result = InProcess.Run("run", folder["ws"], "-d", Shipped.Folder, "-o", folder["out"]);
        Assert.Equal(0, result.ExitCode);
        foreach (string code in (string[])["U+0E0A", "U+4E2D"]) Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run("chart", folder["ws"], "STK-01", "--region", "EUR", "-d", Shipped.Folder, "-o", folder["c.pdf"]).ExitCode);
        Assert.Contains("\u4E2D\u56FD", string.Concat(Directory.GetFiles(folder["out", "reports"], "*.html").Select(File.ReadAllText)), StringComparison.Ordinal);
    }
}
