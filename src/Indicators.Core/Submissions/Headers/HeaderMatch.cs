using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions.Headers;

/// <summary>Which field of a file's header stands for which column of a structure.</summary>
internal sealed class HeaderMatch
{
    /// <param name="headers">The header's texts. Which column each names is still to be said.</param>
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

    /// <summary>For each column of the structure the index of its field, or -1.</summary>
    public int[] Fields { get; }

    /// <summary>Fields that name no column, by index.</summary>
    public List<int> Unknown { get; } = [];

    /// <summary>Fields that name a column that an earlier field names, by index, and the column.</summary>
    public List<(int Field, Column Column)> Repeated { get; } = [];

    /// <summary>Fields that matched only without case or with another mark between words.</summary>
    public List<int> Normalised { get; } = [];

    /// <summary>The number of columns that the header names.</summary>
    public int Named => Fields.Count(index => index >= 0);

    /// <summary>Columns that must be there and are not: the required ones, and dimensions whose absence means nothing declared.</summary>
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

    /// <summary>Says that a field stands for a column, or repeats it.</summary>
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
