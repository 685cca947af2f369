using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Reference;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators;

/// <summary>
/// The first half of the data flow: from national submissions to cells that can be summed and protected. The cells stay in this
/// assembly; only <see cref="CollectedSubmissions.Protect"/> makes figures available.
/// </summary>
public static class SubmissionPipeline
{
    /// <summary>Reads and validates submissions, individually and in comparison with other files, without collecting their cells.</summary>
    /// <param name="programme">The definitions.</param>
    /// <param name="sources">The files to validate.</param>
    /// <param name="comparisonFiles">The files that they are compared with.</param>
    /// <param name="options">Options that affect the results.</param>
    /// <param name="context">Parallelism, cancellation and progress.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ValidationOutcome Validate(
        Programme programme, IReadOnlyList<SubmissionSource> sources, ComparisonFiles comparisonFiles, PipelineOptions options, RunContext context)
    {
        var files = new FileValidator(programme, options.Exceptions, context);
        FileValidation[] validated = files.Validate(sources, options.Reading, _ => { });
        Structure[] structures = [.. validated.Select(file => file.Subject?.Submission.Structure).OfType<Structure>().Distinct()];
        ComparisonFiles needed = comparisonFiles.SelectNeeded(programme, structures);
        FileValidation[] others = files.Validate(needed.Submissions, new ReadOptions { Limits = options.Reading.Limits }, _ => { });
        ReferenceReadResult reference = ReadReference(programme, needed.Reference);

        IReadOnlySet<string> validatedPaths = validated.Select(file => file.Validated.Path).ToHashSet(StringComparer.Ordinal);
        // A file from outside the workspace may be meant to replace one inside, so it is not joined with what was filed there.
        IReadOnlyList<ReturnValidation> returns = ReturnValidation.Join(
            [.. validated, .. others], file => !validatedPaths.Contains(file.Validated.Path) || needed.PathsInWorkspace.Contains(file.Validated.Path), files.ReadAgain, programme.Areas);
        ReturnValidation[] requested = [.. returns.Where(one => one.Parts.Any(part => validatedPaths.Contains(part.Validated.Path)))];
        ValidatedSubmission[] compared = Compare(requested, [.. returns.Except(requested)], programme, reference, options, context);
        return new ValidationOutcome(
            SubmissionBatch.Complete(
                compared.Where(file => validatedPaths.Contains(file.Path)), options.Exceptions, [.. others.Select(file => file.Validated)]),
            [.. others.SelectMany(file => file.Validated.Findings).Where(finding => finding.Code == FindingCodes.UnreadableFile), .. reference.Findings]);
    }

    /// <summary>Reads, validates, compares and normalises submissions.</summary>
    /// <param name="programme">The definitions.</param>
    /// <param name="sources">The files of the submissions.</param>
    /// <param name="referenceFiles">The files of the reference series.</param>
    /// <param name="options">Options that affect the results.</param>
    /// <param name="context">Parallelism, cancellation and progress.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static CollectedSubmissions Collect(
        Programme programme, IReadOnlyList<SubmissionSource> sources, IReadOnlyList<SubmissionSource> referenceFiles, PipelineOptions options, RunContext context)
    {
        var files = new FileValidator(programme, options.Exceptions, context);
        RunContext ofFile = context with { Jobs = files.JobsOfOne(sources) };
        ICellCollection cells = options.Store?.BeginCells(programme, ofFile) ?? new FileNormaliser(programme, ofFile);
        FileValidation[] validated = files.Validate(sources, options.Reading, cells.Add);
        RowMemory.Release(validated.Sum(file => (long?)file.Validated.Rows ?? 0));
        ReferenceReadResult reference = ReadReference(programme, referenceFiles);
        IReadOnlyList<ReturnValidation> returns = ReturnValidation.Join(validated, _ => true, files.ReadAgain, programme.Areas);
        IReadOnlyList<ValidatedSubmission> submissions = SubmissionBatch.Complete(
            Compare(returns, [], programme, reference, options, context), options.Exceptions);
        Observations observations = cells.Join(returns, submissions);
        return new CollectedSubmissions(programme, submissions, observations, reference, options, cells.FindHeldBack(submissions, sources));
    }

    private static ValidatedSubmission[] Compare(
        IReadOnlyList<ReturnValidation> returns, IReadOnlyList<ReturnValidation> otherReturns, Programme programme, ReferenceReadResult reference,
        PipelineOptions options, RunContext context)
    {
        var comparison = new CrossSubmissionValidator(returns, otherReturns, reference.Data, programme.Areas, options.Exceptions);
        RunContext stage = context.Begin(RunStage.Comparing, returns.Count);
        return [.. stage.Map(returns, one =>
        {
            IReadOnlyList<ValidatedSubmission> compared = comparison.Compare(one);
            stage.CompleteStep();
            return compared;
        }).SelectMany(parts => parts)];
    }

    private static ReferenceReadResult ReadReference(Programme programme, IReadOnlyList<SubmissionSource> files) =>
        new ReferenceReader(programme.Areas, programme.CodeLists.GetValueOrDefault("reference-series")).Read(files);
}
