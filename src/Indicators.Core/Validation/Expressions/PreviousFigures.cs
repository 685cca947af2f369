using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Expressions;

/// <summary>
/// Finds, for each row of a submission, the figure of the row with the same key in the previous period of the same frequency: in the
/// submission itself, or else in the submission that applies to that area and period.
/// </summary>
internal static class PreviousFigures
{
    public static ComparisonFigures Find(RuleInput subject, ComparisonContext comparisonContext)
    {
        Submission submission = subject.Submission;
        double[] figures = new double[submission.RowCount];
        bool[] lacking = new bool[submission.RowCount];
        Array.Fill(figures, double.NaN);
        CellView cells = comparisonContext.Cells(submission.Structure.Id, [], by: null)!;
        int file = comparisonContext.NumberOf(subject);
        CodeIndexes[] codes = [.. cells.Groups.Columns.Select(column => CodedColumn.Find(submission, column))];
        Period[] before = [.. submission.Periods.Select(period => period.PreviousFor(ComparisonBase.PreviousPeriod))];
        for (int row = 0; row < submission.RowCount; row++)
        {
            int area = submission.Areas[row], period = submission.PeriodIndexes[row];
            if (area < 0 || period < 0 || !IsKnown(codes, row)) continue;
            CellReading reading = cells.Find(cells.Groups.Number(area, codes, row), before[period], file);
            if (reading.State == CellState.Known) figures[row] = reading.Value;
            lacking[row] = reading.State == CellState.NotFiled;
        }
        return new ComparisonFigures(figures, lacking);
    }

    private static bool IsKnown(CodeIndexes[] codes, int row)
    {
        foreach (CodeIndexes column in codes)
            if (column[row] < 0) return false;
        return true;
    }
}
