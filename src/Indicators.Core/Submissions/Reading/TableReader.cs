using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Parsing;
using Indicators.Submissions.PersonalData;
using Indicators.Submissions.Sdmx;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>
/// Reads the header and the rows of a file into columns: in blocks, several in
/// parallel, as far as the text can be split, and then row by row. Used once.
/// </summary>
internal sealed class TableReader
{
    /// <summary>After this number of rows, counting the rows of the whole file pays off.</summary>
    private const int ManyRows = 50_000;

    /// <summary>The number of blocks per job: more than one, so that jobs seldom wait for each other.</summary>
    private const int SlotsPerJob = 2;

    private readonly StructureTables structure;
    private readonly char delimiter;
    private readonly FindingCollector findings;
    private readonly ReadOptions options;
    private readonly ReadLimits limits;
    private readonly RecordFindings recordFindings;
    private readonly SubmissionColumns columns;
    private readonly SdmxCsv? sdmx;
    private readonly Column measure;
    private readonly Lazy<IReadOnlySet<string>> labels;
    private readonly Func<long> expectedRows;
    private readonly Lazy<KnownConcepts> known;
    private IReadOnlyList<ConceptColumn> concepts = [];
    private RowTallies? tallies;
    private RowParser? cells;
    private bool hasReserved;
    private int lastLine;

    /// <param name="labels">The names of codes in every language.</param>
    /// <param name="expectedRows">Estimates the number of rows of the file; called for large files only.</param>
    /// <param name="known">The concepts that change the meaning of figures.</param>
    /// <param name="sdmx">The properties of an SDMX-CSV file; null for other files.</param>
    /// <param name="decimalMark">The decimal mark of the file's locale, if one was declared.</param>
    public TableReader(
        StructureTables structure, char delimiter, FindingCollector findings, ReadOptions options, Lazy<IReadOnlySet<string>> labels, Func<long> expectedRows,
        Lazy<KnownConcepts> known, SdmxCsv? sdmx = null, char? decimalMark = null)
    {
        this.structure = structure;
        this.delimiter = delimiter;
        this.findings = findings;
        this.options = options;
        this.labels = labels;
        this.expectedRows = expectedRows;
        this.known = known;
        this.sdmx = sdmx;
        limits = options.Limits;
        measure = LocaleMeasure.Create(structure.Structure.Measure, sdmx is not null, decimalMark);
        recordFindings = new RecordFindings(findings, limits, delimiter);
        columns = new SubmissionColumns(structure.Structure.Dimensions.Count);
    }

    /// <summary>The number of rows read so far; null until the header has been read.</summary>
    public int? RowCount => cells is null ? null : columns.Count;

    /// <summary>The guard against personal data; null until the header has been read.</summary>
    public PersonalDataGuard? Guard { get; private set; }

    /// <summary>Reads the file; returns false, with a finding, if it is not a table of the structure.</summary>
    /// <param name="text">The file in UTF-8.</param>
    /// <param name="context">The context of the run, which may cancel reading.</param>
    public bool Read(Stream text, RunContext context)
    {
        using var blocks = new TextBlocks(text, options.BlockBytes);
        var first = new TextBlock();
        if (sdmx is null && blocks.Next(first) && HeaderOf(first) is { } header)
        {
            bool isWhole = Begin(header);
            return ReadBlocks(blocks, first, header, context) && isWhole;
        }
        using var records = RecordReader.Create(blocks.Rest(first), delimiter, limits);
        if (TableHeader.Read(records, structure, sdmx, recordFindings, findings, limits) is not { } read) return false;
        if (read.Match.Named == 0)
        {
            HeaderFindings.Report(read.Match, read.Line, concepts, findings);
            Guard = PersonalDataGuard.CreateForAllRows(records, labels);
            return false;
        }
        bool isTable = Begin(read);
        return ReadRows(records, read, read.Records + 1, context) && isTable;
    }

    public Submission ToSubmission(string path, string encoding) => cells!.ToSubmission(columns, path, encoding, delimiter);

    /// <summary>
    /// Returns the header if it is in the file's first block, on one line, and without
    /// faults; otherwise null. Faults are reported when the header is read again.
    /// </summary>
    private TableHeader? HeaderOf(TextBlock first)
    {
        using var records = RecordReader.Create(first.Memory, delimiter, limits);
        FindingCollector own = findings.ForPart();
        var header = TableHeader.Read(records, structure, null, new RecordFindings(own, limits, delimiter), own, limits);
        return records.HadFault || records.SpansLines || header is null || header.Match.Named == 0 ? null : header;
    }

    private bool Begin(TableHeader header)
    {
        bool hasNames = sdmx is not null && SdmxHeader.Create(sdmx, structure, header.Fields).HasNames;
        concepts = ConceptColumn.Find(header.Match, header.Fields, known, hasNames);
        tallies = NewTallies();
        bool isWhole = HeaderFindings.Report(header.Match, header.Line, concepts, findings);
        Guard = new PersonalDataGuard(header.Match, header.Fields, labels);
        cells = new RowParser(header.Match, findings, measure);
        return isWhole;
    }

    private RowTallies NewTallies() => new(concepts.Count == 0 ? null : new ConceptTallies(concepts), new OddRowTallies());

    private bool ReadBlocks(TextBlocks blocks, TextBlock first, TableHeader header, RunContext context)
    {
        var reader = new BlockReader(header.Match, measure, delimiter, limits, findings, concepts, known);
        int skip = header.Records;
        // A block may hold nothing but the header: the row below it is then in the next one.
        bool hasFirst = false, isBelowHeader = true;
        bool NextAlone(BlockSlot slot)
        {
            if (hasFirst) return (isBelowHeader || !Guard!.HasSeenEnough) && blocks.Next(slot.Text);
            return hasFirst = true;
        }
        bool Take(BlockSlot slot)
        {
            if (slot.RecordFindings is null || columns.Count + slot.Columns.Count >= limits.Rows) return false;
            context.AddRows(slot.Columns.Count);
            Add(slot, slot.RecordFindings);
            isBelowHeader &= slot.Records <= skip;
            skip = 0;
            return true;
        }

        // Only the first rows are checked for personal data, one block after the other.
        BlockSlot[] slots = [reader.CreateSlot(first)];
        IReadOnlyList<BlockSlot> left = new OrderedBlockPipeline<BlockSlot>(
            slots, NextAlone, slot => reader.Read(slot, skip, isBelowHeader, Guard, columns.Count), Take).Run(context with { Jobs = 1 });
        if (left.Count == 0 && !blocks.IsAtEnd)
        {
            if (context.Jobs > 1) slots = [.. slots, .. Enumerable.Range(1, context.Jobs * SlotsPerJob).Select(_ => reader.CreateSlot(new TextBlock()))];
            left = new OrderedBlockPipeline<BlockSlot>(slots, slot => blocks.Next(slot.Text), slot => reader.Read(slot), Take).Run(context);
        }
        if (left.Count > 0 || !blocks.IsAtEnd)
            return ReadRest(blocks.Rest(left.Select(slot => slot.Text)), header, skip, isBelowHeader, left.Count > 0 ? left[0].Text.LinesBefore : blocks.Lines, context);
        Finish(lastLine);
        return true;
    }

    private void Add(BlockSlot slot, RecordFindings own)
    {
        lastLine = slot.LastLine;
        cells!.Add(slot.Cells, slot.Columns, columns);
        findings.Add(slot.Findings);
        recordFindings.Add(own);
        tallies!.Add(slot.Tallies!);
        Reserve();
    }

    private bool ReadRest(Stream text, TableHeader header, int skip, bool isBelowHeader, int linesBefore, RunContext context)
    {
        using var records = RecordReader.Create(text, delimiter, limits, linesBefore);
        for (int i = 0; i < skip; i++) records.Read();
        return ReadRows(records, header, isBelowHeader ? skip + 1 : 0, context);
    }

    /// <summary>Reads the remaining rows one by one.</summary>
    /// <param name="firstRow">The number of the record directly below the header, or 0 if it has been read.</param>
    private bool ReadRows(RecordReader records, TableHeader header, int firstRow, RunContext context)
    {
        SdmxRows? sdmxRows = sdmx is null ? null : new SdmxRows(sdmx, SdmxHeader.Create(sdmx, structure, header.Fields), cells!, findings);
        OddRows? odd = sdmx is null ? new OddRows(records, header.Match, known, delimiter, tallies!.Odd, firstRow) : null;
        cells!.ExplainRow = odd is null ? null : odd.Explain;
        var rows = new RowReader(records, header.Match.Headers, columns, cells, recordFindings, findings)
        {
            Guard = Guard,
            Sdmx = sdmxRows,
            Tallies = tallies!,
            Odd = odd,
            IsBelowHeader = firstRow > 0,
        };
        bool isWhole = true;
        int counted = columns.Count;
        while (isWhole && rows.Read(Math.Min(RowReader.Batch, limits.Rows - columns.Count)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.AddRows(columns.Count - counted);
            counted = columns.Count;
            Reserve();
            isWhole = columns.Count < limits.Rows || !records.Read();
        }
        if (!isWhole) findings.Add(FindingCodes.TooManyRows, FileMessages.TooManyRows(limits.Rows), records.Line, hint: FileMessages.SplitByPeriod);
        sdmxRows?.Apply(columns);
        Finish(records.Line);
        return isWhole;
    }

    /// <param name="line">The last line read.</param>
    private void Finish(int line)
    {
        recordFindings.ReportEncoding();
        tallies!.Report(findings);
        if (columns.Count == 0 && !findings.HasErrors)
            findings.Add(FindingCodes.NoRows, FileMessages.NoRows, line, hint: FileMessages.SendRows);
    }

    private void Reserve()
    {
        if (hasReserved || columns.Count < ManyRows) return;
        hasReserved = true;
        columns.Reserve((int)Math.Min(limits.Rows, expectedRows()));
    }
}
