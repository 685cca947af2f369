using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Validation;

namespace Indicators.Reports;

/// <summary>The outcome of a run: the validation of every file, the published figures, and the data for reports.</summary>
public sealed class PipelineOutcome
{
    internal PipelineOutcome(
        CollectedSubmissions collected, IndicatorResults results, IReadOnlyList<Alternative> alternatives, IReadOnlyList<Trend> trends,
        IReadOnlyList<SameReportersPoint> sameReporters, ResponseStatus responseStatus, ReportSource? reportSource)
    {
        Collected = collected;
        Results = results;
        Alternatives = alternatives;
        Trends = trends;
        SameReporters = sameReporters;
        ResponseStatus = responseStatus;
        ReportSource = reportSource;
    }

    /// <summary>The validated submissions, and the cells of those that were accepted.</summary>
    public CollectedSubmissions Collected { get; }

    public Programme Programme => Collected.Programme;

    /// <summary>Every file that was read, sorted by path.</summary>
    public IReadOnlyList<ValidatedSubmission> Submissions => Collected.Submissions;

    /// <summary>Findings about the reference series.</summary>
    public IReadOnlyList<Finding> ReferenceFindings => Collected.ReferenceFindings;

    /// <summary>Findings about the accepted exceptions: those that have expired or match nothing.</summary>
    public IReadOnlyList<Finding> ExceptionFindings => Collected.ExceptionFindings;

    /// <summary>Findings about the workspace, such as files among its submissions that are not read.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings => Collected.WorkspaceFindings;

    /// <summary>Every figure that may be published.</summary>
    public IndicatorResults Results { get; }

    /// <summary>What regional rates would be under other rules.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; }

    /// <summary>Changes, contributions, shares, ranks and rolling years of the totals.</summary>
    public IReadOnlyList<Trend> Trends { get; }

    /// <summary>The series of the areas that report the newest figure of each region.</summary>
    public IReadOnlyList<SameReportersPoint> SameReporters { get; }

    /// <summary>Which areas have reported what.</summary>
    public ResponseStatus ResponseStatus { get; }

    /// <summary>The data for reports on <see cref="ReportPeriod"/>; null if no submission was accepted.</summary>
    public ReportSource? ReportSource { get; }

    /// <summary>The newest accepted period; of several with the same last day, the finest. Null if no submission was accepted.</summary>
    public Period? NewestPeriod => Collected.NewestPeriod;

    /// <summary>The default period of reports; null if no submission was accepted.</summary>
    public Period? ReportPeriod => Collected.ReportPeriod;
}
