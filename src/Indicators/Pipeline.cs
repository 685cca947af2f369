using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Reports;
using Indicators.Submissions;

namespace Indicators;

/// <summary>
/// The path of the data, from national submissions to publication. Read this first: each stage is one class with one main method, and
/// commands differ only in how far they go. Unprotected sums stay in <see cref="SubmissionPipeline"/>.
/// </summary>
public static class Pipeline
{
    /// <summary>Runs all stages except writing, in order.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <param name="sources">The submissions.</param>
    /// <param name="reference">The files of reference series.</param>
    public static PipelineOutcome Run(
        Programme programme, IReadOnlyList<SubmissionSource> sources, IReadOnlyList<SubmissionSource> reference, PipelineOptions options, RunContext context)
    {
        CollectedSubmissions collected = SubmissionPipeline.Collect(programme, sources, reference, options, context);
        FigureEdition figures = Calculate(collected, options.RegionsAsOf ?? programme.RegionsAsOf, context);
        IReadOnlyList<Alternative> alternatives = new AlternativesCalculator(programme).Calculate(figures.Table, figures.Results);
        IReadOnlyList<Trend> trends = new TrendCalculator(programme).Calculate(figures.Table, figures.Results);
        IReadOnlyList<SameReportersPoint> sameReporters = SameReporters.ComputeAll(programme, figures.Table, figures.Results);
        ReportSource? report = collected.ReportPeriod is { } period ? PrepareReport(collected, period, options, context, figures) : null;
        return new PipelineOutcome(collected, figures.Results, alternatives, trends, sameReporters, NewResponseStatus(collected, figures.Table), report);
    }

    /// <summary>Protects the sums for a mapping of areas to regions, and computes every indicator from them.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <param name="regionsAsOf">The mapping of areas to regions.</param>
    public static FigureEdition Calculate(CollectedSubmissions collected, RegionsAsOf regionsAsOf, RunContext context)
    {
        ProtectedTable table = collected.Protect(regionsAsOf, context);
        IndicatorResults results = new IndicatorCalculator(collected.Programme).Calculate(table, context);
        return new FigureEdition(regionsAsOf, table, results);
    }

    /// <summary>
    /// Prepares the data for reports and charts of a period. The regions are those of that period for the whole series, unless another year
    /// is requested.
    /// </summary>
    /// <param name="known">Figures that have already been computed, used if they have the same mapping.</param>
    /// <param name="period">The last period of the reports.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ReportSource PrepareReport(
        CollectedSubmissions collected, Period period, PipelineOptions options, RunContext context, FigureEdition? known = null)
    {
        Programme programme = collected.Programme;
        var mapping = new RegionsAsOf((options.RegionsAsOf ?? programme.RegionsAsOf).Year ?? period.Year);
        FigureEdition edition = known?.RegionsAsOf == mapping ? known : Calculate(collected, mapping, context);
        int year = mapping.Year!.Value;
        IReadOnlyList<Alternative> alternatives = new AlternativesCalculator(programme).Calculate(edition.Table, edition.Results);
        bool followsPeriods = (options.RegionsAsOf ?? programme.RegionsAsOf).Year is null;
        return new ReportSource
        {
            Programme = programme,
            Results = edition.Results,
            Alternatives = alternatives,
            Trends = new TrendsByIndicator(programme, edition.Table, edition.Results),
            SameReporters = (indicator, referenceArea, newest) => new SameReporters(programme, edition.Table, edition.Results, indicator).Compute(referenceArea, newest),
            ResponseStatus = NewResponseStatus(collected, edition.Table),
            ChangedRegions = new Lazy<RegionSeries?>(() => followsPeriods ? RegionSeries.Create(programme, edition.Table, edition.Results, alternatives, year) : null),
            RegionsAsOf = year,
            HeldBack = collected.HeldBack,
            Date = (collected.NewestPeriod ?? period).LastDay,
        };
    }

    private static ResponseStatus NewResponseStatus(CollectedSubmissions collected, ProtectedTable table) =>
        new(collected.Programme, table, collected.HeldBackReturns);
}

/// <summary>The figures of one mapping of areas to regions.</summary>
/// <param name="RegionsAsOf">The mapping.</param>
/// <param name="Table">The protected sums.</param>
/// <param name="Results">Every figure that may be published.</param>
public sealed record FigureEdition(RegionsAsOf RegionsAsOf, ProtectedTable Table, IndicatorResults Results);
