using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Sdmx;

namespace Indicators.Submissions.Reading;

/// <summary>
/// Chooses the structure of a file: the declared one, or else the one named by the rows of
/// SDMX-CSV or by the nearest folder, or else the one whose header matches. If the header has all
/// necessary columns of several structures, the one of which it names most columns is chosen.
/// </summary>
internal sealed class StructureChoice(IReadOnlyList<StructureTables> candidates, string? declared)
{
    /// <summary>Returns the structures that a file from this source may have.</summary>
    public IReadOnlyList<StructureTables> CandidatesFor(SubmissionSource source) => Named(source) is { } named ? [named] : candidates;

    /// <summary>Chooses a structure; returns null, with a finding, if none can be chosen.</summary>
    public Sniffed? Choose(SubmissionSource source, ReadOnlySpan<byte> start, Func<Structure, Encoding> encodingOf, FindingCollector findings)
    {
        if (Named(source) is { } named) return new HeaderSniffer(start, encodingOf(named.Structure)).Sniff(named);
        List<Sniffed> sniffed = [];
        Encoding? encoding = null;
        HeaderSniffer? sniffer = null;
        foreach (StructureTables candidate in candidates)
        {
            // Most structures have the same encoding.
            if (sniffer is null || !ReferenceEquals(encoding, encodingOf(candidate.Structure))) sniffer = new HeaderSniffer(start, encoding = encodingOf(candidate.Structure));
            sniffed.Add(sniffer.Sniff(candidate));
        }
        return OnlyFitting(sniffed, findings);
    }

    /// <summary>Chooses the structure of an SDMX-CSV file. Its rows name the structure, which takes precedence over the folder.</summary>
    public Sniffed? Choose(SubmissionSource source, SdmxCsv file, FindingCollector findings)
    {
        Sniffed As(StructureTables tables) => new(file.Delimiter, SdmxHeader.Create(file, tables, file.Fields).Match);
        StructureTables? named = declared is null && file.StructureId is { } id ? Identified(id) : null;
        named ??= Named(source);
        return named is not null ? As(named) : OnlyFitting([.. candidates.Select(As)], findings);
    }

    /// <summary>Finds a structure by its SDMX identifier, which is in capitals by convention and has no hyphens where our identifiers do.</summary>
    private StructureTables? Identified(string id) =>
        Find(id) ?? candidates.FirstOrDefault(candidate => HeaderName.Normalise(candidate.Structure.Id) == HeaderName.Normalise(id));

    private static Sniffed? OnlyFitting(List<Sniffed> sniffed, FindingCollector findings)
    {
        List<Sniffed> fitting = [.. sniffed.Where(one => one.Match.Fits)];
        int most = fitting.Select(one => one.Match.Named).DefaultIfEmpty().Max();
        fitting.RemoveAll(one => one.Match.Named < most);
        if (fitting.Count == 1) return fitting[0];
        if (fitting.Count > 1)
            findings.Add(FindingCodes.AmbiguousStructure, FileMessages.FitsSeveral(List(fitting.Select(one => one.Match.Structure.Id))), 1,
                hint: FileMessages.SayStructure);
        else
            findings.Add(FindingCodes.UnknownStructure, FileMessages.FitsNone, 1, hint: Closest(sniffed));
        return null;
    }

    private StructureTables? Named(SubmissionSource source)
    {
        if (declared is not null) return Find(declared);
        foreach (string folder in source.Folders)
            if (Find(folder) is { } named) return named;
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private StructureTables? Find(string id) => candidates.FirstOrDefault(candidate => candidate.Structure.Id == id);

    private static Message Closest(List<Sniffed> sniffed)
    {
        Sniffed? closest = sniffed.Where(one => one.Match.Named > 0).OrderByDescending(one => one.Match.Named)
            .ThenBy(one => one.Match.Missing.Count).ThenBy(one => one.Match.Structure.Id, StringComparer.Ordinal).FirstOrDefault();
        return closest is null
            ? FileMessages.NamesNoColumn
            : FileMessages.ClosestStructure(structure: closest.Match.Structure.Id, columns: List(closest.Match.Missing.Select(column => column.Name)));
    }

    private static string[] List(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
