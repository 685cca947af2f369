using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Validation.Expressions;

namespace Indicators.Validation.Rules;

/// <summary>Judges <see cref="ExpressionRule"/>: rows, groups of rows or the file, as the expression is about.</summary>
internal sealed class ExpressionEvaluator : RuleEvaluator<ExpressionRule>
{
    public override void Evaluate(ExpressionRule rule, RuleEvaluation evaluation)
    {
        var data = new SubmissionData(evaluation.Subject, evaluation.Surroundings);
        ExpressionOutcomes outcomes;
        if (evaluation.Where.IsOpen && ExpressionOutcomes.EvaluateRows(rule.Expression, data) is { } ofRows)
        {
            evaluation.Passes(ofRows.Holding);
            outcomes = ofRows.Others;
        }
        else outcomes = ExpressionOutcomes.Evaluate(rule.Expression, data, evaluation.Where.IsOpen ? null : evaluation.Where.Meets);
        for (int thing = 0; thing < outcomes.Rows.Count; thing++)
        {
            int row = outcomes.Rows[thing];
            if (outcomes.Truths[thing] == Truth.Holds) evaluation.Passes();
            else if (outcomes.LackHistory.Contains(thing)) evaluation.LacksHistory();
            else if (outcomes.Truths[thing] == Truth.Undecided) evaluation.Misses(row);
            else if (evaluation.Fails()) evaluation.Report(row, null, $"{Subject(rule.Expression.Grain)} not meet the rule {rule.Id}.");
        }
    }

    private static string Subject(IReadOnlyList<Column>? grain)
    {
        if (grain is null) return "The row does";
        return grain.Count == 0 ? "The file does" : $"The rows with this {string.Join(", ", grain.Select(column => column.Name))} do";
    }
}
