using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="GapFreeRule"/> for each area and period in the file, if anything earlier was filed.</summary>
internal sealed class GapFreeEvaluator : RuleEvaluator<GapFreeRule>
{
    public override void Evaluate(GapFreeRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            if (cells.LastBefore(sum.Group, sum.Period, evaluation.FileNumber, rule.Lookback) is not { } earlier) evaluation.CountWithoutHistory();
            else if (earlier == sum.Period.Next(-1)) evaluation.CountPass();
            else if (evaluation.CountFailure())
            {
                Message periods = Describe(earlier.Next(), sum.Period.Next(-1));
                evaluation.Report(
                    sum.FirstRow, evaluation.Submission.Structure.Period,
                    cells.Groups.Words(sum.Group) is { Length: > 0 } words ? EvaluationMessages.GapOfCells(cells: words, periods: periods) : EvaluationMessages.Gap(periods),
                    EvaluationMessages.SendMissing);
            }
        }
    }

    /// <summary>Formats one period, two periods, or a range of more.</summary>
    private static Message Describe(Period first, Period last)
    {
        if (first == last) return CommonMessages.Verbatim(first.ToString());
        return first.Next() == last
            ? CellMessages.AndOf([first.ToString(), last.ToString()])
            : EvaluationMessages.PeriodRange(first: first.ToString(), last: last.ToString());
    }
}
