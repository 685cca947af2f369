using System.Text;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// Splits a line of a file that cannot be read as it is, to find out what
/// is wrong with it: quotes may appear anywhere and need not be closed.
/// </summary>
internal static class LooseLine
{
    public static List<string> Split(string line, char delimiter)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
                else quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(c);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
