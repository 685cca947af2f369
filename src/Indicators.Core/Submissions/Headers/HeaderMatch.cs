using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions.Headers;

/// <summary>Matches the fields of a file's header with the columns of a structure.</summary>
internal sealed class HeaderMatch
{
    /// <param name="headers">The header's texts. The columns that they name are added later.</param>
    public HeaderMatch(StructureTables tables, IEnumerable<string> headers)
    {
        Tables = tables;
        Headers = [.. headers.Select((header, field) => ShownHeader.Format(header.Trim(), field))];
        Fields = new int[tables.Structure.Columns.Count];
        Array.Fill(Fields, -1);
    }

    public StructureTables Tables { get; }

    public Structure Structure => Tables.Structure;

    /// <summary>The header's texts as findings show them.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The index of the field of each column of the structure, or -1.</summary>
    public int[] Fields { get; }

    /// <summary>The indexes of fields that name no column.</summary>
    public List<int> Unknown { get; } = [];

    /// <summary>The indexes of fields that name the same column as an earlier field, and the column.</summary>
    public List<(int Field, Column Column)> Repeated { get; } = [];

    /// <summary>The indexes of fields that match only if case and separators between words are ignored.</summary>
    public List<int> Normalised { get; } = [];

    /// <summary>The number of columns that the header names.</summary>
    public int Named => Fields.Count(index => index >= 0);

    /// <summary>The columns that must be present but are not: the required ones, and dimensions whose absence has no declared meaning.</summary>
    public IReadOnlyList<Column> Missing =>
        Structure.Columns.Where((column, i) => Fields[i] < 0 && IsNeeded(column));

    public bool Fits => Missing.Count == 0;

    public string HeaderOf(int column) => Fields[column] < 0 ? Structure.Columns[column].Name : Headers[Fields[column]];

    public static HeaderMatch Match(StructureTables tables, IEnumerable<string> fields)
    {
        string[] written = [.. fields];
        var match = new HeaderMatch(tables, written);
        for (int field = 0; field < written.Length; field++)
        {
            (int column, bool isExact) = tables.FindHeader(written[field]);
            if (column < 0) match.Unknown.Add(field);
            else
            {
                if (match.Fields[column] < 0 && !isExact) match.Normalised.Add(field);
                match.Name(field, column);
            }
        }
        return match;
    }

    /// <summary>Records that a field names a column, or repeats one.</summary>
    public void Name(int field, int column)
    {
        if (Fields[column] >= 0) Repeated.Add((field, Structure.Columns[column]));
        else Fields[column] = field;
    }

    private static bool IsNeeded(Column column) => column.Role switch
    {
        ColumnRole.ReportingArea or ColumnRole.Period or ColumnRole.Measure => true,
        ColumnRole.Dimension => column.Required || column.Blank is null,
        _ => column.Required,
    };
}
