using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Support.Expressions;

/// <summary>Columns written down as texts. A blank or NA is a missing number, or a code that could not be read.</summary>
internal sealed class ExpressionTable : IExpressionData
{
    private readonly Structure structure;
    private readonly Dictionary<string, CodeIndexes> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> numbers = new(StringComparer.Ordinal);

    /// <param name="structure">What the columns are.</param>
    /// <param name="names">The columns that are there.</param>
    /// <param name="rows">A cell a column.</param>
    public ExpressionTable(Structure structure, string[] names, IReadOnlyList<string[]> rows)
    {
        this.structure = structure;
        RowCount = rows.Count;
        int periodAt = Array.FindIndex(names, name => Find(name).Role == ColumnRole.Period);
        if (periodAt >= 0)
            Periods = [.. rows.Select(row => row[periodAt]).Where(text => !IsMissing(text)).Select(PeriodOf).Distinct().Order()];
        for (int i = 0; i < names.Length; i++)
        {
            Column column = Find(names[i]);
            string[] cells = [.. rows.Select(row => row[i])];
            if (column.Role == ColumnRole.Measure) numbers[column.Name] = [.. cells.Select(Number)];
            else codes[column.Name] = [.. cells.Select(cell => IsMissing(cell) ? -1 : column.CodeList is { } list ? list.IndexOf(cell) : Periods.ToList().IndexOf(PeriodOf(cell)))];
        }
    }

    /// <summary>Rows written as words: area, period, origin, sex, value, other, of <see cref="ExpressionSpecimens.Structure"/>.</summary>
    public static ExpressionTable Create(params string[] rows) => new(ExpressionSpecimens.Structure,
        ["area", "period", "origin", "sex", "value", "other"], [.. rows.Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    public int RowCount { get; }

    public IReadOnlyList<int> Repeats { get; init; } = [];

    public IReadOnlyList<Period> Periods { get; } = [];

    public ComparisonFigures? PreviousFigures { get; init; }

    public IReadOnlyDictionary<string, ComparisonFigures> References { get; init; } = new Dictionary<string, ComparisonFigures>();

    public bool IsRepeat(int row) => Repeats.Contains(row);

    public CodeIndexes Codes(Column column) => codes.TryGetValue(column.Name, out CodeIndexes? found) ? found : [.. Enumerable.Repeat(0, RowCount)];

    public double[] Numbers(Column column) => numbers[column.Name];

    public ComparisonFigures? Previous(Column measure) => PreviousFigures;

    public ComparisonFigures? Reference(string series) => References.GetValueOrDefault(series);

    private Column Find(string name) => structure.Columns.Single(column => column.Name == name);

    private static bool IsMissing(string cell) => cell is "" or "NA";

    private static double Number(string cell) => IsMissing(cell) ? double.NaN : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static Period PeriodOf(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text, nameof(text));
}
