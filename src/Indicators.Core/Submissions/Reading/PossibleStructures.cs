using Indicators.Definitions;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Sdmx;

namespace Indicators.Submissions.Reading;

/// <summary>
/// The structures that a file may have, judged by its header and the texts of the definitions before those are read: reading all of them
/// takes longer than a small file does.
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

    /// <summary>The structures whose texts contain most fields of the header.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>Looks for them; null where it takes all structures to tell: SDMX-CSV, folders, headers that are not plain ASCII.</summary>
    /// <param name="files">The definitions.</param>
    /// <param name="source">A file that can be opened more than once.</param>
    public static PossibleStructures? Find(IDefinitionFiles files, SubmissionSource source)
    {
        if (source.FullPath is null || source.IsCompressed || source.Folders.Count > 0 || ReadStart(source) is not { } start) return null;
        if (start.Marked is { } marked && marked != Encodings.Utf8) return null;
        if (SdmxCsv.Detect(start.Start.Span, Encodings.Utf8) is not null) return null;
        var header = new HeaderSniffer(start.Start.Span, Encodings.Utf8);
        if (!header.IsAscii) return null;
        (string Id, int Fields)[] structures = [.. files.ListFiles("structures").Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => (name[..^".yaml".Length], header.CountNameable(files.Read("structures/" + name) ?? [])))];
        int most = structures.Select(structure => structure.Fields).DefaultIfEmpty().Max();
        if (most == 0) return null;
        return new PossibleStructures(
            [.. structures.Where(structure => structure.Fields == most).Select(structure => structure.Id)], header,
            structures.Where(structure => structure.Fields < most).Select(structure => structure.Fields).DefaultIfEmpty().Max());
    }

    /// <summary>Whether no other structure can fit better or as well as one of these.</summary>
    /// <param name="programme">With these structures.</param>
    public bool Decide(Programme programme) =>
        Ids.All(programme.Structures.ContainsKey)
        && Ids.Select(id => header.Sniff(new StructureTables(programme.Structures[id], programme.Areas)).Match).Any(match => match.Fits && match.Named > mostElsewhere);

    private static TextFile? ReadStart(SubmissionSource source)
    {
        try
        {
            using var file = TextFile.Open(source, ReadLimits.Default);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the file says so.
            return null;
        }
    }
}
