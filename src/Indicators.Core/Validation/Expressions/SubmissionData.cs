using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>The columns of a submission, and related data from other submissions and reference series.</summary>
internal sealed class SubmissionData(RuleInput subject, ComparisonContext comparisonContext) : IExpressionData
{
    private readonly Submission submission = subject.Submission;
    private CodeIndexes? statuses;

    public int RowCount => submission.RowCount;

    public bool IsRepeat(int row) => subject.IsRepeat(row);

    public IReadOnlyList<Period> Periods => submission.Periods;

    public CodeIndexes Codes(Column column) => column.Role switch
    {
        ColumnRole.ReportingArea => submission.Areas,
        ColumnRole.Period => submission.PeriodIndexes,
        ColumnRole.Status => statuses ??= Statuses(column.CodeList!),
        _ => submission.Dimensions.First(dimension => dimension.Column.Name == column.Name).Codes,
    };

    public RowGroups Groups(IReadOnlyList<Column> columns) => columns.Any(column => column.Role == ColumnRole.Status)
        ? RowGroups.Create([.. columns.Select(Codes)], RowCount)
        : subject.Groups(columns);

    /// <summary>Whether no two rows have the same codes in the given columns: rows with the same key would repeat or contradict each other.</summary>
    public bool AreUnique(IReadOnlyList<Column> columns) =>
        subject.Repeats.Count == 0 && subject.Contradicted.Count == 0 && submission.Structure.Key.All(columns.Contains);

    public double[] Numbers(Column column) => subject.Figures;

    public ComparisonFigures? Previous(Column measure) => PreviousFigures.Find(subject, comparisonContext);

    public ComparisonFigures? Reference(string series)
    {
        if (!comparisonContext.Reference.Series.Contains(series)) return null;
        double[] figures = new double[RowCount];
        bool[] lacking = new bool[RowCount];
        Dictionary<(int Area, int Period), double> known = [];
        for (int row = 0; row < RowCount; row++)
        {
            (int Area, int Period) reportingUnit = (submission.Areas[row], submission.PeriodIndexes[row]);
            figures[row] = double.NaN;
            if (reportingUnit.Area < 0 || reportingUnit.Period < 0) continue;
            if (!known.TryGetValue(reportingUnit, out double figure))
                known[reportingUnit] = figure = comparisonContext.Reference.Find(series, subject.Areas[reportingUnit.Area].Id, submission.Periods[reportingUnit.Period].Year)?.Value ?? double.NaN;
            figures[row] = figure;
            lacking[row] = double.IsNaN(figure);
        }
        return new ComparisonFigures(figures, lacking);
    }

    private CodeIndexes Statuses(CodeList list)
    {
        int[] indexOf = new int[byte.MaxValue + 1];
        for (int letter = 0; letter < indexOf.Length; letter++) indexOf[letter] = list.IndexOf(((char)letter).ToString());
        int[] codes = new int[RowCount];
        for (int row = 0; row < codes.Length; row++) codes[row] = indexOf[(byte)submission.Statuses[row]];
        return CodeIndexes.Create(codes);
    }
}
