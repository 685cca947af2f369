using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>
/// Evaluates <see cref="ChangeRule"/> for each sum in the file and, if absent rows are zero, for each sum of the earlier submission
/// that the file lacks. A finding about the latter is placed at the first row of its area and period.
/// </summary>
internal sealed class ChangeEvaluator : RuleEvaluator<ChangeRule>
{
    public override void Evaluate(ChangeRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
            EvaluateCell(rule, evaluation, cells, sum.Row, sum.Group, sum.Period, sum.Reading);
        if (cells.AbsentRows == AbsentRows.Zero)
            foreach ((int area, Period period, int row) in evaluation.Subject.Identities.All)
                EvaluateVanished(rule, evaluation, cells, area, period, row);
    }

    private static void EvaluateVanished(ChangeRule rule, RuleEvaluation evaluation, CellView cells, int area, Period period, int row)
    {
        foreach (ulong group in cells.FindVanished(area, period.PreviousFor(rule.ComparisonBase), period, evaluation.FileNumber))
            EvaluateCell(rule, evaluation, cells, row, group, period, cells.Find(group, period, evaluation.FileNumber));
    }

    private static void EvaluateCell(ChangeRule rule, RuleEvaluation evaluation, CellView cells, int row, ulong group, Period period, CellReading now)
    {
        Period before = period.PreviousFor(rule.ComparisonBase);
        CellReading earlier = cells.Find(group, before, evaluation.FileNumber);
        Column measure = evaluation.Submission.Structure.Measure;
        if (earlier.State == CellState.NotFiled) evaluation.CountWithoutHistory();
        else if (now.State != CellState.Known || earlier.State != CellState.Known) evaluation.CountMissing(row, measure);
        else if (!RelativeChange.IsBeyond(earlier.Value, now.Value, rule.Factor, rule.Floor)) evaluation.CountPass();
        else if (evaluation.CountFailure())
            evaluation.ReportSum(cells, group, period, row,
                Describe(rule, cells.Groups.Words(group), before.ToString(), period.ToString(), now.Value > earlier.Value),
                EvaluationMessages.CheckAndExplain,
                EvaluationMessages.NowAfterEarlier(now: now.Value, earlier: earlier.Value));
    }

    private static Message Describe(ChangeRule rule, string cells, string before, string period, bool rose)
    {
        Message figure = cells.Length == 0 ? EvaluationMessages.TheFigure : EvaluationMessages.FigureOfCells(cells);
        if (rose) return EvaluationMessages.Rose(figure: figure, factor: rule.Factor, before: before, period: period);
        return rule.Factor == 2
            ? EvaluationMessages.FellByHalf(figure: figure, before: before, period: period)
            : EvaluationMessages.Fell(figure: figure, factor: rule.Factor, before: before, period: period);
    }
}
