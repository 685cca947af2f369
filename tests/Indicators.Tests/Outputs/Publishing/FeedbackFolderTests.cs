using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class FeedbackFolderTests
{
    private static IEnumerable<string> Files(TemporaryFolder folder) => FolderContent.Read(folder["feedback"]).Select(line => line.Split(' ')[0]);

    [Fact]
    public void Feedback_stands_under_the_path_of_its_submission_until_it_no_longer_holds()
    {
        using var folder = new TemporaryFolder();
        FeedbackFolder.Write(folder["feedback"], [new("submissions/a/x.csv", "one"), new("submissions/b/y.csv", "two")]);
        Assert.Equal(["submissions/a/x.csv.txt", "submissions/b/y.csv.txt"], Files(folder));
        FeedbackFolder.Write(folder["feedback"], [new("submissions/b/y.csv", "three")]);
        Assert.Equal(["submissions/b/y.csv.txt"], Files(folder));
        Assert.Equal("three", File.ReadAllText(FeedbackFolder.PathOf(folder["feedback"], "submissions/b/y.csv")));
        Assert.False(Directory.Exists(folder["feedback", "submissions", "a"]));
    }

    [Fact]
    public void No_feedback_leaves_no_folder_behind()
    {
        using var folder = new TemporaryFolder();
        FeedbackFolder.Write(folder["feedback"], []);
        Assert.False(Directory.Exists(folder["feedback"]));
    }
}
