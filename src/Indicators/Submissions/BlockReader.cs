using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Privacy;

namespace Indicators.Submissions;

/// <summary>The rows of one block of a file, and what was found in them.</summary>
internal sealed record RowBlock(SubmissionColumns Columns, RowCells Cells, FindingCollector Findings, RecordFindings RecordFindings)
{
    /// <summary>The line of its last record.</summary>
    public int LastLine { get; set; }
}

/// <summary>Room for a block, its rows, and what was read last; used for one block after the other.</summary>
internal sealed class BlockPlace(TextBlock text, SubmissionColumns columns)
{
    public TextBlock Text => text;

    public SubmissionColumns Columns => columns;

    /// <summary>Null where the block cannot be read without what comes after it.</summary>
    public RowBlock? Rows { get; set; }
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
internal sealed class BlockReader(HeaderMatch match, Column measure, char delimiter, ReadLimits limits, FindingCollector findings)
{
    private volatile bool countsLines;

    /// <summary>Null where the block cannot be read without what comes after it.</summary>
    /// <param name="block">Lines of the file.</param>
    /// <param name="skip">How many records are no rows: the header's.</param>
    /// <param name="columns">Takes the rows; it is emptied first.</param>
    /// <param name="guard">What looks for persons; null where the rows need not be looked at.</param>
    /// <param name="rowsBefore">The number of rows of the file before the block, for the guard.</param>
    public RowBlock? Read(TextBlock block, int skip, SubmissionColumns columns, PersonalDataGuard? guard, int rowsBefore)
    {
        if (HasLoneReturn(block.Text)) return null;
        if (!countsLines)
        {
            if (Read(block, skip, columns, guard, rowsBefore, isLineEach: true, out int records) is not { } read) return null;
            if (records == block.Lines) return read;
            // Some line is blank, or a row spans lines: most likely in other blocks too.
            countsLines = true;
        }
        return Read(block, skip, columns, guard, rowsBefore, isLineEach: false, out _);
    }

    private RowBlock? Read(
        TextBlock block, int skip, SubmissionColumns columns, PersonalDataGuard? guard, int rowsBefore, bool isLineEach, out int recordCount)
    {
        columns.Clear();
        FindingCollector own = findings.ForPart();
        var read = new RowBlock(columns, new RowCells(match, own, measure), own, new RecordFindings(own, limits));
        using var records = RecordReader.Of(block.Memory, delimiter, limits, block.LinesBefore, isLineEach);
        for (int i = 0; i < skip; i++) records.Read();
        var rows = new RowReader(records, match.Headers, columns, read.Cells, read.RecordFindings, own) { Guard = guard, RowsBefore = rowsBefore };
        while (rows.Read(RowReader.Batch) && !records.HadFault)
        {
        }
        recordCount = records.Records;
        read.LastLine = records.Line;
        return records.HadFault || records.Quotes % 2 != 0 ? null : read;
    }

    /// <summary>Whether a carriage return ends a line by itself: such lines are not counted here.</summary>
    private static bool HasLoneReturn(ReadOnlySpan<byte> text)
    {
        int first = text.IndexOf((byte)'\r');
        return first >= 0 && text[first..].Count((byte)'\r') != text[first..].Count("\r\n"u8);
    }
}
