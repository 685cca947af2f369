using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Tests.Support;

/// <summary>Real figures with known answers, read in place where the environment says they are; tests that need them are skipped without.</summary>
internal static class RealData
{
    /// <summary>The folder, or the test ends as skipped.</summary>
    public static string Folder
    {
        get
        {
            string? folder = Environment.GetEnvironmentVariable("INDICATORS_REAL_DATA");
            Assert.SkipWhen(string.IsNullOrEmpty(folder), "INDICATORS_REAL_DATA is not set.");
            return folder!;
        }
    }

    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    /// <summary>Every submission of a release.</summary>
    public static IReadOnlyList<SubmissionSource> Release(string name) => SubmissionFinder.InFolder(Path(name), name).Sources;

    /// <summary>The rows of a small comma-separated file without quotes, by header.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(params string[] parts)
    {
        string[] lines = File.ReadAllLines(Path(parts));
        string[] header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}

/// <summary>The shipped definitions.</summary>
internal static class Shipped
{
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "indicator-definitions");

    private static readonly Lazy<Programme> Read = new(() =>
        DefinitionReader.Read(Folder).Programme ?? throw new InvalidOperationException("The shipped definitions have errors."));

    public static Programme Programme => Read.Value;

    /// <summary>The shipped programme without protection, as the known answers are.</summary>
    public static Programme Unprotected => Programme with { Disclosure = new DisclosurePolicy(DisclosureMethod.None, 0) };
}
