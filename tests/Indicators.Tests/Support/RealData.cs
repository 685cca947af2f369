using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Tests.Support;

/// <summary>Real figures and known answers, read in place: <c>INDICATORS_REAL_DATA</c> says where they are.</summary>
internal static class RealData
{
    /// <summary>The folder, or null where the variable is not set.</summary>
    public static string? Root => Environment.GetEnvironmentVariable("INDICATORS_REAL_DATA") is { Length: > 0 } root ? root : null;

    /// <summary>The path of a folder or file; the test is skipped where the variable is not set.</summary>
    public static string Path(params string[] parts)
    {
        if (Root is null) Assert.Skip("INDICATORS_REAL_DATA is not set.");
        return System.IO.Path.Combine([Root!, .. parts]);
    }

    /// <summary>Every submission of a release.</summary>
    public static IReadOnlyList<SubmissionSource> Release(string name) => SubmissionFinder.FindInFolder(Path(name), name).Sources;

    /// <summary>The rows of every CSV file below a folder, in the order of their paths.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string folder) =>
        Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(RowsOf);

    /// <summary>The rows of a CSV file, each by header. The tables hold no quotes.</summary>
    public static IEnumerable<Dictionary<string, string>> RowsOf(string file)
    {
        string[] lines = File.ReadAllLines(file);
        string[] headers = lines[0].Split(',');
        return lines.Skip(1).Select(line => headers.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
