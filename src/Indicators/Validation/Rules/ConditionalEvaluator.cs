using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="ConditionalRule"/>: each row that meets its first conditions.</summary>
internal sealed class ConditionalEvaluator : RuleEvaluator<ConditionalRule>
{
    public override string Code => "condition-not-met";

    protected override void Evaluate(ConditionalRule rule, RuleEvaluation evaluation)
    {
        RowFilter first = new(evaluation.Submission, evaluation.Areas, rule.If), second = new(evaluation.Submission, evaluation.Areas, rule.Then);
        for (int row = 0; row < evaluation.Submission.RowCount; row++)
        {
            if (!evaluation.Where.Meets(row)) continue;
            if (!first.Meets(row))
            {
                // It cannot be known whether the rule is about the row.
                if (first.IsUnknown(row)) evaluation.Misses(row);
                continue;
            }
            bool lacksFigure = double.IsNaN(evaluation.Submission.Values[row]);
            bool figureIsRight = rule.Figure switch
            {
                FigureNeed.Given => !lacksFigure,
                FigureNeed.Missing => lacksFigure,
                _ => true,
            };
            if (figureIsRight && second.Meets(row)) evaluation.Passes();
            else if (figureIsRight && second.IsUnknown(row)) evaluation.Misses(row);
            else if (evaluation.Fails()) Report(rule, evaluation, row, figureIsRight);
        }
    }

    private static void Report(ConditionalRule rule, RuleEvaluation evaluation, int row, bool figureIsRight)
    {
        string where = ConditionWords.Of(rule.If);
        Structure structure = evaluation.Submission.Structure;
        if (!figureIsRight)
            evaluation.Report(row, structure.Measure, rule.Figure == FigureNeed.Given
                ? $"A row with {where} needs a figure."
                : $"A row with {where} has no figure.");
        else
        {
            Condition unmet = rule.Then.First(condition => new RowFilter(evaluation.Submission, evaluation.Areas, [condition]) is var one && !one.Meets(row) && !one.IsUnknown(row));
            evaluation.Report(row, structure.Columns.First(column => column.Name == unmet.Dimension), $"A row with {where} needs {ConditionWords.Of([unmet])}.");
        }
    }
}
