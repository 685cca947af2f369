using Indicators.Definitions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Sdmx;

namespace Indicators.Submissions.Reading;

/// <summary>
/// The structures that a file may have, determined from its header and the text of the definitions without parsing them: parsing all
/// definitions takes longer than processing a small file.
/// </summary>
internal sealed class PossibleStructures
{
    private readonly HeaderSniffer header;
    private readonly int mostElsewhere;

    private PossibleStructures(IReadOnlyList<string> ids, HeaderSniffer header, int mostElsewhere)
    {
        Ids = ids;
        this.header = header;
        this.mostElsewhere = mostElsewhere;
    }

    /// <summary>The ids of the structures whose texts contain most fields of the header.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>
    /// Finds the possible structures; returns null if all structures are needed,
    /// as for SDMX-CSV, files in folders, and headers that are not plain ASCII.
    /// </summary>
    /// <param name="files">The definitions.</param>
    /// <param name="source">A file that can be opened more than once.</param>
    public static PossibleStructures? Find(IDefinitionFiles files, SubmissionSource source)
    {
        if (!source.CanBeReadAgain || source.IsCompressed || source.Folders.Count > 0 || ReadHeader(source) is not { IsAscii: true } header) return null;
        (string Id, int Fields)[] structures = [.. files.ListFiles("structures").Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => (name[..^".yaml".Length], header.CountNameable(files.Read("structures/" + name) ?? [])))];
        int most = structures.Select(structure => structure.Fields).DefaultIfEmpty().Max();
        if (most == 0) return null;
        return new PossibleStructures(
            [.. structures.Where(structure => structure.Fields == most).Select(structure => structure.Id)], header,
            structures.Where(structure => structure.Fields < most).Select(structure => structure.Fields).DefaultIfEmpty().Max());
    }

    /// <summary>Whether no other structure can match better than one of these, or as well.</summary>
    /// <param name="programme">A programme that contains these structures.</param>
    public bool Decide(Programme programme) =>
        Ids.All(programme.Structures.ContainsKey)
        && Ids.Select(id => header.Sniff(new StructureTables(programme.Structures[id], programme.Areas)).Match).Any(match => match.Fits && match.Named > mostElsewhere);

    /// <summary>Reads the header; returns null if there is none in UTF-8, and for SDMX-CSV.</summary>
    private static HeaderSniffer? ReadHeader(SubmissionSource source)
    {
        try
        {
            using var file = TextFile.Open(source, ReadLimits.Default);
            ReadOnlySpan<byte> start = file.Start.Span;
            bool isUtf8 = file.Marked is null || file.Marked == Encodings.Utf8;
            return isUtf8 && SdmxCsv.Detect(start, Encodings.Utf8) is null ? new HeaderSniffer(start, Encodings.Utf8) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reported when the file is read.
            return null;
        }
    }
}
