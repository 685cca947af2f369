using Indicators.Definitions;
using Indicators.Estimation;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Aggregation;

/// <summary>
/// Adds up the components of every indicator: cells to areas, sub-periods to periods, areas to regions and the world. It
/// only sums; rates and means are computed from protected sums, by Analysis.
/// </summary>
public sealed class Aggregator(Programme programme)
{
    /// <param name="estimates">Which figures are estimated, and from which.</param>
    /// <param name="asOf">Which mapping of areas to regions holds.</param>
    public AggregateTable Aggregate(Observations observations, Estimates estimates, ReferenceData reference, RegionsAsOf asOf)
    {
        var builder = new AggregateBuilder();
        var leaves = new Leaves(builder, programme, observations, reference);
        Dictionary<string, FiledPeriods> filed = observations.Tables.ToDictionary(
            table => table.Structure.Id, table => new FiledPeriods(table.Filings), StringComparer.Ordinal);
        Dictionary<string, RegionMapping> mappings = programme.Publish.ToDictionary(
            id => id, id => new RegionMapping(programme.RegionSets[id], programme.Areas, asOf), StringComparer.Ordinal);
        var run = new Run(programme, builder, leaves, observations, estimates, filed, mappings);
        foreach (IndicatorDefinition indicator in programme.Indicators) run.Add(indicator);
        return builder.Build(filed, mappings);
    }

    private sealed class Run(
        Programme programme, AggregateBuilder builder, Leaves leaves, Observations observations, Estimates estimates,
        Dictionary<string, FiledPeriods> filed, Dictionary<string, RegionMapping> mappings)
    {
        private readonly Programme programme = programme;
        private readonly AggregateBuilder builder = builder;
        private readonly Leaves leaves = leaves;
        private readonly Observations observations = observations;
        private readonly Dictionary<string, FiledPeriods> filed = filed;
        private readonly Estimates estimates = estimates;
        private readonly Dictionary<string, RegionMapping> mappings = mappings;

        public void Add(IndicatorDefinition indicator)
        {
            string own = programme.CarrierOf(indicator).Id;
            Add(indicator, own, [], withLeftOut: true);
            foreach (string carrier in indicator.Breakdowns.Select(breakdown => breakdown.Structure).Distinct().Where(id => id != own))
                Add(indicator, carrier, [], withLeftOut: false);
            foreach (Breakdown breakdown in indicator.Breakdowns)
                Add(indicator, breakdown.Structure, breakdown.Dimensions, withLeftOut: false);
        }

        private void Add(IndicatorDefinition indicator, string carrier, IReadOnlyList<string> dimensions, bool withLeftOut)
        {
            if (observations.Of(carrier) is null) return;
            var items = new BreakdownItems(dimensions);
            var sum = new Parts(this, indicator, carrier, items);
            sum.Collect(indicator.Numerator, SeriesRole.Numerator);
            if (indicator.Denominator is { } denominator) sum.Collect(denominator, SeriesRole.Denominator);
            if (withLeftOut)
                foreach (LeftOut leftOut in indicator.LeavesOut) sum.Collect(leftOut.Component, SeriesRole.LeftOut);
            sum.AddUp();
        }

        /// <summary>
        /// The parts of one indicator in one breakdown. All cells are collected before anything is added up, so that numerator
        /// and denominator have the same items.
        /// </summary>
        private sealed class Parts(Run run, IndicatorDefinition indicator, string carrier, BreakdownItems items)
        {
            private readonly List<(SeriesRole Role, Part Part, ComponentCells? Cells)> collected = [];

            public void Collect(Component written, SeriesRole role)
            {
                Component component = run.programme.Resolve(written);
                int leftOut = collected.Count(other => other.Role == SeriesRole.LeftOut);
                int Number(string breakdown, string item) => run.builder.SeriesNumber(
                    new Series(indicator.Id, role, role == SeriesRole.LeftOut ? leftOut : 0, carrier, breakdown, item));
                int SeriesOf(int item) => Number(items.Name, items.Text(item));
                if (component.Source == ComponentSource.Reference)
                {
                    collected.Add((role, new Part(component, null, SeriesOf, Number("", Series.Total)), null));
                    return;
                }
                // A breakdown that another structure carries is taken from there, with the same conditions.
                if (component.SourceId == run.programme.CarrierOf(indicator).Id) component = component.In(carrier);
                ComponentCells? cells = run.observations.Of(component.SourceId) is { } table
                    ? new ComponentCells(table, component, items, run.leaves.FirstOf(component.SourceId))
                    : null;
                // What a figure leaves out is told as it was reported.
                EstimatedPeriods? estimated = role == SeriesRole.LeftOut
                    ? null
                    : run.estimates.Of(indicator, component.SourceId, component.OverTime);
                collected.Add((role, new Part(component, run.programme.Structures[component.SourceId], SeriesOf, Number("", Series.Total))
                {
                    Rule = indicator.Estimation,
                    Estimated = estimated,
                }, cells));
            }

            public void AddUp()
            {
                (SeriesRole Role, Part Part, AreaLevel Level)[] levels = [.. collected.Select(part => (part.Role, part.Part, LevelOf(part.Part, part.Cells)))];
                OverTime overTime = levels[0].Part.Component.OverTime;
                FiledPeriods filed = run.filed[carrier];
                var regions = new RegionLevel(run.builder, run.mappings.Values, filed, levels[0].Part.Estimated?.Together ?? filed, items);
                (Part, AreaLevel)? denominator = null;
                foreach ((SeriesRole role, Part part, AreaLevel level) in levels)
                    if (role == SeriesRole.Denominator) denominator = (part, level);
                foreach ((SeriesRole role, Part part, AreaLevel level) in levels)
                    if (role != SeriesRole.Denominator)
                        regions.Add(indicator.Frequencies, overTime, (part, level), role == SeriesRole.Numerator ? denominator : null);
            }

            private AreaLevel LevelOf(Part part, ComponentCells? cells)
            {
                CodeList areas = run.programme.Areas;
                if (part.Structure is null) return AreaLevel.OfReference(run.builder, areas, part, run.leaves, run.filed[carrier], items);
                if (cells is null) return new AreaLevel();
                FiledPeriods filed = run.filed[part.Structure.Id];
                AreaLevel level = AreaLevel.OfStructure(run.builder, areas, part, indicator.Frequencies, filed, cells, items);
                if (part.Estimated is null) return level;
                var peers = new Peers(run.builder, areas, run.mappings[run.programme.ReportOn], filed);
                new EstimatedLevel(run.builder, areas, part, indicator.Frequencies, filed, peers, items).AddTo(level);
                return level;
            }
        }
    }
}
