using System.Text.Unicode;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Reading;

/// <summary>
/// Finds rows with bytes that are not valid in the file's encoding, and rows with NUL. Each is reported once, at the first such row and
/// with the number of further rows, because the cause lies in the file rather than the row.
/// </summary>
internal sealed class EncodingFindings(FindingCollector findings)
{
    private (int Line, string? Column, int Rows) invalid;
    private (int Line, string? Column, int Rows) nul;

    /// <summary>Whether the current record contains such bytes.</summary>
    public bool Check(RecordReader record, IReadOnlyList<string> headers)
    {
        if (!Utf8.IsValid(record.Raw))
        {
            if (invalid.Rows++ == 0) (invalid.Line, invalid.Column) = (record.Line, Header(record, headers, bytes => !Utf8.IsValid(bytes)));
            return true;
        }
        if (!record.Raw.Contains((byte)0)) return false;
        if (nul.Rows++ == 0) (nul.Line, nul.Column) = (record.Line, Header(record, headers, bytes => bytes.Contains((byte)0)));
        return true;
    }

    /// <summary>Adds what was found in the rows that follow.</summary>
    public void Add(EncodingFindings later)
    {
        invalid = Joined(invalid, later.invalid);
        nul = Joined(nul, later.nul);
    }

    public void Report()
    {
        if (invalid.Rows > 0)
            findings.Add(FindingCodes.InvalidEncoding, invalid.Rows == 1 ? FileMessages.RowNotInEncoding : FileMessages.RowsNotInEncoding(invalid.Rows - 1), invalid.Line, invalid.Column,
                FileMessages.SaveUtf8OrDeclare);
        if (nul.Rows > 0)
            findings.Add(FindingCodes.NulByte, nul.Rows == 1 ? FileMessages.RowWithNul : FileMessages.RowsWithNul(nul.Rows - 1), nul.Line, nul.Column,
                FileMessages.ExportAgain);
    }

    private static (int Line, string? Column, int Rows) Joined((int Line, string? Column, int Rows) first, (int Line, string? Column, int Rows) later) =>
        first.Rows == 0 ? later : (first.Line, first.Column, first.Rows + later.Rows);

    private static string? Header(RecordReader record, IReadOnlyList<string> headers, Func<ReadOnlySpan<byte>, bool> isBad)
    {
        for (int i = 0; i < record.FieldCount; i++)
            if (isBad(record.Field(i))) return i < headers.Count ? headers[i] : null;
        return null;
    }
}
