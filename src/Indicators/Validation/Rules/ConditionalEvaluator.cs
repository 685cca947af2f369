using Indicators.Definitions;
using Indicators.Definitions.Rules;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="ConditionalRule"/>: each row that meets its first conditions.</summary>
internal sealed class ConditionalEvaluator : RuleEvaluator<ConditionalRule>
{
    public override string Code => "condition-not-met";

    protected override void Evaluate(ConditionalRule rule, RuleEvaluation evaluation)
    {
        RowFilter first = new(evaluation.Submission, rule.If, evaluation.Areas), second = new(evaluation.Submission, rule.Then, evaluation.Areas);
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
        string where = Words(rule.If);
        Structure structure = evaluation.Submission.Structure;
        if (!figureIsRight)
            evaluation.Report(row, structure.Measure, rule.Figure == FigureNeed.Given
                ? $"A row with {where} needs a figure."
                : $"A row with {where} has no figure.");
        else
        {
            Condition unmet = rule.Then.First(condition => !new RowFilter(evaluation.Submission, [condition], evaluation.Areas).Meets(row));
            evaluation.Report(row, structure.Columns.First(column => column.Name == unmet.Dimension), $"A row with {where} needs {Words([unmet])}.");
        }
    }

    private static string Words(IEnumerable<Condition> conditions) =>
        string.Join(" and ", conditions.Select(condition => $"{condition.Dimension} {string.Join(" or ", condition.Codes)}"));
}
