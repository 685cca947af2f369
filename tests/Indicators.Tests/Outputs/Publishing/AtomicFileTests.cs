using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_file_is_replaced_whole()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Write(folder["a", "b.txt"], "a longer text"u8.ToArray());
        AtomicFile.Write(folder["a", "b.txt"], "short"u8.ToArray());
        Assert.Equal("short", File.ReadAllText(folder["a", "b.txt"]));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "old");
        StorageException refusal = Assert.Throws<StorageException>(() => AtomicFile.Write(folder["b.txt"], stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device", 28);
        }));
        Assert.EndsWith("b.txt cannot be written: the disk is full.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["b.txt"]));
        Assert.Equal(["b.txt"], folder.Names);
    }

    [Fact]
    public void What_a_crash_left_beside_the_file_is_no_obstacle()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".b.txt.writing", "half");
        AtomicFile.Write(folder["b.txt"], "new"u8.ToArray());
        Assert.Equal("new", File.ReadAllText(folder["b.txt"]));
        Assert.Equal(["b.txt"], folder.Names);
    }
}
