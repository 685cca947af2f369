using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Reference;
using Indicators.Validation.Cells;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Validators;

/// <summary>Evaluates the rules that compare a submission with others, once all of them have been read.</summary>
internal sealed class CrossSubmissionValidator
{
    /// <summary>The maximum number of findings of a code that are kept for a return of several files until they are assigned to the files.</summary>
    private const int MostOfSeveral = 50_000;

    private readonly ComparisonContext comparisonContext;
    private readonly ReferenceData reference;
    private readonly CodeList areas;
    private readonly AcceptedExceptions exceptions;
    private readonly int findingLimit;

    /// <param name="validated">The returns that are validated.</param>
    /// <param name="comparisonReturns">Returns of the workspace that are used only for comparison. Those that are not accepted are ignored.</param>
    /// <param name="reference">Public figures.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts.</param>
    /// <param name="findingLimit">The maximum number of findings of one code kept for a file; the rest are counted.</param>
    public CrossSubmissionValidator(
        IReadOnlyList<ReturnValidation> validated, IReadOnlyList<ReturnValidation> comparisonReturns, ReferenceData reference, CodeList areas, AcceptedExceptions exceptions,
        int findingLimit = FindingCollector.DefaultLimit)
    {
        this.exceptions = exceptions;
        this.findingLimit = findingLimit;
        ReturnValidation[] all = validated.OrderBy(one => one.Parts[0].Validated.Path, StringComparer.Ordinal)
            .Concat(comparisonReturns.Where(one => one.IsAccepted).OrderBy(one => one.Parts[0].Validated.Path, StringComparer.Ordinal));
        comparisonContext = new ComparisonContext(
            all.Where(one => one.Subject is not null).Select(one => (one.Subject!, one.IsAccepted)), reference, areas);
        this.reference = reference;
        this.areas = areas;
    }

    /// <summary>Returns the ids of the structures whose rows are needed to validate files of the given structures.</summary>
    public static IReadOnlySet<string> FindNeededStructures(IEnumerable<Structure> structures) => structures
        .SelectMany(structure => structure.Rules.Where(rule => rule.Compares).SelectMany(rule => rule.OtherStructures.Append(structure.Id)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the ids of the reference series that are needed to validate files of the given structures.</summary>
    public static IReadOnlySet<string> FindNeededSeries(IEnumerable<Structure> structures) =>
        structures.SelectMany(structure => structure.Rules).SelectMany(rule => rule.ReferenceSeries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the final results of the files of a return.</summary>
    /// <remarks>Thread-safe.</remarks>
    public IReadOnlyList<ValidatedSubmission> Compare(ReturnValidation validated)
    {
        if (validated.IsJoined) return CompareParts(validated);
        ValidatedSubmission alone = validated.Parts[0].Validated;
        if (validated.Subject is not { } subject) return [alone];
        var collector = new FindingCollector(alone.Path, findingLimit);
        IReadOnlyList<RuleCount> rules = StructureRules.Evaluate(subject, collector, comparisonContext, compares: true);
        return [AddFindings(alone, collector.ToList(), rules)];
    }

    /// <summary>
    /// Evaluates all rules over the rows of all parts, and assigns each finding to the part with its row. Counts of outcomes are given to the first part.
    /// </summary>
    private IReadOnlyList<ValidatedSubmission> CompareParts(ReturnValidation validated)
    {
        RuleInput subject = validated.Subject!;
        var collector = new FindingCollector(subject.Submission.Path, Math.Max(findingLimit, MostOfSeveral));
        IReadOnlyList<RuleCount> rules =
        [
            .. StructureRules.Evaluate(subject, collector, new ComparisonContext([(subject, true)], reference, areas), compares: false),
            .. StructureRules.Evaluate(subject, collector, comparisonContext, compares: true),
        ];
        FindingList all = collector.ToList();
        IReadOnlyList<FindingList> overlaps = PartOverlaps.Find(validated);
        return IncompleteReturn.Warn(
        [
            .. validated.Parts.Select((part, index) =>
            {
                var own = new FindingCollector(part.Validated.Path, findingLimit);
                foreach (Finding finding in all.Findings.Where(finding => finding.File == own.File)) own.Add(finding);
                // It is unknown which parts the omitted findings belong to: the first part counts them, and errors among them affect every part.
                FindingList rest = new([], [.. all.Omitted.Where(omitted => index == 0 || omitted.Severity == Severity.Error)]);
                // No reason justifies counting a cell twice, so exceptions do not apply to overlaps.
                return AddFindings(part.Checked, own.ToList().Append(rest), index == 0 ? rules : []).AppendFindings(overlaps[index]);
            }),
        ]);
    }

    private ValidatedSubmission AddFindings(ValidatedSubmission alone, FindingList more, IReadOnlyList<RuleCount> rules) =>
        alone.AddFindings(new FindingList(alone.Findings, alone.Omitted).Append(exceptions.Apply(more, alone.Path, alone.Structure, alone.Filings)), rules);
}
