using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Expressions;

/// <summary>The columns of a submission, and what lies beside it.</summary>
internal sealed class SubmissionData(RuleSubject subject, Surroundings surroundings) : IExpressionData
{
    private readonly Submission submission = subject.Submission;

    public int RowCount => submission.RowCount;

    public IReadOnlyList<int> Repeats => subject.Repeats;

    public IReadOnlyList<Period> Periods => submission.Periods;

    public int[] Codes(Column column) => column.Role switch
    {
        ColumnRole.ReportingArea => submission.Areas,
        ColumnRole.Period => submission.PeriodIndexes,
        ColumnRole.Status => [.. submission.Statuses.Select(status => column.CodeList!.IndexOf(((char)status).ToString()))],
        _ => submission.Dimensions.First(dimension => dimension.Column.Name == column.Name).Codes,
    };

    public double[] Numbers(Column column) => submission.Values;

    public FiguresBeside? Previous(Column measure) => PreviousFigures.Of(subject);

    public FiguresBeside? Reference(string series)
    {
        if (!surroundings.Reference.Series.Contains(series)) return null;
        var figures = new double[RowCount];
        var lacking = new bool[RowCount];
        Dictionary<(int Area, int Period), double> known = [];
        for (int row = 0; row < RowCount; row++)
        {
            (int Area, int Period) place = (submission.Areas[row], submission.PeriodIndexes[row]);
            figures[row] = double.NaN;
            if (place.Area < 0 || place.Period < 0) continue;
            if (!known.TryGetValue(place, out double figure))
                known[place] = figure = surroundings.Reference.Find(series, subject.Areas[place.Area].Id, submission.Periods[place.Period].Year)?.Value ?? double.NaN;
            figures[row] = figure;
            lacking[row] = double.IsNaN(figure);
        }
        return new FiguresBeside(figures, lacking);
    }
}
