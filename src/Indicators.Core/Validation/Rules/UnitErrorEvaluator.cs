using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Cells;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>
/// Evaluates <see cref="UnitErrorRule"/> for each sum in the file, compared with the periods before and after it. If both are known,
/// the sum must differ from both by the same power of ten.
/// </summary>
internal sealed class UnitErrorEvaluator : RuleEvaluator<UnitErrorRule>
{
    public override void Evaluate(UnitErrorRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        Column measure = evaluation.Submission.Structure.Measure;
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            CellReading before = cells.Find(sum.Group, sum.Period.Next(-1), evaluation.FileNumber), after = cells.Find(sum.Group, sum.Period.Next(), evaluation.FileNumber);
            if (before.State == CellState.NotFiled && after.State == CellState.NotFiled)
            {
                evaluation.CountWithoutHistory();
                continue;
            }
            bool knowsBefore = before.State == CellState.Known, knowsAfter = after.State == CellState.Known;
            if (sum.IsIncomplete || !(knowsBefore || knowsAfter))
            {
                evaluation.CountMissing(sum.Row, measure);
                continue;
            }
            int power = PowerOf(rule, sum.Value, knowsBefore ? before.Value : after.Value);
            if (power == 0 || (knowsBefore && knowsAfter && PowerOf(rule, sum.Value, after.Value) != power)) evaluation.CountPass();
            else if (evaluation.CountFailure())
            {
                double times = Math.Pow(10, Math.Abs(power));
                double[] neighbours = [.. ((CellReading[])[before, after]).Where(neighbour => neighbour.State == CellState.Known).Select(neighbour => neighbour.Value)];
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    power > 0
                        ? EvaluationMessages.TimesNeighbours(cells: ComparisonWords.Format(sum.Period, cells.Groups, sum.Group), times: times)
                        : EvaluationMessages.NeighboursTimes(times: times, cells: ComparisonWords.Format(sum.Period, cells.Groups, sum.Group)),
                    EvaluationMessages.CheckUnit,
                    neighbours is [var only]
                        ? EvaluationMessages.BesideOne(figure: sum.Value, neighbour: only)
                        : EvaluationMessages.BesideTwo(figure: sum.Value, before: neighbours[0], after: neighbours[1]));
            }
        }
    }

    /// <summary>
    /// Returns the power of ten by which a figure differs from its neighbour; 0 if there is none, as for zero and negative figures.
    /// </summary>
    private static int PowerOf(UnitErrorRule rule, double figure, double neighbour) =>
        figure > 0 && neighbour > 0 && Math.Max(figure, neighbour) >= rule.LeastFigure ? PowerOfTen.Between(figure, neighbour, rule.Closeness) : 0;
}
