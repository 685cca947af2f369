using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Shapes;

/// <summary>Recognises rows of hashtags.</summary>
internal static class TagRow
{
    /// <summary>Whether every cell of the record is blank or a hashtag, and there is at least one hashtag.</summary>
    public static bool IsTagRow(RecordReader record)
    {
        if (record.Fault != RecordFault.None) return false;
        int tags = 0;
        for (int i = 0; i < record.FieldCount; i++)
        {
            ReadOnlySpan<byte> cell = record.Field(i).Trim((byte)' ');
            if (cell.IsEmpty) continue;
            if (cell is not [(byte)'#', var letter, ..] || !char.IsAsciiLetter((char)letter)) return false;
            tags++;
        }
        return tags > 0;
    }
}
