using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Expressions;

/// <summary>For each row of a submission the figure of the row with the same key in the period before, of the same frequency.</summary>
internal static class PreviousFigures
{
    /// <summary>As far as the submission itself holds the period before; other rows lack it.</summary>
    public static FiguresBeside Of(RuleSubject subject)
    {
        Submission submission = subject.Submission;
        var figures = new double[submission.RowCount];
        var lacking = new bool[submission.RowCount];
        Array.Fill(figures, double.NaN);
        Dictionary<Period, int> indexes = submission.Periods.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        int[] before = [.. submission.Periods.Select(period => indexes.GetValueOrDefault(period.Next(-1), -1))];
        if (before.All(index => index < 0))
        {
            Array.Fill(lacking, true);
            return new FiguresBeside(figures, lacking);
        }
        int[] series = subject.Groups([.. submission.Structure.Key.Where(column => column.Role != ColumnRole.Period)]).GroupOf;
        Dictionary<(int Series, int Period), double> own = [];
        HashSet<(int Area, int Period)> filed = [];
        for (int row = 0; row < submission.RowCount; row++)
        {
            filed.Add((submission.Areas[row], submission.PeriodIndexes[row]));
            own[(series[row], submission.PeriodIndexes[row])] = submission.Values[row];
        }
        for (int row = 0; row < submission.RowCount; row++)
        {
            int period = submission.PeriodIndexes[row];
            if (series[row] < 0 || period < 0) continue;
            if (before[period] < 0 || !filed.Contains((submission.Areas[row], before[period]))) lacking[row] = true;
            else if (own.TryGetValue((series[row], before[period]), out double figure)) figures[row] = figure;
            else figures[row] = OfAbsentRow(submission, row, submission.Periods[before[period]]);
        }
        return new FiguresBeside(figures, lacking);
    }

    /// <summary>What a row that was not filed means: zero where the structure says so and every category was counted then.</summary>
    private static double OfAbsentRow(Submission submission, int row, Period period) =>
        submission.Structure.AbsentRows == AbsentRows.Zero
        && submission.Dimensions.All(dimension => dimension.Codes[row] < 0 || !(dimension.Column.CodeList![dimension.Codes[row]].ExistsFrom > period.Year))
            ? 0
            : double.NaN;
}
