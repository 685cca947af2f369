using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions.Reference;
using Indicators.Validation;

namespace Indicators;

/// <summary>
/// All submissions of a run, judged, with the cells of those that were accepted. The cells cannot be seen from outside: they
/// leave as the sums of <see cref="Protect"/>.
/// </summary>
public sealed class CollectedSubmissions
{
    private readonly Observations observations;
    private readonly ReferenceReadResult reference;

    internal CollectedSubmissions(
        Programme programme, IReadOnlyList<ValidatedSubmission> submissions, Observations observations, ReferenceReadResult reference,
        PipelineOptions options, IReadOnlyList<HeldBackFile> heldBack)
    {
        Programme = programme;
        Submissions = submissions;
        this.observations = observations;
        this.reference = reference;
        HeldBack = heldBack;
        WorkspaceFindings = options.WorkspaceFindings;
        ExceptionFindings = options.Exceptions.Review(submissions, complete: true);
        HeldBackReturns =
        [
            .. submissions.Where(submission => !submission.Accepted).SelectMany(submission => submission.Identities)
                .Concat(observations.HeldBack.SelectMany(table => table.Filings.Select(filing =>
                    new SubmissionIdentity(table.Structure.Id, programme.Areas[filing.Area].Id, filing.Period)))).Distinct(),
        ];
        ReportPeriod = Normalisation.ReportPeriod.Find(observations);
        NewestPeriod = observations.Tables.SelectMany(table => table.Filings).Select(filing => (Period?)filing.Period).Max();
    }

    /// <summary>The definitions that the submissions were read by.</summary>
    public Programme Programme { get; }

    /// <summary>Every file that was read, sorted by path.</summary>
    public IReadOnlyList<ValidatedSubmission> Submissions { get; }

    /// <summary>The files that are held back, sorted by path.</summary>
    public IReadOnlyList<HeldBackFile> HeldBack { get; }

    /// <summary>What the files that are held back are of, as far as that can be read.</summary>
    public IReadOnlyList<SubmissionIdentity> HeldBackReturns { get; }

    /// <summary>Findings about the reference series.</summary>
    public IReadOnlyList<Finding> ReferenceFindings => reference.Findings;

    /// <summary>The reference series, which are public.</summary>
    public ReferenceData Reference => reference.Data;

    /// <summary>Findings about the accepted exceptions: those that have expired or match nothing.</summary>
    public IReadOnlyList<Finding> ExceptionFindings { get; }

    /// <summary>Findings about the workspace, such as files among its submissions that are not read.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; }

    /// <summary>The newest accepted period, of equal last days the finest; null when nothing was accepted.</summary>
    public Period? NewestPeriod { get; }

    /// <summary>The period that reports are made for unless another is asked for; null when nothing was accepted.</summary>
    public Period? ReportPeriod { get; }

    /// <summary>Imputes what the definitions ask for, sums the cells over areas, periods and breakdowns, and protects the sums.</summary>
    /// <param name="regionsAsOf">Which mapping of areas to regions holds.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ProtectedTable Protect(RegionsAsOf regionsAsOf, RunContext context)
    {
        context = context.Begin(RunStage.Aggregating);
        ImputationPlan imputation = new Imputer(Programme).Impute(observations);
        AggregateTable sums = new Aggregator(Programme).Aggregate(observations, imputation, reference.Data, regionsAsOf, context);
        context = context.Begin(RunStage.Protecting);
        return new DisclosureControl(Programme.Disclosure).Protect(sums);
    }
}
