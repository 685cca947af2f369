using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Submissions.Reference;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="ReferenceRule"/> for each sum in the file, compared with the figure of the series for its area and year.</summary>
internal sealed class ReferenceEvaluator : RuleEvaluator<ReferenceRule>
{
    public override void Evaluate(ReferenceRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        Column measure = evaluation.Submission.Structure.Measure;
        (int Area, int Year) last = (-1, 0);
        string area = "";
        ReferenceValue? reference = null;
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            (int Area, int Year) place = (cells.Groups.Area(sum.Group), sum.Period.Year);
            if (place != last)
            {
                area = evaluation.Areas[place.Area].Id;
                reference = evaluation.ComparisonContext.Reference.Find(rule.Series, area, place.Year);
                last = place;
            }
            if (reference is null)
            {
                evaluation.CountWithoutHistory();
                continue;
            }
            double limit = reference.Value * rule.Factor;
            if (sum.IsIncomplete) evaluation.CountMissing(sum.Row, measure);
            else if (rule.Tolerance.Allows(sum.Value, limit, rule.Must, sum.Cells)) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    Describe(rule, ComparisonWords.Format(sum.Period, cells.Groups, sum.Group), area, ComparisonWords.IsAbove(rule.Must, sum.Value, limit)),
                    CellMessages.CheckFigureAndUnit,
                    EvaluationMessages.OneAgainstOther(one: sum.Value, other: limit));
        }
    }

    private static Message Describe(ReferenceRule rule, Message cells, string area, bool isAbove) => (isAbove, rule.Factor == 1) switch
    {
        (true, true) => EvaluationMessages.AboveReference(cells: cells, series: rule.Series, area: area),
        (false, true) => EvaluationMessages.BelowReference(cells: cells, series: rule.Series, area: area),
        (true, false) => EvaluationMessages.AboveReferenceTimes(cells: cells, factor: rule.Factor, series: rule.Series, area: area),
        _ => EvaluationMessages.BelowReferenceTimes(cells: cells, factor: rule.Factor, series: rule.Series, area: area),
    };
}
