using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class ExportDefinitionsTests
{
    [Fact]
    public void All_forms_are_written_and_named_unless_one_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        ToolResult all = InProcess.Run("definitions", "export", "-d", Shipped.Folder, "-o", folder["all"]);
        Assert.Equal((0, ""), (all.ExitCode, all.Output));
        Assert.Contains("all/schemas/population.json\n", all.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["all", "structures.sdmx.xml"]));
        Assert.True(File.Exists(folder["all", "codebook-fr.md"]));

        InProcess.Run("definitions", "export", "--format", "markdown", "--language", "fr", "-d", Shipped.Folder, "-o", folder["one"]);
        Assert.Equal(["codebook-fr.md"], Directory.EnumerateFileSystemEntries(folder["one"]).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void The_definitions_themselves_are_no_place_for_exports()
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        string[] before = [.. Directory.EnumerateFileSystemEntries(folder["indicator-definitions"])];
        ToolResult result = InProcess.Run("definitions", "export", "-d", folder["indicator-definitions"], "-o", folder["indicator-definitions", "out"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(folder["indicator-definitions"]));
    }

    [Fact]
    public void An_exported_template_is_what_the_template_command_prints()
    {
        using var folder = new TemporaryFolder();
        InProcess.Run("definitions", "export", "--format", "table-schema", "-d", Shipped.Folder, "-o", folder["out"]);
        Assert.Equal(InProcess.Run("template", "asylum", "-d", Shipped.Folder).Output, File.ReadAllText(folder["out", "submissions", "asylum.csv"]));
    }
}
