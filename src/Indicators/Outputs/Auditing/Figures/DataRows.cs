using CsvHelper;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>Reads the rows of a data file. One with another number of cells than the header, or with faulty quotes, is refused.</summary>
internal static class DataRows
{
    /// <summary>The number of different texts that are kept once; codes recur in every row.</summary>
    private const int MostTexts = 100_000;

    /// <summary>Returns the cells of the named columns, row by row.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or a row is malformed.</exception>
    public static IEnumerable<string[]> Read(string path, IReadOnlyList<string> columns)
    {
        using FileStream file = File.OpenRead(path);
        using var reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', OnMalformedRecord = _ => throw new InvalidDataException("has a row with faulty quotes") });
        List<string> headers = [.. reader.Headers];
        if (headers.Count == 0) throw new InvalidDataException("is empty");
        int[] places = [.. columns.Select(column => headers.IndexOf(column) is >= 0 and int place ? place : throw new InvalidDataException($"has no column '{column}'"))];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.FieldCount != headers.Count) throw new InvalidDataException("has a row with too few or too many cells");
            string[] cells = new string[places.Length];
            for (int i = 0; i < cells.Length; i++)
            {
                string cell = reader.GetString(places[i]);
                if (texts.TryGetValue(cell, out string? known)) cell = known;
                else if (texts.Count < MostTexts) texts.Add(cell, cell);
                cells[i] = cell;
            }
            yield return cells;
        }
    }
}
