using Indicators.Outputs.Publishing;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class WorkspaceKeyTests
{
    private static string DigestOfNothing(WorkspaceKey key) => key.Digest(Stream.Null);

    [Fact]
    public void A_key_is_made_once_and_kept()
    {
        using var folder = new TemporaryFolder();
        var workspace = new Workspace(folder.Path);
        string first = DigestOfNothing(WorkspaceKey.LoadOrCreate(workspace, bytes => Array.Fill(bytes, (byte)1)));
        string second = DigestOfNothing(WorkspaceKey.LoadOrCreate(workspace, _ => Assert.Fail("The key is there already.")));
        Assert.Equal(first, second);
        Assert.Equal(["key"], Directory.EnumerateFileSystemEntries(workspace.Private).Select(entry => Path.GetFileName(entry)));
    }

    [Theory]
    [InlineData("not a key")]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000 and more than a key, so that only the start is read: 0000000000000000000000000000000000000000000000000000000000000000 0000000000000000000000000000000000000000000000000000000000000000 00000000000000000000000000")]
    public void A_damaged_key_is_not_replaced(string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(".indicators/key", text);
        StorageException refusal = Assert.Throws<StorageException>(() => WorkspaceKey.LoadOrCreate(new Workspace(folder.Path), _ => { }));
        Assert.EndsWith("key is damaged.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }
}
