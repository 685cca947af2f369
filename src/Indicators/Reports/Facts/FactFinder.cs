using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>Finds what is true of an indicator in a reference area, for the newest period up to that of a report.</summary>
internal sealed class FactFinder(ReportSource source)
{
    /// <returns>In no order of importance; empty if there are no figures up to the report's period.</returns>
    public IReadOnlyList<Fact> Find(IndicatorDefinition indicator, ReferenceArea referenceArea, Period report)
    {
        if (IndicatorFrame.Create(source.Results, indicator, referenceArea, report) is not { } frame) return [];
        var context = new FactContext(source, frame, referenceArea);
        var change = ChangeFact.Find(context);
        Fact?[] found =
        [
            LevelFact.Find(context), change, ContributionFact.Find(context, change), .. TopShareFact.FindAll(context), RecordFact.Find(context),
            CrossingFact.Find(context), TurningPointFact.Find(context), PaceFact.Find(context), PerInhabitantFact.Find(context), MedianFact.Find(context),
            CoverageFact.Find(context), .. LateFact.FindAll(context),
        ];
        return [.. found.OfType<Fact>()];
    }

    /// <summary>Finds the facts of several indicators, such as those of a theme.</summary>
    public IReadOnlyList<Fact> Find(IEnumerable<IndicatorDefinition> indicators, ReferenceArea referenceArea, Period report) =>
        [.. indicators.SelectMany(indicator => Find(indicator, referenceArea, report))];
}
