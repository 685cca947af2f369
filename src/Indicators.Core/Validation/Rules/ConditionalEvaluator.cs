using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="ConditionalRule"/> for each row that meets the first conditions.</summary>
internal sealed class ConditionalEvaluator : RuleEvaluator<ConditionalRule>
{
    /// <summary>The possible outcomes for a row, as far as its codes determine them.</summary>
    private const byte NotMeant = 0, MayBeMeant = 1, Meets = 2, MayMeet = 3, MeetsNot = 4;

    public override void Evaluate(ConditionalRule rule, RuleEvaluation evaluation)
    {
        RowFilter first = new(evaluation.Submission, evaluation.Areas, rule.If), second = new(evaluation.Submission, evaluation.Areas, rule.Then);
        byte OutcomeOf(int row)
        {
            if (!evaluation.Where.Meets(row)) return NotMeant;
            if (!first.Meets(row)) return first.IsUnknown(row) ? MayBeMeant : NotMeant;
            return second.Meets(row) ? Meets : second.IsUnknown(row) ? MayMeet : MeetsNot;
        }
        int rows = evaluation.Submission.RowCount;
        var combined = new CombinedOutcomes([.. evaluation.Where.Columns.Concat(first.Columns).Concat(second.Columns).Distinct()], OutcomeOf);
        bool hasStatus = evaluation.Where.HasStatus || first.HasStatus || second.HasStatus;
        Span<byte> outcomes = stackalloc byte[CombinedOutcomes.Batch];
        for (int start = 0; start < rows; start += CombinedOutcomes.Batch)
        {
            Span<byte> batch = outcomes[..Math.Min(CombinedOutcomes.Batch, rows - start)];
            if (hasStatus)
                for (int i = 0; i < batch.Length; i++) batch[i] = OutcomeOf(start + i);
            else combined.Combine(start, batch);
            Count(rule, evaluation, start, batch);
        }
    }

    private static void Count(ConditionalRule rule, RuleEvaluation evaluation, int start, ReadOnlySpan<byte> outcomes)
    {
        if (rule.Figure is null && !outcomes.ContainsAnyExcept(NotMeant, Meets))
        {
            evaluation.CountPass(outcomes.Count(Meets));
            return;
        }
        long passes = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] == NotMeant) continue;
            int row = start + i;
            // It is unknown whether the rule applies to the row.
            if (outcomes[i] == MayBeMeant)
            {
                evaluation.CountMissing(row);
                continue;
            }
            bool figureIsRight = rule.Figure switch
            {
                FigureNeed.Given => !double.IsNaN(evaluation.Submission.Values[row]),
                FigureNeed.Missing => double.IsNaN(evaluation.Submission.Values[row]),
                _ => true,
            };
            if (figureIsRight && outcomes[i] == Meets) passes++;
            else if (figureIsRight && outcomes[i] == MayMeet) evaluation.CountMissing(row);
            else if (evaluation.CountFailure()) Report(rule, evaluation, row, figureIsRight);
        }
        evaluation.CountPass(passes);
    }

    private static void Report(ConditionalRule rule, RuleEvaluation evaluation, int row, bool figureIsRight)
    {
        Message where = ConditionWords.Format(rule.If);
        Structure structure = evaluation.Submission.Structure;
        if (!figureIsRight)
            evaluation.Report(row, structure.Measure, rule.Figure == FigureNeed.Given
                ? EvaluationMessages.NeedsFigure(where)
                : EvaluationMessages.NeedsNoFigure(where));
        else
        {
            Condition unmet = rule.Then.First(condition => new RowFilter(evaluation.Submission, evaluation.Areas, [condition]) is var one && !one.Meets(row) && !one.IsUnknown(row));
            evaluation.Report(row, structure.Columns.First(column => column.Name == unmet.Dimension), EvaluationMessages.NeedsCodes(conditions: where, needed: ConditionWords.Format([unmet])));
        }
    }
}
