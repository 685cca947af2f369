using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators;

/// <summary>
/// The path of the data, from national submissions to what reports are made from. Read this first: each stage is one class
/// with one verb, and commands differ only in how far they go.
/// </summary>
public static class Pipeline
{
    /// <summary>Reads and checks submissions, by themselves and against those beside them, and goes no further.</summary>
    public static ValidationOutcome Validate(
        Programme programme, IReadOnlyList<SubmissionSource> sources, ComparisonFiles beside, PipelineOptions options, CancellationToken cancellation)
    {
        int jobsOfOne = JobsOfOne(sources, options);
        var reader = new SubmissionReader(programme, options.Reading with { Jobs = jobsOfOne });
        var validator = new Validator(programme, exceptions: options.Exceptions, jobs: jobsOfOne);
        IReadOnlySet<string> compared = Compared(programme);
        FileValidation[] judged = ParallelMap.Run(sources, options.Jobs, cancellation, source =>
            validator.ValidateAlone(reader.Read(source, cancellation)).WithoutOtherRows(compared));

        Structure[] structures = [.. judged.Select(file => file.Subject?.Submission.Structure).OfType<Structure>().Distinct()];
        ComparisonFiles needed = beside.NeededFor(programme, structures);
        var besideReader = new SubmissionReader(programme, new ReadOptions { Limits = options.Reading.Limits, Jobs = JobsOfOne(needed.Submissions, options) });
        FileValidation[] besides = ParallelMap.Run(needed.Submissions, options.Jobs, cancellation, source =>
            validator.ValidateAlone(besideReader.Read(source, cancellation)).WithoutOtherRows(compared));
        ReferenceReadResult reference = new ReferenceReader(programme.Areas, programme.CodeLists.GetValueOrDefault("reference-series")).Read(needed.Reference);
        IReadOnlySet<string> judgedPaths = judged.Select(file => file.Validated.Path).ToHashSet(StringComparer.Ordinal);
        // A file from outside may be meant to take the place of one in the workspace; it is no part of what is filed there.
        IReadOnlyList<ReturnValidation> returns = ReturnValidation.Join(
            [.. judged, .. besides], file => !judgedPaths.Contains(file.Validated.Path) || needed.Inside.Contains(file.Validated.Path),
            file => file.Subject is null ? validator.ValidateAlone(reader.Read(file.Source, cancellation)) : file, programme.Areas);
        ReturnValidation[] asked = [.. returns.Where(one => one.Parts.Any(part => judgedPaths.Contains(part.Validated.Path)))];
        var comparison = new CrossSubmissionValidator(asked, [.. returns.Except(asked)], reference.Data, programme.Areas, options.Exceptions);
        return new ValidationOutcome(
            SubmissionBatch.Complete(
                ParallelMap.Run(asked, options.Jobs, cancellation, comparison.Compare).SelectMany(files => files).Where(file => judgedPaths.Contains(file.Path)),
                options.Exceptions, [.. besides.Select(file => file.Validated)]),
            [.. besides.SelectMany(file => file.Validated.Findings).Where(finding => finding.Code == "unreadable-file"), .. reference.Findings]);
    }

    /// <summary>Goes all the way to indicators, for every set of regions that is published.</summary>
    public static PipelineOutcome Run(
        Programme programme, IReadOnlyList<SubmissionSource> sources, IReadOnlyList<SubmissionSource> referenceFiles, PipelineOptions options,
        CancellationToken cancellation)
    {
        int jobsOfOne = JobsOfOne(sources, options);
        var reader = new SubmissionReader(programme, options.Reading with { Jobs = jobsOfOne });
        var validator = new Validator(programme, exceptions: options.Exceptions, jobs: jobsOfOne);
        var normaliser = new Normaliser(programme);
        IReadOnlySet<string> compared = Compared(programme);

        // One file at a time and job: only the cells stay, and the rows if a rule compares them. Of a file that is held back the codes count, for who is expected.
        (FileValidation Judged, ObservationTable? Cells)[] files = ParallelMap.Run(sources, options.Jobs, cancellation, source =>
        {
            FileValidation judged = validator.ValidateAlone(reader.Read(source, cancellation));
            return (judged.WithoutOtherRows(compared), judged.Validated.Accepted
                ? normaliser.Normalise(judged.Validated, jobsOfOne)
                : normaliser.ReadHeldBack(judged.Subject?.Submission, source, judged.Validated.Structure));
        });
        RowMemory.Release(files.Sum(file => (long?)file.Judged.Validated.Rows ?? 0));
        ReferenceReadResult reference = new ReferenceReader(programme.Areas, programme.CodeLists.GetValueOrDefault("reference-series")).Read(referenceFiles);
        IReadOnlyList<ReturnValidation> returns = ReturnValidation.Join(
            [.. files.Select(file => file.Judged)], _ => true,
            file => file.Subject is null ? validator.ValidateAlone(reader.Read(file.Source, cancellation)) : file, programme.Areas);
        var comparison = new CrossSubmissionValidator(returns, [], reference.Data, programme.Areas, options.Exceptions);
        IReadOnlyList<ValidatedSubmission> submissions = SubmissionBatch.Complete(
            ParallelMap.Run(returns, options.Jobs, cancellation, comparison.Compare).SelectMany(parts => parts), options.Exceptions);
        IReadOnlySet<string> accepted = submissions.Where(submission => submission.Accepted).Select(submission => submission.Path).ToHashSet(StringComparer.Ordinal);
        var cells = files.Where(file => file.Cells is not null)
            .ToDictionary(file => file.Judged.Validated.Path, file => file.Cells!, StringComparer.Ordinal);
        var observations = Observations.Join(
            returns.Select(one => one.IsJoined
                ? one.Accepted(accepted) is { } parts ? normaliser.Normalise(parts, jobsOfOne) : null
                : accepted.Contains(one.Parts[0].Validated.Path) ? cells[one.Parts[0].Validated.Path] : null).OfType<ObservationTable>(),
            submissions.Where(submission => !submission.Accepted).SelectMany(submission => submission.Identities), programme.Areas,
            [.. submissions.Where(submission => !submission.Accepted && cells.ContainsKey(submission.Path)).Select(submission => cells[submission.Path])]);
        cancellation.ThrowIfCancellationRequested();
        var sourceOf = sources.ToDictionary(source => source.Path, StringComparer.Ordinal);
        HeldBackFile[] heldBack =
        [
            .. submissions.Where(submission => !submission.Accepted)
                .Select(submission => new HeldBackFile(submission.Path, AreasOf(submission, sourceOf[submission.Path], cells.GetValueOrDefault(submission.Path), programme.Areas))),
        ];
        return new PipelineOutcome(programme, submissions, observations, reference, options, heldBack);
    }

    /// <summary>The codes of the areas that a file is of: its name's, as one wrong row must not say that another area sent it, else its rows'.</summary>
    private static string[] AreasOf(ValidatedSubmission submission, SubmissionSource source, ObservationTable? cells, CodeList areas)
    {
        if (source.AreaIn(areas) is >= 0 and int named) return [areas[named].Id];
        return
        [
            .. submission.Identities.Concat(submission.Filings).Select(identity => identity.Area)
                .Concat(cells?.Filings.Select(filing => areas[filing.Area].Id) ?? []).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Files are read at once before parts of a file are.</summary>
    private static int JobsOfOne(IReadOnlyList<SubmissionSource> sources, PipelineOptions options) =>
        Math.Clamp(options.Jobs / Math.Max(1, sources.Count), 1, ParallelMap.MostParts);

    /// <summary>The structures of which rows are kept until all submissions are read.</summary>
    private static IReadOnlySet<string> Compared(Programme programme) => CrossSubmissionValidator.Needed(programme.Structures.Values);

    /// <summary>From cells to published figures, with one mapping of areas to regions.</summary>
    internal static (ProtectedTable Table, IndicatorResults Results) Compute(
        Programme programme, Observations observations, ReferenceData reference, RegionsAsOf regionsAsOf, int jobs)
    {
        ImputationPlan estimates = new Imputer(programme).Impute(observations);
        AggregateTable sums = new Aggregator(programme).Aggregate(observations, estimates, reference, regionsAsOf, jobs);
        ProtectedTable table = new DisclosureControl(programme.Disclosure).Protect(sums);
        IndicatorResults results = new IndicatorCalculator(programme).Calculate(table, jobs);
        return (table, results);
    }
}
