namespace Indicators.Submissions.Files;

/// <summary>
/// Counts the lines of a file, so that columns can be made as long as they will be: growing them would hold the file's
/// figures twice. A second pass over the bytes costs little beside reading them as figures.
/// </summary>
internal static class LineCounter
{
    private const int BlockLength = 64 * 1024;

    /// <summary>The number of lines that are not the first: as many rows as there are, unless rows span lines or lines are blank.</summary>
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
