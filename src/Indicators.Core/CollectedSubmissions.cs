using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Releases;
using Indicators.Disclosure.Rounding;
using Indicators.Disclosure.Suppression;
using Indicators.Findings;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions.Reference;
using Indicators.Validation;

namespace Indicators;

/// <summary>
/// All validated submissions of a run, with the cells of the accepted ones. The cells are not visible from outside: only the sums
/// that <see cref="Protect"/> returns are.
/// </summary>
public sealed class CollectedSubmissions
{
    private readonly Observations observations;
    private readonly ReferenceReadResult reference;
    private readonly Func<ProtectionKey>? loadKey;
    private readonly ReleaseContent released;
    private readonly ReleaseRecorder? recorder;
    private readonly ISolverProgram? solver;
    private readonly IReadOnlyList<string> boundedFigures;
    private Observations? published;
    private ImputationPlan? imputation;
    private SuppressionPlan? plan;

    internal CollectedSubmissions(
        Programme programme, IReadOnlyList<ValidatedSubmission> submissions, Observations observations, ReferenceReadResult reference,
        PipelineOptions options, IReadOnlyList<HeldBackFile> heldBack)
    {
        Programme = programme;
        Submissions = submissions;
        this.observations = observations;
        this.reference = reference;
        loadKey = options.LoadProtectionKey;
        released = options.Released;
        recorder = options.IsRelease ? new ReleaseRecorder(released) : null;
        solver = options.Solver;
        boundedFigures = options.BoundedFigures;
        HeldBack = heldBack;
        WorkspaceFindings = options.WorkspaceFindings;
        ExceptionFindings = options.Exceptions.Review(submissions, isComplete: true);
        HeldBackReturns =
        [
            .. submissions.Where(submission => !submission.IsAccepted).SelectMany(submission => submission.Identities)
                .Concat(observations.HeldBack.SelectMany(table => table.Filings.Select(filing =>
                    new SubmissionIdentity(table.Structure.Id, programme.Areas[filing.Area].Id, filing.Period)))).Distinct(),
        ];
        ReportPeriod = Normalisation.ReportPeriod.Find(observations);
        NewestPeriod = observations.Tables.SelectMany(table => table.Filings).Select(filing => (Period?)filing.Period).Max();
    }

    /// <summary>The definitions used to read the submissions.</summary>
    public Programme Programme { get; }

    /// <summary>Every file that was read, sorted by path.</summary>
    public IReadOnlyList<ValidatedSubmission> Submissions { get; }

    /// <summary>The files that are held back, sorted by path.</summary>
    public IReadOnlyList<HeldBackFile> HeldBack { get; }

    /// <summary>The identities of the held-back files, as far as they can be read.</summary>
    public IReadOnlyList<SubmissionIdentity> HeldBackReturns { get; }

    /// <summary>Findings about the reference series.</summary>
    public IReadOnlyList<Finding> ReferenceFindings => reference.Findings;

    /// <summary>The reference series, which are public.</summary>
    public ReferenceData Reference => reference.Data;

    /// <summary>Findings about accepted exceptions that have expired or match nothing.</summary>
    public IReadOnlyList<Finding> ExceptionFindings { get; }

    /// <summary>Findings about the workspace, such as unused files among the submissions.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; }

    /// <summary>
    /// The accepted period that ends last; of several with the same last day, the one with the finest frequency. Null if nothing was accepted.
    /// </summary>
    public Period? NewestPeriod { get; }

    /// <summary>The period that reports cover unless another is requested; null if nothing was accepted.</summary>
    public Period? ReportPeriod { get; }

    /// <summary>How far withheld figures were bounded exactly, once they have been protected; null if none is withheld by policy.</summary>
    public BoundsReview? BoundsReview => plan?.Review;

    /// <summary>
    /// Protects the cells, imputes as the definitions require, sums over areas, periods and breakdowns, and protects the sums. The cells are
    /// protected once, so that the figures of all mappings agree.
    /// </summary>
    /// <param name="regionsAsOf">Which mapping of areas to regions to use.</param>
    /// <param name="context">Parallelism, cancellation and progress.</param>
    /// <exception cref="InvalidOperationException">Counts are rounded, and the options of the run have no key.</exception>
    /// <exception cref="ProtectionException">Figures are withheld where they are small, and cannot be protected as the policy requires.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ProtectedTable Protect(RegionsAsOf regionsAsOf, RunContext context)
    {
        var control = new DisclosureControl(Programme, released, recorder);
        if (published is null)
        {
            context = context.Begin(RunStage.Protecting);
            published = control.ProtectCells(observations, loadKey);
        }
        context = context.Begin(RunStage.Aggregating);
        if (!Programme.Suppresses) return control.ProtectSums(Aggregate(published, regionsAsOf, context), isWithheld: null);
        // All groupings are protected together, whichever of them is asked for.
        plan ??= SuppressionPlan.Create(
            Programme, published, mapping => Aggregate(published, mapping, context), released, recorder, new SolverUse(Programme, solver, boundedFigures), context.Cancellation);
        if (plan.Find(regionsAsOf) is not var (sums, isWithheld)) throw new ProtectionException(ProtectionFailure.GroupingNotProtected, [$"regions as of {regionsAsOf.Year}"]);
        return control.ProtectSums(sums, isWithheld);
    }

    /// <summary>Returns all that is released once the figures of this run are published, with what was released before.</summary>
    /// <exception cref="InvalidOperationException">The run is a draft, or nothing has been protected yet.</exception>
    public ReleaseContent CompleteRelease() =>
        recorder is null || published is null ? throw new InvalidOperationException("Only a run that is a release, once it is protected, can be recorded.") : recorder.Complete();

    private AggregateTable Aggregate(Observations cells, RegionsAsOf regionsAsOf, RunContext context) =>
        new Aggregator(Programme).Aggregate(cells, imputation ??= new Imputer(Programme).Impute(cells), reference.Data, regionsAsOf, context);
}
