using System.Text;
using CsvHelper;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <param name="Line">The line on which the row begins; the header is line 1.</param>
internal sealed record CsvRow(int Line, string[] Cells);

/// <summary>A comma-separated file of the definitions, with the line of every row. Rows with the wrong number of cells are findings, and left out.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    private CsvTable(SourceFile file, IReadOnlyList<string> headers, IReadOnlyList<CsvRow> rows)
    {
        File = file;
        Headers = headers;
        Rows = rows;
        for (int i = 0; i < headers.Count; i++) indexes.TryAdd(headers[i], i);
    }

    public SourceFile File { get; }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    public bool Has(string header) => indexes.ContainsKey(header);

    /// <summary>A cell without the blanks around it; empty where the table has no such column.</summary>
    public string Cell(CsvRow row, string header) => indexes.TryGetValue(header, out int index) ? row.Cells[index].Trim() : "";

    /// <summary>A cell as it was written.</summary>
    public string RawCell(CsvRow row, string header) => row.Cells[indexes[header]];

    /// <summary>The table, or null and a finding where not even its header can be used.</summary>
    public static CsvTable? Read(SourceFile file, DefinitionFindings findings)
    {
        if (file.Text(findings) is not { } text) return null;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            int line = text.AsSpan(0, text.IndexOf('\0', StringComparison.Ordinal)).Count('\n') + 1;
            findings.Add("definition-bad-csv", file, line, "The file holds a NUL byte.", "Save the table again as text in UTF-8.");
            return null;
        }
        CsvReaderOptions options = new()
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => findings.Add("definition-bad-csv", file, (int)record.LineNumber, Describe(record.Reason),
                "Put the whole cell in quotes, and write each quote inside it twice."),
        };
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
        string[] headers = [.. reader.Headers.Select(header => header.Trim())];
        if (headers.Length == 0 || headers.All(header => header.Length == 0))
        {
            findings.Add("definition-bad-csv", file, 1, "The file has no header.");
            return null;
        }
        CheckHeaders(file, headers, findings);
        List<CsvRow> rows = [];
        while (reader.Read())
        {
            int line = (int)reader.LineNumber;
            if (reader.FieldCount != headers.Length)
            {
                findings.Add("definition-bad-csv", file, line, $"The row has {reader.FieldCount} cells and the header {headers.Length}.",
                    "Add the missing commas, or put a cell that holds a comma in quotes.");
                continue;
            }
            string[] cells = new string[headers.Length];
            for (int i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            rows.Add(new CsvRow(line, cells));
        }
        return new CsvTable(file, headers, rows);
    }

    private static void CheckHeaders(SourceFile file, string[] headers, DefinitionFindings findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string header in headers)
        {
            if (header.Length == 0)
                findings.Add("definition-bad-csv", file, 1, "A column has no header.");
            else if (!seen.Add(header))
                findings.Add("definition-duplicate", file, 1, $"The column '{header}' is there twice.", "Keep one of them.", header);
        }
    }

    private static string Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quote is opened and never closed.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quote.",
        CsvMalformedReason.StrayQuote => "A quote stands inside a cell without quotes.",
        _ => "The row's quotes do not match.",
    };
}
