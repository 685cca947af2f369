using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Rules;

namespace Indicators.Validation;

/// <summary>Judges the rules that compare a submission with others, once all of them have been read.</summary>
internal sealed class SubmissionComparison
{
    private readonly Surroundings surroundings;
    private readonly AcceptedExceptions exceptions;
    private readonly int findingLimit;

    /// <param name="judged">The submissions that are judged.</param>
    /// <param name="beside">Submissions that they are only compared with: the workspace's. Those that are not accepted are left out.</param>
    /// <param name="reference">Public figures.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts.</param>
    /// <param name="findingLimit">How many findings of one code are kept per file; the rest are counted.</param>
    public SubmissionComparison(
        IReadOnlyList<JudgedAlone> judged, IReadOnlyList<JudgedAlone> beside, ReferenceData reference, CodeList areas, AcceptedExceptions exceptions,
        int findingLimit = FindingCollector.DefaultLimit)
    {
        this.exceptions = exceptions;
        this.findingLimit = findingLimit;
        JudgedAlone[] all = judged.OrderBy(one => one.Validated.Path, StringComparer.Ordinal)
            .Concat(beside.Where(one => one.Validated.Accepted).OrderBy(one => one.Validated.Path, StringComparer.Ordinal));
        surroundings = new Surroundings(
            all.Where(one => one.Subject is not null).Select(one => new ComparedSubmission(one.Subject!, one.Validated.Accepted)), reference, areas);
    }

    /// <summary>The ids of the structures whose rows are needed to judge files of some structures.</summary>
    public static IReadOnlySet<string> Needed(IEnumerable<Structure> judged) => judged
        .SelectMany(structure => structure.Rules.Where(rule => rule.Compares).SelectMany(rule => rule.OtherStructures.Append(structure.Id)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The ids of the reference series that are needed to judge files of some structures.</summary>
    public static IReadOnlySet<string> NeededSeries(IEnumerable<Structure> judged) =>
        judged.SelectMany(structure => structure.Rules).SelectMany(rule => rule.ReferenceSeries).ToHashSet(StringComparer.Ordinal);

    /// <remarks>May run on many submissions at once.</remarks>
    public ValidatedSubmission Compare(JudgedAlone judged)
    {
        if (judged.Subject is not { } subject) return judged.Validated;
        var collector = new FindingCollector(judged.Validated.Path, findingLimit);
        IReadOnlyList<RuleCount> rules = Evaluate(subject, collector, surroundings, compares: true);
        ValidatedSubmission alone = judged.Validated;
        FindingList findings = exceptions.Apply(collector.ToList(), alone.Path, alone.Structure, alone.Filings);
        return alone.With(new FindingList(alone.Findings, alone.Omitted).With(findings), rules);
    }

    /// <summary>Judges the rules of the submission's structure that compare it with others, or those that do not.</summary>
    /// <param name="jobs">How many rules, and parts of the submission, are judged at once; it makes no difference to the outcome.</param>
    public static IReadOnlyList<RuleCount> Evaluate(RuleSubject subject, FindingCollector findings, Surroundings surroundings, bool compares, int jobs = 1) =>
        findings.Gather([.. subject.Submission.Structure.Rules.Where(rule => rule.Compares == compares)], jobs, (rule, own) =>
        {
            var evaluation = new RuleEvaluation(rule, subject, own, surroundings) { Jobs = jobs };
            RuleEvaluators.For(rule).Evaluate(rule, evaluation);
            return evaluation.Count;
        });
}
