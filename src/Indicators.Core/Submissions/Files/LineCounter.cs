namespace Indicators.Submissions.Files;

/// <summary>
/// Counts the lines of a file, so that columns can be allocated at their final length: growing them would take twice the memory.
/// Another pass over the bytes costs little compared with parsing them.
/// </summary>
internal static class LineCounter
{
    private const int BlockLength = 64 * 1024;

    /// <summary>Returns the number of lines after the first: the number of rows, unless rows span lines or lines are blank.</summary>
    public static long RowsOf(SubmissionSource source)
    {
        using Stream stream = source.Open();
        byte[] block = new byte[BlockLength];
        long feeds = 0, returns = 0;
        bool endsInLine = false;
        for (int count = stream.Read(block); count > 0; count = stream.Read(block))
        {
            ReadOnlySpan<byte> read = block.AsSpan(0, count);
            feeds += read.Count((byte)'\n');
            if (feeds == 0) returns += read.Count((byte)'\r');
            endsInLine = read[^1] is not ((byte)'\n' or (byte)'\r');
        }
        return Math.Max(0, (feeds > 0 ? feeds : returns) - 1 + (endsInLine ? 1 : 0));
    }
}
