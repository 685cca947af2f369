using System.Text;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.PersonalData;
using Indicators.Submissions.Sdmx;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>Reads a file into columns of codes and figures. Faults of any kind are reported as findings.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SubmissionReader
{
    private readonly ReadOptions options;
    private readonly Encoding? declaredEncoding;
    private readonly StructureChoice choice;
    private readonly char? decimalMark;
    private readonly Lazy<IReadOnlySet<string>> labels;
    private readonly Lazy<KnownConcepts> known;

    /// <param name="structures">The structures that a file may have.</param>
    /// <param name="areas">The programme's areas, to which the indexes in <see cref="Submission.Areas"/> refer.</param>
    /// <param name="options">What the user declared.</param>
    /// <param name="concepts">Concepts that change the meaning of figures, in addition to the dimensions of the structures.</param>
    /// <param name="units">The units of measures.</param>
    /// <exception cref="ArgumentException">The options name an unknown structure, encoding or locale.</exception>
    public SubmissionReader(IEnumerable<Structure> structures, CodeList areas, ReadOptions options, CodeList? concepts = null, CodeList? units = null)
        : this(
            structures, areas, structures.SelectMany(candidate => candidate.Columns).Select(column => column.CodeList).OfType<CodeList>().Append(areas).Distinct(), options,
            new Lazy<KnownConcepts>(() => new KnownConcepts(concepts, units, structures)))
    {
    }

    public SubmissionReader(Programme programme, ReadOptions options)
        : this(
            programme.Structures.Values, programme.Areas, programme.CodeLists.Values, options,
            new Lazy<KnownConcepts>(() => new KnownConcepts(programme.CodeLists.GetValueOrDefault("concepts"), programme.CodeLists.GetValueOrDefault("units"), programme.EveryStructure.Value)))
    {
    }

    private SubmissionReader(IEnumerable<Structure> structures, CodeList areas, IEnumerable<CodeList> named, ReadOptions options, Lazy<KnownConcepts> known)
    {
        this.known = known;
        Structure[] candidates = [.. structures];
        Array.Sort(candidates, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        if (options.Structure is { } id && candidates.All(candidate => candidate.Id != id))
            throw new ArgumentException($"There is no structure {id}.", nameof(options));
        if (options.Encoding is { } name && !Encodings.TryGet(name, out declaredEncoding))
            throw new ArgumentException($"There is no encoding {name}.", nameof(options));
        if (options.Locale is { } locale)
            decimalMark = Locales.DecimalMark(locale) ?? throw new ArgumentException($"There is no locale {locale}.", nameof(options));
        this.options = options;
        labels = new Lazy<IReadOnlySet<string>>(() => CodeLabels.Collect(named));
        choice = new StructureChoice([.. candidates.Select(candidate => new StructureTables(candidate, areas))], options.Structure);
    }

    public SubmissionReadResult Read(SubmissionSource source, RunContext? context = null)
    {
        var findings = new FindingCollector(source.Path, options.FindingLimit);
        try
        {
            using var file = TextFile.Open(source, options.Limits);
            return Read(source, file, findings, context ?? RunContext.Default);
        }
        catch (Exception exception) when (IoFindings.TryReport(exception, options.Limits, findings))
        {
            return new SubmissionReadResult { Source = source, Findings = findings.ToList() };
        }
    }

    private SubmissionReadResult Read(SubmissionSource source, TextFile file, FindingCollector findings, RunContext context)
    {
        var reading = new FileReading(file.Marked, declaredEncoding, decimalMark, source.Declared);
        Encoding EncodingOf(Structure structure) => reading.EncodingOf(structure);
        if (!IsText(file, reading, findings)) return new SubmissionReadResult { Source = source, Findings = findings.ToList() };
        var sdmx = SdmxCsv.Detect(file.Start.Span, reading.Known);
        Sniffed? chosen = sdmx is null ? choice.Choose(source, file.Start.Span, EncodingOf, findings) : choice.Choose(source, sdmx, findings);
        if (sdmx is null && chosen?.Match.Fits != true && OtherShape(source, file, chosen is null ? reading.Known : EncodingOf(chosen.Match.Structure)) is { } shape)
            return new SubmissionReadResult { Source = source, Structure = chosen?.Match.Structure.Id, Findings = shape };
        if (chosen is not { } sniffed)
            return new SubmissionReadResult { Source = source, Findings = Persons(source, file, reading.Known, sdmx?.Delimiter) ?? findings.ToList() };

        Encoding encoding = EncodingOf(sniffed.Match.Structure);
        if (reading.DifferenceToRun(sniffed.Match.Structure, file) is { } difference)
            findings.Add(FindingCodes.ReadOtherwiseByRun, difference, hint: FileMessages.DeclareInWorkspace(settings: DeclaredReading.FileName, path: source.Declared!.Path));
        var table = new TableReader(
            sniffed.Match.Tables, sniffed.Delimiter, findings, options, labels, () => source.IsCompressed || source.Length is null ? 0 : LineCounter.RowsOf(source), known, sdmx, reading.DecimalMark);
        bool isTable = table.Read(file.Decode(encoding), context);
        FindingList? personal = table.Guard?.Report(source.Path);
        return new SubmissionReadResult
        {
            Source = source,
            Structure = sniffed.Match.Structure.Id,
            Encoding = encoding.WebName,
            Locale = options.Locale ?? source.Declared?.Locale,
            Delimiter = sniffed.Delimiter,
            Rows = table.RowCount,
            Submission = isTable && personal is null ? table.ToSubmission(source.Path, encoding.WebName) : null,
            Findings = personal ?? findings.ToList(),
        };
    }

    /// <summary>
    /// Returns the findings about a file whose first line matches no
    /// structure, if it can be recognised as something else; otherwise null.
    /// </summary>
    private FindingList? OtherShape(SubmissionSource source, TextFile file, Encoding encoding)
    {
        var findings = new FindingCollector(source.Path, options.FindingLimit);
        IReadOnlyList<StructureTables> candidates = choice.CandidatesFor(source);
        var sniffer = new HeaderSniffer(file.Start.Span, encoding);
        if (candidates.Any(tables => sniffer.Sniff(tables).Match.Fits)) return null;
        bool fits = false;
        Encoding? guess = null;
        bool isInvalid = encoding == Encodings.Utf8 && EncodingGuess.Report(file.Start.Span, file.IsWhole, candidates, out guess, out fits, findings);
        StartLine? header = fits ? null : new ShapeFinder(candidates).Report((guess ?? encoding).GetString(file.Start.Span), findings);
        if (!isInvalid && header is null) return null;
        return Persons(source, file, encoding, null, header) ?? findings.ToList();
    }

    /// <summary>Returns the finding about a file of unknown structure whose rows look like persons, or null.</summary>
    /// <param name="source">The source of the file.</param>
    /// <param name="file">The opened file.</param>
    /// <param name="encoding">The encoding of the file.</param>
    /// <param name="delimiter">The delimiter; null for the one most frequent in the header.</param>
    /// <param name="header">The line that seems to be the header; null for the first line that is not a title.</param>
    private FindingList? Persons(SubmissionSource source, TextFile file, Encoding encoding, char? delimiter, StartLine? header = null)
    {
        header ??= StartOfFile.FirstOfTable(encoding.GetString(file.Start.Span));
        using var records = RecordReader.Create(file.Decode(encoding), delimiter ?? HeaderSniffer.MostFrequentDelimiter(header?.Text ?? ""), options.Limits);
        for (int i = 0; i < header?.Records; i++) records.Read();
        return records.Read() && records.FieldCount <= options.Limits.Columns ? PersonalDataGuard.CreateForAllRows(records, labels).Report(source.Path) : null;
    }

    private static bool IsText(TextFile file, FileReading reading, FindingCollector findings)
    {
        if (file.IsWhole && file.Start.Span.Trim("\r\n"u8).IsEmpty)
        {
            findings.Add(FindingCodes.EmptyFile, FileMessages.FileEmpty, hint: FileMessages.SendAgain);
            return false;
        }
        if (FileKinds.NameOf(file.Start.Span) is { } kind)
        {
            findings.Add(FindingCodes.NotATextFile, FileMessages.FileIs(kind), 1, hint: FileMessages.ExportAsCsv);
            return false;
        }
        if (file.Marked is null && !file.Start.IsEmpty && !file.Start.Span.ContainsAnyExcept((byte)0))
        {
            findings.Add(FindingCodes.NulByte, FileMessages.OnlyNulBytes, 1, hint: FileMessages.NotWrittenWhole);
            return false;
        }
        if (file.Marked is not null && Encodings.ByteOrderMark(file.Start.Span).Length > 0)
        {
            findings.Add(FindingCodes.InvalidEncoding, FileMessages.TwoByteOrderMarks, 1, hint: FileMessages.SaveAsUtf8);
            return false;
        }
        if (!reading.IsDeclared && Encodings.LooksLikeUtf16(file.Start.Span))
        {
            findings.Add(FindingCodes.UndeclaredUtf16, FileMessages.LooksLikeUtf16, 1,
                hint: FileMessages.DeclareUtf16);
            return false;
        }
        return true;
    }
}
