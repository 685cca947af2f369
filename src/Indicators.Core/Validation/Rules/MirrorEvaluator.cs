using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="MirrorRule"/> for each sum in the file whose counterpart is an area that can file the other structure.</summary>
internal sealed class MirrorEvaluator : RuleEvaluator<MirrorRule>
{
    public override void Evaluate(MirrorRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells([rule.Counterpart]);
        CellView? others = evaluation.ComparisonContext.Cells(rule.Other.Structure, rule.Other.Where, [rule.OtherCounterpart]);
        Column counterpart = cells.Groups.Columns[0], measure = evaluation.Submission.Structure.Measure;
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            string mine = evaluation.Areas[cells.Groups.Area(sum.Group)].Id, theirs = counterpart.CodeList![(int)cells.Groups.Rest(sum.Group)].Id;
            if (mine == theirs || rule.CannotFile.Contains(theirs)) continue;
            Period period = sum.Period.Next(rule.Lag);
            CellReading other = others is null || evaluation.Areas.IndexOf(theirs) < 0
                ? CellReading.NotFiled
                : others.Find(others.Groups.Number(evaluation.Areas.IndexOf(theirs), (ulong)others.Groups.Columns[0].CodeList!.IndexOf(mine)), period, evaluation.FileNumber);
            if (other.State == CellState.NotFiled) evaluation.CountWithoutHistory();
            else if (sum.IsIncomplete || other.State == CellState.Missing) evaluation.CountMissing(sum.Row, measure);
            else if (rule.Tolerance.Allows(sum.Value, other.Value, rule.Must, sum.Cells + other.Cells)) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    ComparisonWords.IsAbove(rule.Must, sum.Value, other.Value)
                        ? EvaluationMessages.MirrorAbove(area: mine, other: theirs, period: sum.Period.ToString(), otherPeriod: period.ToString())
                        : EvaluationMessages.MirrorBelow(area: mine, other: theirs, period: sum.Period.ToString(), otherPeriod: period.ToString()),
                    EvaluationMessages.CompareNotes,
                    EvaluationMessages.OneAgainstOther(one: sum.Value, other: other.Value));
        }
    }
}
