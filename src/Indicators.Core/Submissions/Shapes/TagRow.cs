using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Shapes;

/// <summary>Tells a row of hashtags.</summary>
internal static class TagRow
{
    /// <summary>Whether every cell of the record that is not blank is a hashtag, and there is one.</summary>
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
