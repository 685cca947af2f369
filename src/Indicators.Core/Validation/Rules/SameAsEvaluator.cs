using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="SameAsRule"/>: each sum of the file, against the same area's cells elsewhere.</summary>
internal sealed class SameAsEvaluator : RuleEvaluator<SameAsRule>
{
    public override void Evaluate(SameAsRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        CellView? others = evaluation.Surroundings.Cells(rule.Other.Structure, rule.Other.Where, rule.By);
        Column measure = evaluation.Submission.Structure.Measure;
        foreach (CellTotal sum in cells.SumsOf(evaluation.File))
        {
            CellReading other = others?.Find(sum.Group, sum.Period, evaluation.File) ?? CellReading.NotFiled;
            if (other.State == CellState.NotFiled) evaluation.LacksHistory();
            else if (sum.IsIncomplete || other.State == CellState.Missing) evaluation.Misses(sum.Row, measure);
            else if (rule.Tolerance.Allows(sum.Value, other.Value, rule.Must, sum.Cells + other.Cells)) evaluation.Passes();
            else if (evaluation.Fails())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    $"The figure of {ComparisonWords.Format(sum.Period, cells.Groups, sum.Group)} {ComparisonWords.Differs(rule.Must, sum.Value, other.Value)} what the area has filed as {rule.Other.Structure}"
                        + $"{(rule.Other.Where.Count > 0 ? $" with {ConditionWords.Format(rule.Other.Where)}" : "")}.",
                    "Correct one of the two, or explain the difference.",
                    $"{FigureText.Format(sum.Value)} against {FigureText.Format(other.Value)}");
        }
    }
}
