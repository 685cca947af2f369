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
    private readonly ReadReference reference;
    private readonly PipelineOptions options;
    private readonly Dictionary<int, ReportSource> reportSources = [];

    internal PipelineOutcome(
        Programme programme, IReadOnlyList<ValidatedSubmission> submissions, Observations observations, ReadReference reference,
        PipelineOptions options)
    {
        Programme = programme;
        Submissions = submissions;
        this.observations = observations;
        this.reference = reference;
        this.options = options;
        (ProtectedTable table, IndicatorResults results) =
            Pipeline.Compute(programme, observations, reference.Data, options.RegionsAsOf ?? programme.RegionsAsOf);
        Results = results;
        Alternatives = new AlternativesCalculator(programme).Calculate(table, results);
        Reporting = new Reporting(programme, table);
    }

    public Programme Programme { get; }

    /// <summary>Every file that was read, sorted by path.</summary>
    public IReadOnlyList<ValidatedSubmission> Submissions { get; }

    /// <summary>Findings about the reference series.</summary>
    public IReadOnlyList<Finding> ReferenceFindings => reference.Findings;

    /// <summary>Every figure that may be published.</summary>
    public IndicatorResults Results { get; }

    /// <summary>What regional rates would be under other rules.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; }

    public Reporting Reporting { get; }

    /// <summary>The newest accepted period; null when nothing was accepted.</summary>
    public Period? NewestPeriod => Reporting.NewestPeriod;

    /// <summary>What reports and charts of a period are made from: that period's regions for the whole series, unless a year was asked for.</summary>
    public ReportSource ReportSource(Period period)
    {
        int year = (options.RegionsAsOf ?? Programme.RegionsAsOf).Year ?? period.Year;
        if (reportSources.TryGetValue(year, out ReportSource? source)) return source;
        (ProtectedTable table, IndicatorResults results) = Pipeline.Compute(Programme, observations, reference.Data, new RegionsAsOf(year));
        return reportSources[year] = new ReportSource
        {
            Programme = Programme,
            Results = results,
            Reporting = new Reporting(Programme, table),
            RegionsAsOf = year,
            HeldBack = [.. Submissions.Where(submission => !submission.Accepted).Select(submission => submission.Path)],
            Date = (NewestPeriod ?? period).LastDay,
        };
    }
}
