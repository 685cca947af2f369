using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Publishing;

/// <summary>What a crash may leave beside the output folder, and what the next run makes of it.</summary>
public sealed class RecoveryTests
{
    /// <summary>Begins and gives up, which mends what is there and changes nothing else.</summary>
    private static string Mend(TemporaryFolder folder)
    {
        using var publication = Publication.Begin(folder["out"]);
        return publication.Recovered;
    }

    private static void Edition(TemporaryFolder folder, string name, string text) => folder.Write(
        $"{name}/manifest.json", $$"""{"tool": "{{text}}", "definitions": [], "settings": {"languages": []}, "inputs": [], "outputs": []}""");

    private static string Published(TemporaryFolder folder) => File.ReadAllText(folder["out", "manifest.json"]);

    [Fact]
    public void Nothing_left_is_nothing_to_mend()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, "out", "old");
        Assert.Equal("", Mend(folder));
        Assert.Contains("old", Published(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_half_written_is_removed()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, "out", "old");
        folder.Write(".out.publishing/data/half.csv", "ha");
        folder.Write(".out.lock", "");
        Assert.Equal("What an interrupted run had written has been removed.", Mend(folder));
        Assert.Contains("old", Published(folder), StringComparison.Ordinal);
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void Before_the_first_rename_the_old_folder_stands()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, "out", "old");
        Edition(folder, ".out.publishing", "new");
        folder.Write(".out.journal", "complete\n");
        Mend(folder);
        Assert.Contains("old", Published(folder), StringComparison.Ordinal);
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void Between_the_renames_the_new_folder_takes_its_name()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, ".out.retired", "old");
        Edition(folder, ".out.publishing", "new");
        folder.Write(".out.journal", "complete\n");
        Assert.Equal("A publication that was interrupted has been completed.", Mend(folder));
        Assert.Contains("new", Published(folder), StringComparison.Ordinal);
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void Without_the_journal_the_old_folder_gets_its_name_back()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, ".out.retired", "old");
        Edition(folder, ".out.publishing", "half");
        Assert.Equal("The folder published before has been put back.", Mend(folder));
        Assert.Contains("old", Published(folder), StringComparison.Ordinal);
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void After_the_second_rename_the_old_folder_is_deleted()
    {
        using var folder = new TemporaryFolder();
        Edition(folder, "out", "new");
        Edition(folder, ".out.retired", "old");
        folder.Write(".out.journal", "complete\n");
        Mend(folder);
        Assert.Contains("new", Published(folder), StringComparison.Ordinal);
        Assert.Equal(["out"], folder.Names);
    }
}
