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

/// <summary>Room for a block and for what is read in it; used for one block after the other.</summary>
/// <param name="text">The block.</param>
/// <param name="columns">Its rows.</param>
/// <param name="cells">What reads their cells, and keeps what is the same in every block.</param>
/// <param name="findings">What was found in them.</param>
internal sealed class BlockSlot(TextBlock text, SubmissionColumns columns, RowParser cells, FindingCollector findings)
{
    public TextBlock Text => text;

    public SubmissionColumns Columns => columns;

    public RowParser Cells => cells;

    public FindingCollector Findings => findings;

    /// <summary>What holds for all rows of the block; null where the block cannot be read without what comes after it.</summary>
    public RecordFindings? RecordFindings { get; set; }

    /// <summary>What is told of its rows once and with their number.</summary>
    public RowTallies? Tallies { get; set; }

    /// <summary>The line of its last record.</summary>
    public int LastLine { get; set; }
}

/// <summary>
/// Reads blocks of a file by themselves, several at once. A block counts only where it is sure that the next one begins with a
/// record: every quote in it is where quotes belong, and is closed.
/// </summary>
/// <param name="match">The file's header.</param>
/// <param name="measure">The measure with the marks that hold in this file.</param>
/// <param name="delimiter">What separates fields.</param>
/// <param name="limits">How long a record may be.</param>
/// <param name="findings">The file's.</param>
/// <param name="concepts">Columns that change what figures mean.</param>
/// <param name="known">The concepts that such columns stand for.</param>
internal sealed class BlockReader(
    HeaderMatch match, Column measure, char delimiter, ReadLimits limits, FindingCollector findings, IReadOnlyList<ConceptColumn> concepts, Lazy<KnownConcepts> known)
{
    private volatile bool countsLines;

    /// <summary>Room for a block.</summary>
    public BlockSlot NewPlace(TextBlock text)
    {
        FindingCollector own = findings.ForPart();
        return new BlockSlot(text, new SubmissionColumns(match.Tables.Structure.Dimensions.Count), new RowParser(match, own, measure), own);
    }

    /// <summary>Reads the rows of the block in a place.</summary>
    /// <param name="place">What was read in it before is forgotten.</param>
    /// <param name="skip">How many records are no rows: the header's.</param>
    /// <param name="guard">What looks for persons; null where the rows need not be looked at.</param>
    /// <param name="rowsBefore">The number of rows of the file before the block, for the guard.</param>
    public void Read(BlockSlot place, int skip = 0, PersonalDataGuard? guard = null, int rowsBefore = 0)
    {
        place.RecordFindings = null;
        if (HasLoneReturn(place.Text.Text)) return;
        if (!countsLines)
        {
            if (!Read(place, skip, guard, rowsBefore, isLineEach: true, out int records) || records == place.Text.Lines) return;
            // Some line is blank, or a row spans lines: most likely in other blocks too.
            countsLines = true;
        }
        Read(place, skip, guard, rowsBefore, isLineEach: false, out _);
    }

    private bool Read(BlockSlot place, int skip, PersonalDataGuard? guard, int rowsBefore, bool isLineEach, out int recordCount)
    {
        place.Columns.Clear();
        place.Findings.Clear();
        var recordFindings = new RecordFindings(place.Findings, limits, delimiter);
        var tallies = new RowTallies(concepts.Count == 0 ? null : new ConceptTallies(concepts), new OddRowTallies());
        using var records = RecordReader.Create(place.Text.Memory, delimiter, limits, place.Text.LinesBefore, isLineEach);
        for (int i = 0; i < skip; i++) records.Read();
        var odd = new OddRows(records, match, known, delimiter, tallies.Odd, skip > 0 ? skip + 1 : 0);
        place.Cells.ExplainRow = odd.Explain;
        var rows = new RowReader(records, match.Headers, place.Columns, place.Cells, recordFindings, place.Findings)
        {
            Guard = guard,
            RowsBefore = rowsBefore,
            Tallies = tallies,
            Odd = odd,
            IsBelowHeader = skip > 0,
            IsPart = true,
        };
        while (rows.Read(RowReader.Batch) && !records.HadFault)
        {
        }
        recordCount = records.Records;
        place.LastLine = records.Line;
        bool isRead = !records.HadFault && records.Quotes % 2 == 0;
        place.RecordFindings = isRead ? recordFindings : null;
        place.Tallies = tallies;
        return isRead;
    }

    /// <summary>Whether a carriage return ends a line by itself: such lines are not counted here.</summary>
    private static bool HasLoneReturn(ReadOnlySpan<byte> text)
    {
        int first = text.IndexOf((byte)'\r');
        return first >= 0 && text[first..].Count((byte)'\r') != text[first..].Count("\r\n"u8);
    }
}
