using Indicators.Common;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Sums;
using Indicators.Outputs.Publishing;

namespace Indicators.Outputs.Auditing;

/// <summary>Reads the figures of an earlier edition, and which of its rows the edition under audit has unrevised.</summary>
internal static class EditionReader
{
    private static readonly string[] RowsOfStructures = ["code-lists/", "structures/"];

    /// <param name="folder">A folder that a run published.</param>
    /// <param name="audited">The manifest of the edition under audit.</param>
    /// <param name="derivation">How its figures are made up.</param>
    /// <exception cref="FileException">The folder was not published by a run, or its data cannot be read.</exception>
    public static (Edition Edition, Revisions Revisions) Read(string folder, ManifestCheck audited, PublishedDerivation derivation)
    {
        var manifest = ManifestCheck.Read(folder);
        try
        {
            var own = PublishedDerivation.Read(folder);
            Figure[] figures = [.. FigureFiles.ReadCsv(folder)];
            HashSet<string> areas = [.. figures.Where(figure => figure.Key.AreaType == FigureKey.AreaWord).Select(figure => figure.Key.Area)];
            var revisions = new Revisions(audited.Inputs, manifest.Inputs, areas, FindStructures(derivation));
            // Other structures or code lists may count the same rows otherwise.
            bool areDefinedAlike = Array.TrueForAll(RowsOfStructures, below => FindFiles(manifest, below).SetEquals(FindFiles(audited, below)));
            var edition = new Edition(folder, own, manifest.RegionsAsOf, figures, (area, structure, period) => !areDefinedAlike || revisions.IsRevised(area, structure, period));
            return (edition with { OtherMappings = [.. ReadOtherMappings(edition, manifest)] }, revisions);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException(folder, exception is InvalidDataException ? "has data files that cannot be read as those of an edition" : "has data files that cannot be opened", "Name a folder that 'indicators run' published.");
        }
    }

    private static IEnumerable<Edition> ReadOtherMappings(Edition edition, ManifestCheck manifest)
    {
        foreach (DataFiles files in manifest.FindOtherMappings())
            yield return edition.WithRegionsAsOf(files.Year!.Value, [.. FigureFiles.ReadCsv(edition.Name, files)]);
    }

    private static Dictionary<string, string[]> FindStructures(PublishedDerivation derivation) => derivation.Structures.Values.ToDictionary(
        structure => structure.Id,
        structure => derivation.Structures.Values.Where(other => other.Id == structure.Id || other.SameAs == structure.Id || structure.SameAs == other.Id || (other.SameAs is { } same && same == structure.SameAs)).Select(other => other.Id).ToArray(),
        StringComparer.Ordinal);

    private static HashSet<PublishedFile> FindFiles(ManifestCheck manifest, string below) => [.. manifest.Definitions.Where(file => file.Path.StartsWith(below, StringComparison.Ordinal))];
}
