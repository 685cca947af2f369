using Indicators.Definitions.Rules;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="GapFreeRule"/>: each area and period that the file holds, if anything earlier was filed.</summary>
internal sealed class GapFreeEvaluator : RuleEvaluator<GapFreeRule>
{
    public override void Evaluate(GapFreeRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        foreach (CellTotal sum in cells.SumsOf(evaluation.File))
        {
            if (cells.LastBefore(sum.Group, sum.Period, evaluation.File, rule.Lookback) is not { } earlier) evaluation.LacksHistory();
            else if (earlier == sum.Period.Next(-1)) evaluation.Passes();
            else if (evaluation.Fails())
            {
                string missing = earlier.Next(2) == sum.Period ? $"{earlier.Next()} is" : $"{earlier.Next()} to {sum.Period.Next(-1)} are";
                evaluation.Report(sum.FirstRow, evaluation.Submission.Structure.Period, $"{missing} not there, or not accepted, between {earlier} and {ComparisonWords.Format(sum.Period, cells.Groups, sum.Group)}.",
                    "Send what is missing, or mend what is held back.");
            }
        }
    }
}
