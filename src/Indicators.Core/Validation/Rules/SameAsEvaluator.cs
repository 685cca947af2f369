using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="SameAsRule"/> for each sum in the file, compared with the same area's cells elsewhere.</summary>
internal sealed class SameAsEvaluator : RuleEvaluator<SameAsRule>
{
    public override void Evaluate(SameAsRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        CellView? others = evaluation.ComparisonContext.Cells(rule.Other.Structure, rule.Other.Where, rule.By);
        Column measure = evaluation.Submission.Structure.Measure;
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            CellReading other = others?.Find(sum.Group, sum.Period, evaluation.FileNumber) ?? CellReading.NotFiled;
            if (other.State == CellState.NotFiled) evaluation.CountWithoutHistory();
            else if (sum.IsIncomplete || other.State == CellState.Missing) evaluation.CountMissing(sum.Row, measure);
            else if (rule.Tolerance.Allows(sum.Value, other.Value, rule.Must, sum.Cells + other.Cells)) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    Describe(rule.Other, ComparisonWords.Format(sum.Period, cells.Groups, sum.Group), ComparisonWords.IsAbove(rule.Must, sum.Value, other.Value)),
                    EvaluationMessages.CorrectOrExplain,
                    EvaluationMessages.OneAgainstOther(one: sum.Value, other: other.Value));
        }
    }

    private static Message Describe(RuleSource other, Message cells, bool isAbove)
    {
        if (other.Where.Count == 0)
            return isAbove ? EvaluationMessages.AboveOther(cells: cells, structure: other.Structure) : EvaluationMessages.BelowOther(cells: cells, structure: other.Structure);
        Message conditions = ConditionWords.Format(other.Where);
        return isAbove
            ? EvaluationMessages.AboveOtherWith(cells: cells, structure: other.Structure, conditions: conditions)
            : EvaluationMessages.BelowOtherWith(cells: cells, structure: other.Structure, conditions: conditions);
    }
}
