using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators;

/// <summary>
/// The path of the data, from national submissions to what reports are made from. Read this first: each stage is one class
/// with one verb, and commands differ only in how far they go.
/// </summary>
public static class Pipeline
{
    /// <summary>Reads and checks submissions, and goes no further.</summary>
    public static IReadOnlyList<ValidatedSubmission> Validate(
        Programme programme, IReadOnlyList<SubmissionSource> sources, PipelineOptions options, CancellationToken cancellation)
    {
        var reader = new SubmissionReader(programme, options.Reading);
        var validator = new Validator(programme, exceptions: options.Exceptions);
        ValidatedSubmission[] validated = ForEachFile.Do(sources, options.Jobs, cancellation, source =>
            validator.Validate(reader.Read(source, cancellation)).WithoutRows());
        return SubmissionBatch.Complete(validated, options.Exceptions);
    }

    /// <summary>Goes all the way to indicators, for every set of regions that is published.</summary>
    public static PipelineOutcome Run(
        Programme programme, IReadOnlyList<SubmissionSource> sources, IReadOnlyList<SubmissionSource> referenceFiles, PipelineOptions options,
        CancellationToken cancellation)
    {
        var reader = new SubmissionReader(programme, options.Reading);
        var validator = new Validator(programme, exceptions: options.Exceptions);
        var normaliser = new Normaliser(programme);

        // One file at a time and job: of an accepted one only the cells stay, of any other only its findings.
        (ValidatedSubmission Validated, ObservationTable? Cells)[] files = ForEachFile.Do(sources, options.Jobs, cancellation, source =>
        {
            ReadSubmission read = reader.Read(source, cancellation);
            ValidatedSubmission validated = validator.Validate(read);
            return (validated.WithoutRows(), validated.Accepted ? normaliser.Normalise(validated) : null);
        });
        IReadOnlyList<ValidatedSubmission> submissions = SubmissionBatch.Complete(files.Select(file => file.Validated), options.Exceptions);
        HashSet<string> accepted = [.. submissions.Where(submission => submission.Accepted).Select(submission => submission.Path)];
        Observations observations = Observations.Join(
            files.Where(file => accepted.Contains(file.Validated.Path)).Select(file => file.Cells).OfType<ObservationTable>());
        ReadReference reference = new ReferenceReader(programme.Areas).Read(referenceFiles);
        cancellation.ThrowIfCancellationRequested();
        return new PipelineOutcome(programme, submissions, observations, reference, options);
    }

    /// <summary>From cells to published figures, with one mapping of areas to regions.</summary>
    internal static (ProtectedTable Table, IndicatorResults Results) Compute(
        Programme programme, Observations observations, ReferenceData reference, RegionsAsOf regionsAsOf)
    {
        AggregateTable sums = new Aggregator(programme).Aggregate(observations, reference, regionsAsOf);
        ProtectedTable table = new DisclosureControl(programme.Disclosure).Protect(sums);
        IndicatorResults results = new IndicatorCalculator(programme).Calculate(table);
        return (table, results);
    }
}
