using System.Text;

namespace Indicators.Tests.Submissions.Csv;

/// <summary>A record of <see cref="PlainCsvParser"/>.</summary>
/// <param name="Malformed">A quote in an unquoted field, text after a closing quote, or a quote that is not closed.</param>
internal sealed record PlainRecord(int Line, IReadOnlyList<string> Fields, bool Malformed);

/// <summary>Delimited text read one character at a time, written to be seen right rather than to be fast: what the record reader is compared with.</summary>
internal static class PlainCsvParser
{
    private enum State { FieldStart, Unquoted, Quoted, AfterQuote }

    public static List<PlainRecord> Parse(string text, char delimiter)
    {
        List<PlainRecord> records = [];
        List<string> fields = [];
        var field = new StringBuilder();
        State state = State.FieldStart;
        int line = 1, start = 1, length = 0;
        bool malformed = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isLineEnd = c is '\r' or '\n';
            bool isPairEnd = c == '\n' && i > 0 && text[i - 1] == '\r';
            if (isLineEnd && !isPairEnd) line++;
            if (state == State.Quoted)
            {
                length++;
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else state = State.AfterQuote;
            }
            else if (isLineEnd)
            {
                if (!isPairEnd || length > 0) EndRecord();
                start = line;
            }
            else
            {
                length++;
                if (c == delimiter) EndField();
                else if (c == '"' && state == State.FieldStart) state = State.Quoted;
                else
                {
                    malformed |= c == '"' || state == State.AfterQuote;
                    field.Append(c);
                    state = State.Unquoted;
                }
            }
        }
        malformed |= state == State.Quoted;
        EndRecord();
        return records;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
            state = State.FieldStart;
        }

        void EndRecord()
        {
            EndField();
            if (length > 0) records.Add(new PlainRecord(start, [.. fields], malformed));
            fields.Clear();
            length = 0;
            malformed = false;
        }
    }
}
