using Indicators.Common;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates the rules that a submission's structure declares.</summary>
internal static class StructureRules
{
    /// <summary>Evaluates the rules that compare the submission with others, or those that do not.</summary>
    /// <param name="context">Sets how many rules, and parts of the submission, are evaluated in parallel, which does not affect the outcome.</param>
    public static IReadOnlyList<RuleCount> Evaluate(RuleInput subject, FindingCollector findings, ComparisonContext comparisonContext, bool compares, RunContext? context = null) =>
        findings.Gather([.. subject.Submission.Structure.Rules.Where(rule => rule.Compares == compares)], context ?? RunContext.Default, (rule, own) =>
        {
            var evaluation = new RuleEvaluation(rule, subject, own, comparisonContext) { Context = context ?? RunContext.Default };
            RuleKinds.Find(rule).Evaluate(rule, evaluation);
            RowMemory.ReleaseGarbage(subject.Submission.RowCount);
            return evaluation.Count;
        });
}
