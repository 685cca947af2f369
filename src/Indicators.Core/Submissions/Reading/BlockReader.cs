using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Parsing;
using Indicators.Submissions.PersonalData;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>A slot for a block and the result of reading it; reused for one block after the other.</summary>
/// <param name="text">The block.</param>
/// <param name="columns">The rows of the block.</param>
/// <param name="cells">The parser of their cells, which keeps what is the same in every block.</param>
/// <param name="findings">The findings about them.</param>
internal sealed class BlockSlot(TextBlock text, SubmissionColumns columns, RowParser cells, FindingCollector findings)
{
    public TextBlock Text => text;

    public SubmissionColumns Columns => columns;

    public RowParser Cells => cells;

    public FindingCollector Findings => findings;

    /// <summary>The findings about the records of the block; null if the block cannot be read without what follows it.</summary>
    public RecordFindings? RecordFindings { get; set; }

    /// <summary>What is reported about its rows once, with their number.</summary>
    public RowTallies? Tallies { get; set; }

    /// <summary>The number of its records, those of the header included.</summary>
    public int Records { get; set; }

    /// <summary>The line of its last record.</summary>
    public int LastLine { get; set; }
}

/// <summary>
/// Reads blocks of a file independently, several in parallel. A block counts only if the next one is certain to begin with a record:
/// every quote in it must be in a valid place and be closed.
/// </summary>
/// <param name="match">The file's header.</param>
/// <param name="measure">The measure with the marks used in this file.</param>
/// <param name="delimiter">The separator of fields.</param>
/// <param name="limits">The maximum length of a record.</param>
/// <param name="findings">The findings of the file.</param>
/// <param name="concepts">The columns that change the meaning of figures.</param>
/// <param name="known">The known concepts of such columns.</param>
internal sealed class BlockReader(
    HeaderMatch match, Column measure, char delimiter, ReadLimits limits, FindingCollector findings, IReadOnlyList<ConceptColumn> concepts, Lazy<KnownConcepts> known)
{
    private volatile bool countsLines;

    /// <summary>Creates a slot for blocks.</summary>
    public BlockSlot CreateSlot(TextBlock text)
    {
        FindingCollector own = findings.ForPart();
        return new BlockSlot(text, new SubmissionColumns(match.Tables.Structure.Dimensions.Count), new RowParser(match, own, measure), own);
    }

    /// <summary>Reads the rows of the block in a slot.</summary>
    /// <param name="slot">The slot; the result of its previous block is discarded.</param>
    /// <param name="skip">The number of records that are not rows: those of the header.</param>
    /// <param name="isBelowHeader">Whether the first of its rows directly follows the header.</param>
    /// <param name="guard">The guard against personal data; null if the rows need not be examined.</param>
    /// <param name="rowsBefore">The number of rows of the file before the block, for the guard.</param>
    public void Read(BlockSlot slot, int skip = 0, bool isBelowHeader = false, PersonalDataGuard? guard = null, int rowsBefore = 0)
    {
        slot.RecordFindings = null;
        if (HasLoneReturn(slot.Text.Text)) return;
        if (!countsLines)
        {
            if (!Read(slot, skip, isBelowHeader, guard, rowsBefore, isLineEach: true) || slot.Records == slot.Text.Lines) return;
            // A line is blank or a row spans lines: this probably happens in other blocks too.
            countsLines = true;
        }
        Read(slot, skip, isBelowHeader, guard, rowsBefore, isLineEach: false);
    }

    private bool Read(BlockSlot slot, int skip, bool isBelowHeader, PersonalDataGuard? guard, int rowsBefore, bool isLineEach)
    {
        slot.Columns.Clear();
        slot.Findings.Clear();
        var recordFindings = new RecordFindings(slot.Findings, limits, delimiter);
        var tallies = new RowTallies(concepts.Count == 0 ? null : new ConceptTallies(concepts), new OddRowTallies());
        using var records = RecordReader.Create(slot.Text.Memory, delimiter, limits, slot.Text.LinesBefore, isLineEach);
        for (int i = 0; i < skip; i++) records.Read();
        var odd = new OddRows(records, match, known, delimiter, tallies.Odd, isBelowHeader ? skip + 1 : 0);
        slot.Cells.ExplainRow = odd.Explain;
        var rows = new RowReader(records, match.Headers, slot.Columns, slot.Cells, recordFindings, slot.Findings)
        {
            Guard = guard,
            RowsBefore = rowsBefore,
            Tallies = tallies,
            Odd = odd,
            IsBelowHeader = isBelowHeader,
            IsPart = true,
        };
        while (rows.Read(RowReader.Batch) && !records.HadFault)
        {
        }
        slot.Records = records.Records;
        slot.LastLine = records.Line;
        bool isRead = !records.HadFault && records.Quotes % 2 == 0;
        slot.RecordFindings = isRead ? recordFindings : null;
        slot.Tallies = tallies;
        return isRead;
    }

    /// <summary>Whether a carriage return by itself ends a line: such lines are not counted here.</summary>
    private static bool HasLoneReturn(ReadOnlySpan<byte> text)
    {
        int first = text.IndexOf((byte)'\r');
        return first >= 0 && text[first..].Count((byte)'\r') != text[first..].Count("\r\n"u8);
    }
}
