using Indicators.Definitions;

namespace Indicators.Tests.Support.Fixtures;

/// <summary>
/// A programme of five areas and an unknown one, small enough to work its figures out by hand. Nothing is protected unless a
/// test says so.
/// </summary>
/// <remarks>
/// Region set <c>halves</c>: AAA and BBB are North; CCC is South to 2024 and North from 2025; DDD is South; EEE is in neither.
/// Region set <c>alone</c>: each of AAA to DDD is a region of its own.
/// </remarks>
internal static class SmallProgramme
{
    private static readonly Lazy<Programme> Read = new(() => ReadFiles(SmallProgrammeFiles.All));

    public static Programme Programme => Read.Value;

    public static Programme ReadFiles(IEnumerable<KeyValuePair<string, string>> files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("small-programme-");
        try
        {
            foreach ((string path, string text) in files)
            {
                string full = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }
            DefinitionReadResult reading = DefinitionReader.Read(folder.FullName);
            return reading.Programme ?? throw new InvalidOperationException(
                string.Join('\n', reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message}")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
