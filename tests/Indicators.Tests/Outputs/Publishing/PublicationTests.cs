using System.Text;
using Indicators.Definitions;
using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class PublicationTests
{
    private const int NoSpaceLeft = 28;

    private static readonly Storage WithoutExchange = Storage.OfSystem with { TryExchange = (_, _) => false };

    private static RunManifest Manifest(string tool = "indicators 1.0.0", params string[] languages) => new()
    {
        Tool = tool,
        Settings = new RunSettings(Shipped.Programme, RegionsAsOf.OwnPeriod, languages.Length == 0 ? ["en"] : languages, []),
        Inputs = [],
    };

    private static void Publish(string output, string text, Storage? storage = null, string path = "data/a.csv")
    {
        using var publication = Publication.Begin(output, storage ?? Storage.OfSystem);
        publication.Write(path, Encoding.UTF8.GetBytes(text));
        publication.Publish(Manifest(), CancellationToken.None);
    }

    private static Storage Refusing(int error) => Storage.OfSystem with
    {
        Create = path => new RefusingStream(new FileStream(path, FileMode.CreateNew), new IOException("No space left on device", error)),
    };

    [Fact]
    public void Nothing_shows_until_the_folder_is_published()
    {
        using var folder = new TemporaryFolder();
        using (var publication = Publication.Begin(folder["out"]))
        {
            publication.Write("data/a.csv", "abc"u8.ToArray());
            Assert.False(Directory.Exists(folder["out"]));
            publication.Publish(Manifest(), CancellationToken.None);
            Assert.Equal("abc", File.ReadAllText(folder["out", "data", "a.csv"]));
        }
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void The_hash_is_that_of_what_was_written()
    {
        using var folder = new TemporaryFolder();
        using var publication = Publication.Begin(folder["out"]);
        publication.Write("b", "abc"u8.ToArray());
        publication.Write("a", _ => { });

        // The hashes of "abc" and of nothing, from FIPS 180-4 and its examples.
        Assert.Equal(
            [
                new PublishedFile("a", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                new PublishedFile("b", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ],
            publication.Outputs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_published_before_is_replaced_whole(bool exchange)
    {
        Storage storage = exchange ? Storage.OfSystem : WithoutExchange;
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old", storage, "old.csv");
        Publish(folder["out"], "new", storage);
        Assert.Equal(["data/a.csv", "manifest.json"], FolderContent.Read(folder["out"]).Select(line => line.Split(' ')[0]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void Two_folders_are_exchanged_in_one_step_where_the_system_has_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/name", "a");
        folder.Write("b/name", "b");
        if (!FolderExchange.Try(folder["a"], folder["b"])) Assert.Skip("This system cannot exchange folders.");
        Assert.Equal(("b", "a"), (File.ReadAllText(folder["a", "name"]), File.ReadAllText(folder["b", "name"])));
        if (OperatingSystem.IsLinux()) Assert.Throws<IOException>(() => FolderExchange.Try(folder["a"], folder["missing"]));
    }

    [Fact]
    public void Folders_above_the_output_are_created()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["a", "b", "out"], "new");
        Assert.True(File.Exists(folder["a", "b", "out", "manifest.json"]));
    }

    [Fact]
    public void An_empty_folder_may_be_published_to()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        Publish(folder["out"], "new");
        Assert.True(File.Exists(folder["out", "manifest.json"]));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_published_to()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["real"]);
        Directory.CreateSymbolicLink(folder["out"], folder["real"]);
        Publish(folder["out"], "new");
        Assert.NotNull(new DirectoryInfo(folder["out"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder["real", "data", "a.csv"]));
    }

    [Theory]
    [InlineData("notes.txt", "mine", "out/notes.txt was not published by a run, and publishing would delete it.")]
    [InlineData("manifest.json", "{\"name\": \"an application\"}", "out/manifest.json was not published by a run, and publishing would delete it.")]
    [InlineData("manifest.json", "{\"tool\": \"\", \"definitions\": [], \"inputs\": []}", "out/manifest.json was not published by a run, and publishing would delete it.")]
    [InlineData(".git/HEAD", "ref", "out/.git was not published by a run, and publishing would delete it.")]
    public void A_folder_that_no_run_published_is_refused(string path, string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/" + path, text);
        StorageException refusal = Assert.Throws<StorageException>(() => Publication.Begin(folder["out"]));
        Assert.EndsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Move it away, or name another folder with -o.", refusal.Remedy);
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void A_file_that_somebody_added_to_a_published_folder_is_not_deleted()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        folder.Write("out/data/notes.txt", "mine");
        StorageException refusal = Assert.Throws<StorageException>(() => Publish(folder["out"], "new"));
        Assert.EndsWith("out/data/notes.txt was not published by a run, and publishing would delete it.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["out", "data", "a.csv"]));
    }

    [Fact]
    public void A_file_added_while_the_run_was_at_work_is_not_deleted()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        using (var publication = Publication.Begin(folder["out"]))
        {
            publication.Write("data/a.csv", "new"u8.ToArray());
            folder.Write("out/notes.txt", "mine");
            Assert.Throws<StorageException>(() => publication.Publish(Manifest(), CancellationToken.None));
        }
        Assert.Equal("mine", File.ReadAllText(folder["out", "notes.txt"]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void What_file_managers_leave_is_no_obstacle()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        folder.Write("out/.DS_Store", "");
        Publish(folder["out"], "new");
        Assert.Equal("new", File.ReadAllText(folder["out", "data", "a.csv"]));
    }

    [Fact]
    public void A_full_disk_leaves_what_was_published_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        IReadOnlyList<string> before = FolderContent.Read(folder["out"]);
        StorageException refusal = Assert.Throws<StorageException>(() => Publish(folder["out"], "new", Refusing(NoSpaceLeft)));
        Assert.EndsWith("out/data/a.csv cannot be written: the disk is full.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Free some space, or name a place on another disk.", refusal.Remedy);
        Assert.Equal(before, FolderContent.Read(folder["out"]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void A_disk_that_is_full_only_when_it_is_flushed_publishes_nothing()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        Storage storage = Storage.OfSystem with { Flush = (_, _) => throw new IOException("No space left on device", NoSpaceLeft) };
        Assert.Throws<StorageException>(() => Publish(folder["out"], "new", storage));
        Assert.Equal("old", File.ReadAllText(folder["out", "data", "a.csv"]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void A_rename_that_fails_half_way_is_taken_back()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        int renames = 0;
        Storage storage = WithoutExchange with
        {
            Rename = (from, to) =>
            {
                if (++renames == 2) throw new IOException("refused");
                Directory.Move(from, to);
            },
        };
        Assert.Throws<StorageException>(() => Publish(folder["out"], "new", storage));
        Assert.Equal("old", File.ReadAllText(folder["out", "data", "a.csv"]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void A_cancelled_run_publishes_nothing()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        using (var publication = Publication.Begin(folder["out"]))
        {
            publication.Write("data/a.csv", "new"u8.ToArray());
            Assert.Throws<OperationCanceledException>(() => publication.Publish(Manifest(), new CancellationToken(canceled: true)));
        }
        Assert.Equal("old", File.ReadAllText(folder["out", "data", "a.csv"]));
        Assert.Equal(["out"], folder.Names);
    }

    [Fact]
    public void Two_runs_do_not_publish_to_one_folder_at_once()
    {
        using var folder = new TemporaryFolder();
        using var first = Publication.Begin(folder["out"]);
        StorageException refusal = Assert.Throws<StorageException>(() => Publication.Begin(folder["out"]));
        Assert.EndsWith("out is being published to by another run.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void A_path_that_leads_out_of_the_folder_is_a_fault(string path)
    {
        using var folder = new TemporaryFolder();
        using var publication = Publication.Begin(folder["out"]);
        Assert.Throws<ArgumentException>(() => publication.Write(path, "x"u8.ToArray()));
    }

    [Fact]
    public void Results_of_the_same_origin_lie_side_by_side()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old", path: "b.csv");
        using (var publication = Publication.Begin(folder["out"]))
        {
            publication.Write("a.csv", "new"u8.ToArray());
            Assert.Equal(["en"], publication.KeepPublished(Manifest(languages: ["fr"])).Languages);
            publication.Publish(Manifest(languages: ["en", "fr"]), CancellationToken.None);
        }
        Assert.Equal(["a.csv", "b.csv", "manifest.json"], FolderContent.Read(folder["out"]).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Results_of_another_origin_are_not_mixed()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        using var publication = Publication.Begin(folder["out"]);
        StorageException refusal = Assert.Throws<StorageException>(() => publication.KeepPublished(Manifest("indicators 2.0.0")));
        Assert.EndsWith("out holds results of other submissions, definitions or settings.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_file_that_was_changed_by_hand_is_not_passed_on()
    {
        using var folder = new TemporaryFolder();
        Publish(folder["out"], "old");
        folder.Write("out/data/a.csv", "forged");
        using var publication = Publication.Begin(folder["out"]);
        StorageException refusal = Assert.Throws<StorageException>(() => publication.KeepPublished(Manifest()));
        Assert.EndsWith("out/data/a.csv is not as it was published.", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class RefusingStream(Stream inner, IOException refusal) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw refusal;

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
