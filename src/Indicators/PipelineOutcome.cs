using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Normalisation;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Validation;

namespace Indicators;

/// <summary>What a run gave: the judgement of every file, the published figures, and what reports are made from.</summary>
public sealed class PipelineOutcome
{
    private readonly Observations observations;
    private readonly ReferenceReadResult reference;
    private readonly PipelineOptions options;
    private readonly IReadOnlyList<HeldBackFile> heldBack;

    // Only what a command asks for is computed: a report needs the regions of one year, the data those of each period.
    private readonly Lazy<(ProtectedTable Table, IndicatorResults Results)> computed;
    private readonly Lazy<IReadOnlyList<Alternative>> alternatives;
    private readonly Lazy<IReadOnlyList<Trend>> trends;
    private readonly Lazy<IReadOnlyList<SameReportersPoint>> sameReporters;
    private readonly Lazy<ResponseStatus> reporting;
    private readonly Dictionary<int, ReportSource> reportSources = [];

    internal PipelineOutcome(
        Programme programme, IReadOnlyList<ValidatedSubmission> submissions, Observations observations, ReferenceReadResult reference,
        PipelineOptions options, IReadOnlyList<HeldBackFile> heldBack)
    {
        Programme = programme;
        Submissions = submissions;
        ExceptionFindings = options.Exceptions.Review(submissions, complete: true);
        this.observations = observations;
        this.reference = reference;
        this.options = options;
        this.heldBack = heldBack;
        computed = new Lazy<(ProtectedTable Table, IndicatorResults Results)>(() =>
            Pipeline.Compute(programme, observations, reference.Data, options.RegionsAsOf ?? programme.RegionsAsOf, options.Jobs));
        alternatives = new Lazy<IReadOnlyList<Alternative>>(() =>
            new AlternativesCalculator(programme).Calculate(computed.Value.Table, computed.Value.Results));
        trends = new Lazy<IReadOnlyList<Trend>>(() =>
            new TrendCalculator(programme).Calculate(computed.Value.Table, computed.Value.Results));
        sameReporters = new Lazy<IReadOnlyList<SameReportersPoint>>(() => Analysis.SameReporters.ComputeAll(programme, computed.Value.Table, computed.Value.Results));
        reporting = new Lazy<ResponseStatus>(() => new ResponseStatus(programme, computed.Value.Table, HeldBackReturns));
        ReportPeriod = Normalisation.ReportPeriod.Find(observations);
        NewestPeriod = observations.Tables.SelectMany(table => table.Filings).Select(filing => (Period?)filing.Period).Max();
    }

    public Programme Programme { get; }

    /// <summary>How many threads may write what was computed.</summary>
    public int Jobs => options.Jobs;

    /// <summary>Every file that was read, sorted by path.</summary>
    public IReadOnlyList<ValidatedSubmission> Submissions { get; }

    /// <summary>Findings about the reference series.</summary>
    public IReadOnlyList<Finding> ReferenceFindings => reference.Findings;

    /// <summary>Findings about the accepted exceptions: those that have expired or match nothing.</summary>
    public IReadOnlyList<Finding> ExceptionFindings { get; }

    /// <summary>Findings about the workspace, such as files among its submissions that are not read.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings => options.WorkspaceFindings;

    /// <summary>The texts in reports that the workspace's files gave, such as their names: in any script, and not checked for glyphs.</summary>
    public IEnumerable<string> ForeignTexts => Submissions.Where(submission => !submission.Accepted).Select(submission => submission.Path)
        .Concat(reference.Data.Series.SelectMany(reference.Data.Select).Select(ReferenceSources.Text));

    /// <summary>Every figure that may be published.</summary>
    public IndicatorResults Results => computed.Value.Results;

    /// <summary>What regional rates would be under other rules.</summary>
    public IReadOnlyList<Alternative> Alternatives => alternatives.Value;

    /// <summary>Changes, contributions, shares, ranks and rolling years of the totals.</summary>
    public IReadOnlyList<Trend> Trends => trends.Value;

    /// <summary>The series of the areas that report the newest figure of each region.</summary>
    public IReadOnlyList<SameReportersPoint> SameReporters => sameReporters.Value;

    public ResponseStatus Reporting => reporting.Value;

    /// <summary>The newest accepted period, of equal last days the finest; null when nothing was accepted.</summary>
    public Period? NewestPeriod { get; }

    /// <summary>The period that reports are made for unless another is asked for; null when nothing was accepted.</summary>
    public Period? ReportPeriod { get; }

    private IEnumerable<SubmissionIdentity> HeldBackReturns => Submissions.Where(submission => !submission.Accepted).SelectMany(submission => submission.Identities)
        .Concat(observations.HeldBack.SelectMany(table => table.Filings.Select(filing =>
            new SubmissionIdentity(table.Structure.Id, Programme.Areas[filing.Area].Id, filing.Period)))).Distinct();

    /// <summary>What reports and charts of a period are made from: that period's regions for the whole series, unless a year was asked for.</summary>
    public ReportSource ReportSource(Period period)
    {
        // Files are written side by side.
        lock (reportSources) return SourceOf(period);
    }

    private ReportSource SourceOf(Period period)
    {
        int? fixedYear = (options.RegionsAsOf ?? Programme.RegionsAsOf).Year;
        int year = fixedYear ?? period.Year;
        if (reportSources.TryGetValue(year, out ReportSource? source)) return source;
        (ProtectedTable table, IndicatorResults results) = fixedYear is null
            ? Pipeline.Compute(Programme, observations, reference.Data, new RegionsAsOf(year), options.Jobs)
            : computed.Value;
        return reportSources[year] = new ReportSource
        {
            Programme = Programme,
            Results = results,
            Alternatives = new AlternativesCalculator(Programme).Calculate(table, results),
            Trends = new TrendsByIndicator(Programme, table, results),
            SameReporters = (indicator, place, newest) => new SameReporters(Programme, table, results, indicator).Compute(place, newest),
            Reporting = new ResponseStatus(Programme, table, HeldBackReturns),
            RegionsAsOf = year,
            HeldBack = heldBack,
            Date = (NewestPeriod ?? period).LastDay,
        };
    }
}
