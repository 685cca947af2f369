using System.Text.Json;
using Indicators.Cli.Terminal;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Where definitions come from: the option, else the workspace, else the folder here, else the program.</summary>
public sealed class DefinitionsChoiceTests
{
    private static readonly string Inside = $"shipped with {Product.NameAndVersion}";

    [Theory]
    [InlineData("asked ws here", true, "asked")]
    [InlineData("ws here", false, "ws/indicator-definitions")]
    [InlineData("here", false, "indicator-definitions")]
    [InlineData("", false, null)]
    public void The_nearest_definitions_are_used_and_named(string there, bool asked, string? used)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ws/submissions/population/AUT.csv", "reporting_country,period,origin,population_type,value,status\nAUT,2025,AFG,REF,10,A\n");
        foreach (string place in there.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            FolderContent.Copy(Shipped.Folder, folder[place switch { "here" => "indicator-definitions", "ws" => "ws/indicator-definitions", _ => place }], _ => true);
        string[] option = asked ? ["-d", "asked"] : [];
        ToolResult validated = Tool.Run(folder.Path, ["validate", "ws", "-v", .. option]);
        Assert.Equal(0, validated.ExitCode);
        Assert.EndsWith(used ?? Inside, Line(validated.Error, "Definitions: "), StringComparison.Ordinal);
        ToolResult run = Tool.Run(folder.Path, ["run", "ws", .. option]);
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(used ?? Inside, Line(run.Error, "  definitions  "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_outside_the_repository_gives_the_same_bytes_as_with_its_definitions()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Path.Combine(Repository.Root, "sample-data/submissions/policies"), folder["ws/submissions/policies"], _ => true);
        Assert.Equal(0, Tool.Run(folder.Path, "run", "ws", "-o", "inside").ExitCode);
        Assert.Equal(0, Tool.Run(folder.Path, "run", "ws", "-o", "folder", "-d", Shipped.Folder).ExitCode);
        Assert.Equal(FolderContent.Read(folder["folder"]), FolderContent.Read(folder["inside"]));
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder["inside/manifest.json"]));
        Assert.Contains(manifest.RootElement.GetProperty("definitions").EnumerateArray(), file => file.GetProperty("path").GetString() == "programme.yaml");
    }

    [Theory]
    [InlineData("definitions", "check")]
    [InlineData("definitions", "list")]
    [InlineData("definitions", "show", "ASY-04")]
    [InlineData("definitions", "export", "-o", "agreement")]
    [InlineData("explain", "STK-01")]
    [InlineData("explain", "population/fewer-than-inhabitants")]
    [InlineData("template", "population")]
    public void Commands_on_definitions_need_no_folder(params string[] command)
    {
        using var folder = new TemporaryFolder();
        ToolResult result = Tool.Run(folder.Path, command), other = Tool.Run(folder.Path, [.. command, "-d", Shipped.Folder]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(other.Output.Replace(Shipped.Folder, "indicator-definitions", StringComparison.Ordinal), result.Output);
    }

    [Fact]
    public void A_folder_that_is_asked_for_and_not_there_is_no_reason_to_use_another()
    {
        ToolResult result = InProcess.Run("definitions", "check", "-d", "no-such");
        Assert.Equal((3, "error: There is no definitions folder 'no-such'. Name the folder that holds programme.yaml with --definitions.\n"), (result.ExitCode, result.Error));
    }

    private static string Line(string text, string start) => text.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));
}
