namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>Reads lines of limited length, so that a text of another program cannot fill the memory.</summary>
internal sealed class LineReader(TextReader reader)
{
    private char[] buffer = new char[1 << 14];
    private int start;
    private int end;

    /// <summary>Reads the next line, without its line feed.</summary>
    /// <returns>The line, which is valid until the next call.</returns>
    /// <exception cref="ProtocolException">The text ends before the line does, or the line is too long.</exception>
    public Fields Read()
    {
        int searched = start;
        while (true)
        {
            int found = buffer.AsSpan(searched, end - searched).IndexOf('\n');
            if (found >= 0)
            {
                var line = new Fields(buffer.AsSpan(start, searched + found - start));
                start = searched + found + 1;
                return line;
            }
            searched = Fill();
        }
    }

    /// <summary>Reads more of the text.</summary>
    /// <returns>Where in the buffer it begins.</returns>
    private int Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            if (end >= SolverProtocol.MaximumLine) throw new ProtocolException("A line is too long.");
            Array.Resize(ref buffer, 2 * end);
        }
        int count = reader.Read(buffer.AsSpan(end));
        if (count == 0) throw new ProtocolException("It ends too early.");
        end += count;
        return end - count;
    }
}
