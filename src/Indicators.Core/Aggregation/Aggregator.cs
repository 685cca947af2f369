using Indicators.Common;
using Indicators.Definitions;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions.Reference;

namespace Indicators.Aggregation;

/// <summary>
/// Adds up the components of every indicator: cells to areas, sub-periods to periods, areas to regions and the world. It
/// only sums; Analysis computes rates and means from protected sums.
/// </summary>
internal sealed class Aggregator(Programme programme)
{
    /// <param name="imputationPlan">Which figures are imputed, and from which.</param>
    /// <param name="asOf">Which mapping of areas to regions to use.</param>
    /// <param name="context">Sets the degree of parallelism, which does not affect the sums.</param>
    public AggregateTable Aggregate(Observations observations, ImputationPlan imputationPlan, ReferenceData reference, RegionsAsOf asOf, RunContext? context = null)
    {
        var builder = new AggregateBuilder();
        var baseCells = new BaseCells(builder, programme, observations, reference);
        var filed = observations.Tables.ToDictionary(
            table => table.Structure.Id, table => new FiledPeriods(table.Filings), StringComparer.Ordinal);
        var mappings = programme.PublishedRegionSets.ToDictionary(
            id => id, id => new RegionMapping(programme.RegionSets[id], programme.Areas, asOf), StringComparer.Ordinal);
        var numbering = new ReferenceAreaNumbering(builder, programme.Areas, mappings.Values);
        var run = new Run(programme, builder, baseCells, observations, imputationPlan, filed, mappings, numbering);
        foreach (IndicatorDefinition indicator in programme.Indicators) run.Register(indicator);
        run.AddUp(context ?? RunContext.Default);
        var heldBack = programme.Structures.Keys.ToDictionary(id => id, id => new FiledPeriods(observations.HeldBackOf(id)), StringComparer.Ordinal);
        return builder.Build(filed, heldBack, mappings);
    }

    private sealed class Run(
        Programme programme, AggregateBuilder builder, BaseCells baseCells, Observations observations, ImputationPlan imputationPlan,
        Dictionary<string, FiledPeriods> filed, Dictionary<string, RegionMapping> mappings, ReferenceAreaNumbering numbering)
    {
        private readonly Programme programme = programme;
        private readonly AggregateBuilder builder = builder;
        private readonly BaseCells baseCells = baseCells;
        private readonly Observations observations = observations;
        private readonly Dictionary<string, FiledPeriods> filed = filed;
        private readonly ImputationPlan imputationPlan = imputationPlan;
        private readonly Dictionary<string, RegionMapping> mappings = mappings;
        private readonly ReferenceAreaNumbering numbering = numbering;

        private readonly List<IndicatorAccumulation> counted = [];

        /// <summary>Registers what an indicator counts, so that one pass over the cells serves all indicators.</summary>
        public void Register(IndicatorDefinition indicator)
        {
            string own = programme.GetStructure(indicator).Id;
            Register(indicator, own, [], withLeftOut: true);
            foreach (string carrier in indicator.Breakdowns.Select(breakdown => breakdown.Structure).Distinct().Where(id => id != own))
                Register(indicator, carrier, [], withLeftOut: false);
            foreach (Breakdown breakdown in indicator.Breakdowns)
                Register(indicator, breakdown.Structure, breakdown.Dimensions, withLeftOut: false);
        }

        /// <summary>Whether zeros of a structure are protected, and rows that are not there are zeros.</summary>
        private bool ProtectsAbsentZeros(string structure) =>
            programme.Structures[structure] is { AbsentRows: AbsentRows.Zero } declared && programme.GetPolicy(declared).ProtectsZeros;

        public void AddUp(RunContext context)
        {
            baseCells.AddUp(context);
            foreach (IndicatorAccumulation sum in counted) sum.AddUp();
        }

        private void Register(IndicatorDefinition indicator, string carrier, IReadOnlyList<string> dimensions, bool withLeftOut)
        {
            if (observations.Find(carrier) is null) return;
            var items = new BreakdownItems(dimensions);
            var sum = new IndicatorAccumulation(this, indicator, carrier, items);
            foreach (IndicatorComponent component in IndicatorComponents.Select(indicator))
                if (withLeftOut || component.Role != ComponentRole.LeftOut) sum.Collect(component);
            counted.Add(sum);
        }

        /// <summary>
        /// The components of one indicator in one breakdown. All items are numbered before anything is added up, so that numerator and
        /// denominator share the same items.
        /// </summary>
        private sealed class IndicatorAccumulation(Run run, IndicatorDefinition indicator, string carrier, BreakdownItems items)
        {
            private readonly List<(IndicatorComponent Component, Term[] Terms)> collected = [];
            private int terms;

            /// <param name="cells">Null for a reference series, and if nobody filed the structure.</param>
            private sealed class Term(ComponentTerm part, ComponentSums? cells, bool isLeftOut, int lookback)
            {
                public ComponentTerm ComponentTerm => part;

                public BreakdownItemMap? Items { get; private set; }

                /// <summary>The accepted filings with a cell of this term.</summary>
                public IEnumerable<ReportingUnit> Filed => cells is null ? [] : cells.Filed.Select(filed => filed.Filing);

                public void NumberItems(BreakdownItems items) => Items = cells is null ? null : new BreakdownItemMap(cells, isLeftOut ? null : part.Component, items, lookback);
            }

            /// <summary>The component of an indicator that a sum belongs to, whatever its item.</summary>
            private readonly record struct Slot(ComponentRole Role, int Number);

            public void Collect(IndicatorComponent component)
            {
                IReadOnlyList<Component> written = run.programme.ResolveTerms(component.Component);
                // The terms of a component have sums of their own, which are not published.
                collected.Add((component, [.. written.Select(term => Collect(
                    term, component.Role, written.Count == 1 && term.Time == ComponentTime.Period ? SlotOf(component) : NextTerm()))]));
            }

            public void AddUp()
            {
                foreach (Term term in collected.SelectMany(part => part.Terms)) term.NumberItems(items);
                foreach (Term term in collected.SelectMany(part => part.Terms)) term.Items?.AddItemsBelowTotals(items);
                if (run.ProtectsAbsentZeros(carrier)) AddItemsOfOthers();
                ComponentLevel[] levels = [.. collected.Select(part => LevelOf(part.Component, part.Terms))];
                ComponentTerm first = levels[0].Terms[0];
                FiledPeriods filed = run.filed[carrier];
                var regions = new RegionLevel(run.builder, run.numbering, filed, first.ImputedPeriods?.FiledOrImputed ?? filed, items);
                foreach (IGrouping<int, ComponentLevel> together in levels.GroupBy(level => level.Component.Group))
                    regions.Add(indicator.Frequencies, first.Component.OverTime, [.. together]);
                if (items.IsTotal) run.builder.AddFiledComponents(indicator.Id, carrier, FindComponentFilings(levels));
            }

            /// <summary>
            /// Makes the items that any area lists items of every area that files: where absent rows are zero and zeros are protected, a zero looks the
            /// same whether it was filed or left out.
            /// </summary>
            private void AddItemsOfOthers()
            {
                foreach (int area in run.filed[carrier].Areas)
                    for (int item = 0; item < items.Count; item++) items.AddOccurrence(item, area);
            }

            /// <summary>Who filed a cell of any of the components, and for which periods; what a figure leaves out does not count as a component.</summary>
            /// <remarks>Where zeros are protected, it does not matter whether an office writes them down.</remarks>
            private HashSet<ReportingUnit> FindComponentFilings(ComponentLevel[] levels)
            {
                Term[] terms = [.. collected.Where(part => part.Component.Role != ComponentRole.LeftOut).SelectMany(part => part.Terms)
                    .Where(term => term.ComponentTerm.Structure is not null && term.ComponentTerm.Component.Time == ComponentTime.Period)];
                return
                [
                    .. terms.SelectMany(term => term.Filed),
                    .. levels.Where(level => level.Component.Role != ComponentRole.LeftOut).SelectMany(FindAbsentZeros),
                    .. terms.SelectMany(term => run.observations.HeldBack.Where(table => table.Structure == term.ComponentTerm.Structure)
                        .SelectMany(table => HeldBackCells.Counted(table, term.ComponentTerm.Component, term.Filed))),
                ];
            }

            /// <summary>The filings without a row of a component whose absent rows are zeros and protected.</summary>
            private IEnumerable<ReportingUnit> FindAbsentZeros(ComponentLevel level)
            {
                if (level.Terms is not [{ Component.Time: ComponentTime.Period, Structure: { } structure }] || !run.ProtectsAbsentZeros(structure.Id)) return [];
                if (!run.filed.TryGetValue(structure.Id, out FiledPeriods? returns)) return [];
                return returns.Areas.SelectMany(area => returns.GetPeriods(area).Select(period => new ReportingUnit(area, period)))
                    .Where(unit => level.Level.Node(0, unit.Area, unit.Period) is { } node && !double.IsNaN(run.builder.ValueOf(node)));
            }

            /// <summary>
            /// The areas that are expected to file the carrier but may have nothing accepted, either because the calendar lists them or because
            /// a file is held back. Their reference figures are known nevertheless.
            /// </summary>
            private IEnumerable<int> AwaitedAreas() =>
            [
                .. run.programme.Calendar.Where(entry => entry.Structure == carrier).SelectMany(entry => entry.Areas).Select(run.programme.Areas.IndexOf),
                .. run.observations.HeldBack.Where(table => table.Structure.Id == carrier).SelectMany(table => table.Filings).Select(filing => filing.Area),
            ];

            private Term Collect(Component written, ComponentRole role, Slot slot)
            {
                Component component = run.programme.ForBreakdown(indicator, written, carrier, items.Dimensions);
                int total = Number(slot, "", [Series.Total]);
                if (component.Source == ComponentSource.Reference) return new Term(new ComponentTerm(component, null, SeriesOf(slot), total), null, isLeftOut: false, lookback: 0);
                ComponentSums? cells = run.baseCells.Find(component.SourceId)?.Register(component, items);
                var part = new ComponentTerm(component, run.programme.Structures[component.SourceId], SeriesOf(slot), total)
                {
                    Rule = indicator.Imputation,
                    ProtectsZeros = run.programme.GetPolicy(run.programme.Structures[component.SourceId]).ProtectsZeros,
                    // What a figure leaves out is given as reported, without imputation.
                    ImputedPeriods = role == ComponentRole.LeftOut ? null : run.imputationPlan.Find(indicator, component.SourceId, component.OverTime),
                };
                return new Term(part, cells, role == ComponentRole.LeftOut, run.programme.Lookback);
            }

            private ComponentLevel LevelOf(IndicatorComponent component, Term[] written)
            {
                Slot slot = SlotOf(component);
                bool alone = written.Length == 1;
                var made = new AreaLevels(run.builder, run.numbering, items);
                AreaLevel[] levels = [.. written.Select(term => term.ComponentTerm.Component.Time == ComponentTime.Period
                    ? LevelOf(made, term)
                    : made.CreateForOpening(LevelOf(made, term), indicator.Frequencies, SeriesOf(alone ? slot : NextTerm())))];
                AreaLevel level = alone ? levels[0] : made.CreateForTerms(levels, SeriesOf(slot));
                return new ComponentLevel(component, [.. written.Select(term => term.ComponentTerm)], level, SeriesOf(slot));
            }

            private AreaLevel LevelOf(AreaLevels made, Term term)
            {
                ComponentTerm part = term.ComponentTerm;
                if (part.Structure is null) return made.CreateForReference(part, run.baseCells, run.filed[carrier], AwaitedAreas(), run.programme.Lookback);
                if (term.Items is null) return new AreaLevel(items);
                FiledPeriods filed = run.filed[part.Structure.Id];
                AreaLevel level = made.CreateForStructure(part, indicator.Frequencies, filed, term.Items);
                if (part.ImputedPeriods is null) return level;
                var donors = new DonorAreas(run.builder, run.programme.Areas, run.mappings[run.programme.ReportRegionSet], filed);
                new ImputedLevel(run.builder, run.programme.Areas, part, indicator.Frequencies, filed, donors, items).AddTo(level);
                return level;
            }

            private static Slot SlotOf(IndicatorComponent component) => new(component.Role, component.Number);

            private Slot NextTerm() => new(ComponentRole.Term, terms++);

            private int SeriesOf(Slot slot) => Number(slot, items.Name, items.Texts);

            private int Number(Slot slot, string breakdown, IReadOnlyList<string> texts) =>
                run.builder.SeriesNumber(new Series(indicator.Id, slot.Role, slot.Number, carrier, breakdown), texts);
        }
    }
}
