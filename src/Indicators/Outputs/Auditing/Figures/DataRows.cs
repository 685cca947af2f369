using System.Text;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>Splits comma-separated text into rows (RFC 4180). Rows with another number of cells than the header are refused.</summary>
internal static class DataRows
{
    /// <summary>Returns the cells of the named columns, row by row.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or a row has too few or too many cells.</exception>
    public static IEnumerable<string[]> Read(string path, IReadOnlyList<string> columns)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        var cells = new List<string>();
        int[]? places = null;
        int width = 0;
        while (ReadRecord(reader, cells, Intern))
        {
            if (places is null)
            {
                width = cells.Count;
                places = [.. columns.Select(column => cells.IndexOf(column) is >= 0 and int place ? place : throw new InvalidDataException($"has no column '{column}'"))];
                continue;
            }
            if (cells.Count != width) throw new InvalidDataException("has a row with too few or too many cells");
            yield return [.. places.Select(place => cells[place])];
        }
        if (places is null) throw new InvalidDataException("is empty");

        // Codes repeat in every row: one string each.
        string Intern(ReadOnlySpan<char> cell)
        {
            if (lookup.TryGetValue(cell, out string? known)) return known;
            string text = cell.ToString();
            if (pool.Count < 100_000) pool[text] = text;
            return text;
        }
    }

    private delegate string Interner(ReadOnlySpan<char> cell);

    private static bool ReadRecord(StreamReader reader, List<string> cells, Interner intern)
    {
        cells.Clear();
        string? line = reader.ReadLine();
        if (line is null) return false;
        int at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                cells.Add(Quoted(reader, ref line, ref at));
            }
            else
            {
                int end = line.IndexOf(',', at);
                if (end < 0) end = line.Length;
                cells.Add(intern(line.AsSpan(at, end - at)));
                at = end;
            }
            if (at >= line.Length) return true;
            at++;
        }
    }

    /// <summary>Reads a cell in quotes, which may go on over several lines; <paramref name="at"/> is then at the comma behind it, or at the end.</summary>
    private static string Quoted(StreamReader reader, ref string line, ref int at)
    {
        var cell = new StringBuilder();
        at++;
        while (true)
        {
            int end = line.IndexOf('"', at);
            if (end < 0)
            {
                cell.Append(line, at, line.Length - at).Append('\n');
                line = reader.ReadLine() ?? throw new InvalidDataException("ends within quotes");
                at = 0;
                continue;
            }
            cell.Append(line, at, end - at);
            at = end + 1;
            if (at < line.Length && line[at] == '"')
            {
                cell.Append('"');
                at++;
                continue;
            }
            if (at < line.Length && line[at] != ',') throw new InvalidDataException("has text behind a cell in quotes");
            return cell.ToString();
        }
    }
}
