using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Workspaces made from the sample, in a test's own folder.</summary>
internal static class Workspaces
{
    private static readonly string Sample = Path.Combine(Repository.Root, "sample-data");

    /// <summary>A folder with the definitions and, as <c>workspace</c>, the sample's good submissions of a year.</summary>
    public static TemporaryFolder Good(string year = "2025") => Make(Sample, path => path.Contains($"/{year}/", StringComparison.Ordinal));

    /// <summary>A folder with the definitions and, as <c>workspace</c>, the sample's wrong files among good ones.</summary>
    public static TemporaryFolder WithErrors() => Make(Path.Combine(Sample, "with-errors"), _ => true);

    /// <summary>All of the sample: enough work to be interrupted.</summary>
    public static TemporaryFolder Large() => Make(Sample, _ => true);

    private static TemporaryFolder Make(string sample, Func<string, bool> wanted)
    {
        var folder = new TemporaryFolder();
        FolderContent.Copy(Shipped.Folder, folder["indicator-definitions"], _ => true);
        FolderContent.Copy(
            sample, folder["workspace"],
            path => !path.Contains("with-errors/", StringComparison.Ordinal) && !path.Contains(".indicators/", StringComparison.Ordinal)
                && (path.StartsWith("reference/", StringComparison.Ordinal) || path == "workspace.yaml"
                    || (path.StartsWith("submissions/", StringComparison.Ordinal) && wanted(path))));
        return folder;
    }
}
