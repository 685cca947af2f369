using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class CopyDefinitionsTests
{
    private static ToolResult Copy(string folder) => InProcess.Run("definitions", "copy", folder);

    [Fact]
    public void The_shipped_definitions_are_written_out_and_can_be_used()
    {
        using var folder = new TemporaryFolder();
        string place = folder["deep", "definitions"];
        ToolResult result = Copy(place);
        Assert.Equal((0, "", $"{ShippedDefinitions.Instance.Paths.Count} files of the definitions shipped with {Product.NameAndVersion}: {place}\n"), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(FolderContent.Read(Shipped.Folder), FolderContent.Read(place));
        Assert.Equal(0, InProcess.Run("definitions", "check", "-d", place).ExitCode);
        Assert.Equal(["deep"], folder.Names);
        Assert.Equal(["definitions"], Directory.EnumerateFileSystemEntries(folder["deep"]).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["definitions"]);
        Assert.Equal(0, Copy(folder["definitions"] + "/").ExitCode);
        Assert.Equal(FolderContent.Read(Shipped.Folder), FolderContent.Read(folder["definitions"]));
    }

    [Theory]
    [InlineData("d/programme.yaml", "d", "d/programme.yaml is in the way.")]
    [InlineData("d/notes.txt", "d", "d/notes.txt is in the way.")]
    [InlineData("d/.hidden", "d", "d/.hidden is in the way.")]
    [InlineData("d/sub/notes.txt", "d", "d/sub is in the way.")]
    [InlineData("d", "d", "d is there already, and is no folder.")]
    public void Nothing_is_written_over_and_what_is_in_the_way_is_named(string there, string asked, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write(there, "mine");
        ToolResult result = Copy(folder[asked]);
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Equal($"error: {folder.Path}/{message} Name a folder that is not there yet; nothing was written.\n", result.Error);
        Assert.Equal("mine", File.ReadAllText(folder[there]));
        Assert.Single(FolderContent.Read(folder.Path));
        Assert.Equal([there.Split('/')[0]], folder.Names);
    }

    [Fact]
    public void Of_much_in_the_way_the_first_is_named_and_the_rest_counted()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["b", "a", "c"]) folder.Write($"d/{name}", "mine");
        Assert.StartsWith($"error: {folder.Path}/d/a and 2 more are in the way.", Copy(folder["d"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_is_not_replaced(bool toFolder)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["other"]);
        File.CreateSymbolicLink(folder["d"], toFolder ? folder["other"] : folder["nowhere"]);
        Assert.Equal(3, Copy(folder["d"]).ExitCode);
        Assert.Equal(["d", "other"], folder.Names);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["other"]));
    }

    [Fact]
    public void The_folder_that_a_command_runs_in_is_not_replaced()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = Tool.Run(folder.Path, "definitions", "copy", ".");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("error: . is the folder that you are in.", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_copy_that_is_cancelled_or_fails_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => NewFolder.Write(folder["d"], [("a", [1])], cancellation.Token));
        Assert.Empty(folder.Names);
        StorageException exception = Assert.Throws<StorageException>(() => NewFolder.Write(folder["d"], [("a", [1]), ("a/b", [2])], CancellationToken.None));
        Assert.Equal(folder["d"], exception.Path);
        Assert.Empty(folder.Names);
    }
}
