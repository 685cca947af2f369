using System.Text;
using CsvHelper;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <param name="Line">The line on which the row begins; the header is line 1.</param>
internal sealed record CsvRow(int Line, string[] Cells);

/// <summary>A comma-separated definition file, with the line of every row. Rows with the wrong number of cells give findings and are left out.</summary>
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

    /// <summary>Returns the index of the first column with a header, which must exist.</summary>
    public int IndexOf(string header) => indexes[header];

    /// <summary>Returns a cell without surrounding blanks; empty if the table has no such column.</summary>
    public string Cell(CsvRow row, string header) => indexes.TryGetValue(header, out int index) ? row.Cells[index].Trim() : "";

    /// <summary>Returns a cell as written.</summary>
    public string RawCell(CsvRow row, string header) => row.Cells[indexes[header]];

    /// <summary>Reads the table; returns null, with a finding, if its header is unusable.</summary>
    public static CsvTable? Read(SourceFile file, DefinitionFindings findings)
    {
        if (file.Text(findings) is not { } text) return null;
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            int line = text.AsSpan(0, text.IndexOf('\0', StringComparison.Ordinal)).Count('\n') + 1;
            findings.Add(FindingCodes.DefinitionBadCsv, file, line, DefinitionMessages.NulByte, DefinitionMessages.SaveTableAsUtf8);
            return null;
        }
        CsvReaderOptions options = new()
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => findings.Add(FindingCodes.DefinitionBadCsv, file, (int)record.LineNumber, Describe(record.Reason),
                DefinitionMessages.QuoteCell),
        };
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
        string[] headers = [.. reader.Headers.Select(header => header.Trim())];
        if (headers.Length == 0 || headers.All(header => header.Length == 0))
        {
            findings.Add(FindingCodes.DefinitionBadCsv, file, 1, DefinitionMessages.NoHeader);
            return null;
        }
        CheckHeaders(file, headers, findings);
        List<CsvRow> rows = [];
        while (reader.Read())
        {
            int line = (int)reader.LineNumber;
            if (reader.FieldCount != headers.Length)
            {
                findings.Add(FindingCodes.DefinitionBadCsv, file, line, DefinitionMessages.CellsOfRow(cells: reader.FieldCount, header: headers.Length),
                    DefinitionMessages.AddCommas);
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
                findings.Add(FindingCodes.DefinitionBadCsv, file, 1, DefinitionMessages.ColumnWithoutHeader);
            else if (!seen.Add(header))
                findings.Add(FindingCodes.DefinitionDuplicate, file, 1, DefinitionMessages.ColumnTwice(header), CommonMessages.KeepOne, header);
        }
    }

    private static Message Describe(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => DefinitionMessages.QuoteNotClosed,
        CsvMalformedReason.TextAfterClosingQuote => DefinitionMessages.TextAfterQuote,
        CsvMalformedReason.StrayQuote => DefinitionMessages.QuoteInside,
        _ => DefinitionMessages.QuotesDoNotMatch,
    };
}
