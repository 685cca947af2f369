using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Tests.Submissions.Workspaces;

public sealed class SubmissionFinderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("indicators-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(params string[] paths)
    {
        foreach (string path in paths)
        {
            string full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "x");
        }
    }

    [Fact]
    public void Submissions_are_listed_by_path_without_hidden_and_other_files()
    {
        Write("submissions/population/2024/DEU.csv", "submissions/population/2024/AUT.csv.gz", "submissions/b.CSV", "submissions/notes.txt",
            "submissions/.hidden.csv", "submissions/.git/x.csv", "reference/population.csv");
        Assert.Equal(["submissions/b.CSV", "submissions/population/2024/AUT.csv.gz", "submissions/population/2024/DEU.csv"],
            new FolderStore(new Workspace(root)).FindSubmissions().Sources.Select(source => source.Path));
        Assert.Equal(["reference/population.csv"], new FolderStore(new Workspace(root)).FindReference().Sources.Select(source => source.Path));
    }

    [Fact]
    public void What_holds_nothing_is_not_opened_so_that_a_pipe_stops_no_run()
    {
        Directory.CreateDirectory(Path.Combine(root, "submissions"));
        if (OperatingSystem.IsWindows()) File.WriteAllText(Path.Combine(root, "submissions", "x.csv"), "");
        else
        {
            using var process = System.Diagnostics.Process.Start("mkfifo", Path.Combine(root, "submissions", "x.csv"));
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        SubmissionSource source = Assert.Single(new FolderStore(new Workspace(root)).FindSubmissions().Sources);
        using Stream stream = source.Open();
        Assert.Equal(-1, stream.ReadByte());
    }

    [Fact]
    public void A_file_knows_its_folders_below_submissions_and_its_stem()
    {
        Write("submissions/population/2024/DEU.csv.gz");
        SubmissionSource source = Assert.Single(new FolderStore(new Workspace(root)).FindSubmissions().Sources);
        Assert.Equal(["2024", "population"], source.Folders);
        Assert.Equal(("DEU", true, 1L), (source.Stem, source.IsCompressed, source.Length));
    }

    [Fact]
    public void A_file_outside_any_submissions_folder_has_no_folders()
    {
        Write("data/DEU/file.csv");
        Assert.Empty(SubmissionSource.FromFile(Path.Combine(root, "data", "DEU", "file.csv")).Folders);
    }

    [Fact]
    public void A_workspace_stands_for_its_submissions_a_folder_for_its_files_and_a_file_for_itself()
    {
        Write("submissions/a.csv", "reference/population.csv", "other/b.txt");
        Assert.Equal([$"{root}/submissions/a.csv"], SubmissionFinder.Find([root]).Sources.Select(source => source.Path));
        Assert.Equal([$"{root}/other/b.txt", $"{root}/reference/population.csv"],
            SubmissionFinder.Find([$"{root}/reference/", $"{root}/other/b.txt", $"{root}/reference/population.csv"]).Sources.Select(source => source.Path));
        Assert.Equal([$"{root}/nothing"], SubmissionFinder.Find([$"{root}/nothing"]).Missing);
    }

    [Fact]
    public void The_nearest_workspace_above_a_file_is_found()
    {
        Write("submissions/population/a.csv");
        Assert.Equal(root, Workspace.FindContaining(Path.Combine(root, "submissions", "population", "a.csv"))?.Root);
        Assert.Null(Workspace.FindContaining(Path.GetTempPath()));
    }

    [Fact]
    public void A_link_that_leads_to_itself_holds_back_no_other_file()
    {
        Write("submissions/a.csv");
        File.CreateSymbolicLink(Path.Combine(root, "submissions", "b.csv"), Path.Combine(root, "submissions", "b.csv"));
        SubmissionSource[] sources = [.. new FolderStore(new Workspace(root)).FindSubmissions().Sources];
        Assert.Equal(["submissions/a.csv", "submissions/b.csv"], sources.Select(source => source.Path));
        Assert.ThrowsAny<IOException>(() => sources[1].Open());
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        Write("submissions/a/x.csv");
        Directory.CreateSymbolicLink(Path.Combine(root, "submissions", "a", "back"), Path.Combine(root, "submissions"));
        Directory.CreateSymbolicLink(Path.Combine(root, "submissions", "b"), Path.Combine(root, "submissions", "a"));
        Assert.Equal(["submissions/a/x.csv", "submissions/b/x.csv"], new FolderStore(new Workspace(root)).FindSubmissions().Sources.Select(source => source.Path));
    }
}
