using System.Globalization;
using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>
/// Judges <see cref="UnitErrorRule"/>: each sum of the file, against the periods before and after. Where both are known, both
/// must be off by the same power of ten.
/// </summary>
internal sealed class UnitErrorEvaluator : RuleEvaluator<UnitErrorRule>
{
    public override string Code => "unit-error";

    protected override void Evaluate(UnitErrorRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        Column measure = evaluation.Submission.Structure.Measure;
        foreach (CellSum sum in cells.Of(evaluation.File))
        {
            CellReading before = cells.Find(sum.Group, sum.Period.Next(-1), evaluation.File), after = cells.Find(sum.Group, sum.Period.Next(), evaluation.File);
            if (before.State == CellState.NotFiled && after.State == CellState.NotFiled)
            {
                evaluation.LacksHistory();
                continue;
            }
            CellReading[] neighbours = [.. ((CellReading[])[before, after]).Where(neighbour => neighbour.State == CellState.Known)];
            if (sum.IsIncomplete || neighbours.Length == 0)
            {
                evaluation.Misses(sum.Row, measure);
                continue;
            }
            // Nothing is a power of ten of zero.
            int[] powers = [.. neighbours.Select(neighbour => sum.Value > 0 && neighbour.Value > 0 && Math.Max(sum.Value, neighbour.Value) >= rule.LeastFigure
                ? PowerOfTen.Between(sum.Value, neighbour.Value, rule.Closeness)
                : 0)];
            if (powers[0] == 0 || powers.Any(power => power != powers[0])) evaluation.Passes();
            else if (evaluation.Fails())
            {
                string times = Math.Pow(10, Math.Abs(powers[0])).ToString("0", CultureInfo.InvariantCulture);
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    powers[0] > 0
                        ? $"The figure of {ComparisonWords.Of(sum.Period, cells.Groups, sum.Group)} is about {times} times those beside it in time."
                        : $"Those beside it in time are about {times} times the figure of {ComparisonWords.Of(sum.Period, cells.Groups, sum.Group)}.",
                    "Check whether it is in another unit, such as thousands.",
                    $"{FigureText.Of(sum.Value)} beside {string.Join(" and ", neighbours.Select(neighbour => FigureText.Of(neighbour.Value)))}");
            }
        }
    }
}
