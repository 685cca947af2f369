using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>What is known of an area in a period: a figure for each component, of a ratio numerator and denominator, of a difference four, of bins each class.</summary>
/// <param name="Weight">What the area weighs: the figure of one of the components, or of the classes together.</param>
internal sealed record PlainState(PlainFigure[] Figures, PlainFigure Weight)
{
    public bool Reports { get; } = Figures.All(figure => figure.Known);

    public bool HasAll { get; } = Figures.All(figure => figure.HasValue);
}

/// <summary>One indicator in the total or one item of a breakdown: who reports it, who is expected to, and what they weigh.</summary>
internal sealed class PlainIndicator
{
    private readonly Programme programme;
    private readonly PlainSeries series;
    private readonly PlainTerm[][] roles;
    private readonly int weight;
    private readonly string[] areas;
    private readonly IReadOnlyDictionary<string, string> item;
    private readonly string carrier;
    private readonly Dictionary<(string, Period), PlainState> states = [];
    private readonly Dictionary<(string, Period), bool> expected = [];
    private readonly HashSet<string>? calendar;
    private readonly PlainIndicator? whole;
    private readonly PlainTerm? classes;

    /// <param name="breakdown"><c>_T</c>, or an item such as <c>age=0-4;sex=F</c>.</param>
    public PlainIndicator(Programme programme, PlainSeries series, IndicatorDefinition definition, string breakdown)
        : this(programme, series, definition, breakdown, false)
    {
    }

    /// <param name="isWhole">All items of the breakdown together, as the structure that carries it has them.</param>
    private PlainIndicator(Programme programme, PlainSeries series, IndicatorDefinition definition, string breakdown, bool isWhole)
    {
        this.programme = programme;
        this.series = series;
        Definition = definition;
        item = breakdown == "_T" ? []
            : breakdown.Split(';').ToDictionary(pair => pair[..pair.IndexOf('=')], pair => pair[(pair.IndexOf('=') + 1)..]);
        string[] dimensions = [.. item.Keys.Order(StringComparer.Ordinal)];
        carrier = item.Count == 0 ? programme.GetStructure(definition).Id
            : definition.Breakdowns.First(each => each.Dimensions.SequenceEqual(dimensions)).Structure;
        bool carried = item.Count > 0;
        if (isWhole) item = new Dictionary<string, string>();
        else if (carried && programme.Structures[carrier].AbsentRows == AbsentRows.Zero) whole = new PlainIndicator(programme, series, definition, breakdown, true);
        roles = [.. Components(definition).Select(component => programme.ResolveTerms(component).Select(term =>
            !carried || term.Source == ComponentSource.Reference ? term : programme.ForBreakdown(definition, term, carrier, dimensions))
            .Select(term => series.Term(term, item)).ToArray())];
        if (definition.Bins is not null)
            classes = series.Term(carried ? programme.ForBreakdown(definition, programme.Resolve(definition.Numerator), carrier, dimensions) : programme.Resolve(definition.Numerator), item);
        weight = definition switch
        {
            { Function.Name: IndicatorFunction.WeightedGini } => 1,
            { Weight: not null } => roles.Length - 1,
            { Denominator: not null } => 1,
            _ => 0,
        };
        areas = [.. series.Tables.Values.SelectMany(table => table.Areas).Distinct().Order(StringComparer.Ordinal)];
        calendar = programme.Calendar.FirstOrDefault(entry => entry.Structure == carrier)?.Areas.ToHashSet();
        if (calendar is not null) areas = [.. areas.Union(calendar)];
    }

    public IndicatorDefinition Definition { get; }

    /// <summary>Whether the calendar says who is expected.</summary>
    public bool HasCalendar => calendar is not null;

    /// <summary>Every area that anything is known of, those of unknown areas among them.</summary>
    public IReadOnlyList<string> Areas => areas;

    public bool IsArea(string area) => programme.Areas[programme.Areas.IndexOf(area)].Attributes["kind"] == "area";

    public PlainState State(string area, Period period)
    {
        if (!states.TryGetValue((area, period), out PlainState? state))
        {
            PlainFigure[] figures = [.. roles.Select(terms => Sum([.. terms.Select(term => series.Figure(term, area, period))]))];
            states[(area, period)] = state = new PlainState(figures, classes is null ? figures[weight] : series.Figure(classes, area, period));
        }
        return state;
    }

    /// <summary>
    /// By the calendar, or by what was sent for the period or reported within the lookback. An item whose absent rows are zero is
    /// expected with the total too; one whose absent rows are missing, of an area of the calendar, only as without one.
    /// </summary>
    public bool IsExpected(string area, Period period)
    {
        if (!IsArea(area)) return false;
        if (calendar?.Contains(area) == false) return false;
        if (calendar is not null && (item.Count == 0 || whole is not null)) return true;
        if (!expected.TryGetValue((area, period), out bool found))
            expected[(area, period)] = found = Sends(area, period) || Had(area, period) || whole is not null && whole.IsExpected(area, period);
        return found;
    }

    /// <summary>
    /// Whether every component is known. Whoever never lists an item has none of it where the total is known, or where one return says all.
    /// </summary>
    public bool Reports(string area, Period period) =>
        State(area, period).Reports && (whole is null || Lists(area) || IsOfOneReturn || whole.Reports(area, period));

    /// <summary>
    /// What an area weighs in a period: its figure of it, else the latest before it that has a value; NaN where there is none.
    /// Whoever never lists an item has none of it, as far as anything is known of the total.
    /// </summary>
    public double Weight(string area, Period period)
    {
        bool lists = Lists(area);
        foreach (Period earlier in Lookback(period).Where(_ => whole is null || lists))
            if (State(area, earlier).Weight is { HasValue: true } figure) return figure.Value;
        if (whole is null || Sends(area, period)) return double.NaN;
        if (Reports(area, period)) return 0;
        return whole.IsExpected(area, period) && !double.IsNaN(whole.Weight(area, period)) || !lists && whole.Had(area, period) ? 0 : double.NaN;
    }

    private bool IsOfOneReturn => roles.SelectMany(terms => terms).All(term =>
        term.Cells is { } cells && cells.Table.Structure.Id == carrier && term.Definition.Time == ComponentTime.Period);

    /// <summary>Whether an area has a cell of the item in any period, in another unit, or below a total that exceeds its parts; of a total always.</summary>
    public bool Lists(string area) => item.Count == 0 || roles.SelectMany(terms => terms).Any(term => PlainSeries.ListsEver(term, area));

    /// <summary>
    /// Whether an area filed the whole period, and the item in it; where absent rows are zero, in any period.
    /// </summary>
    public bool ListsNow(string area, Period period) => (item.Count == 0 || (whole is null ? State(area, period).Figures.Any(figure => figure.IsFiled && figure.IsListed) : Lists(area))) && FilesWhole(area, period);

    /// <summary>Of an item: whether an area filed anything within the lookback of a period.</summary>
    public bool FiledLately(string area, Period period) => item.Count > 0 && series.Tables[carrier].FilingsOf(area).Any(filing => series.IsWithinLookback(filing.Period, period));

    /// <summary>Whether an area filed the period, or all of its parts.</summary>
    public bool FilesWhole(string area, Period period) => series.HasFiledWhole(carrier, programme.Resolve(Definition.Numerator).OverTime, area, period);

    /// <summary>Whether an area reported the figure within the lookback. Whoever never lists an item never had it.</summary>
    public bool Had(string area, Period period) => Lists(area) && Lookback(period).Any(earlier => Reports(area, earlier));

    /// <summary>
    /// Whether an area sent a cell of any component for the period, or a return that makes one unknown. A file that was held back
    /// speaks for totals, not for items.
    /// </summary>
    public bool Sends(string area, Period period) => roles.SelectMany(terms => terms).Any(term => series.IsSent(term, area, period, acceptedOnly: item.Count > 0));

    private IEnumerable<Period> Lookback(Period period)
    {
        for (Period earlier = period; series.IsWithinLookback(earlier, period); earlier = earlier.Next(-1)) yield return earlier;
    }

    private static PlainFigure Sum(PlainFigure[] terms)
    {
        if (terms.Length == 1) return terms[0];
        if (terms.Any(term => !term.IsFiled)) return PlainFigure.NotFiled;
        if (terms.Any(term => !term.Known)) return new PlainFigure(double.NaN, PlainFigure.ReasonOf(terms.Where(term => !term.Known)), false);
        PlainFigure[] valued = [.. terms.Where(term => term.HasValue)];
        return valued.Length == 0 ? terms[0] : new PlainFigure(valued.Sum(term => term.Value), PlainStatus.Flag(valued.Select(term => term.Status)), true);
    }

    private static IEnumerable<Component> Components(IndicatorDefinition definition)
    {
        if (definition.Function is { } function)
        {
            foreach (Component input in function.Inputs) yield return input;
            yield break;
        }
        if (definition.Bins is null) yield return definition.Numerator;
        if (definition.Denominator is { } denominator) yield return denominator;
        if (definition.Subtrahend is { } ratio)
        {
            yield return ratio.Numerator;
            yield return ratio.Denominator;
        }
        foreach (DurationClass one in definition.Bins?.Classes ?? [])
            yield return definition.Numerator with
            {
                Where = [.. definition.Numerator.Where.Where(condition => condition.Dimension != definition.Bins!.Dimension), new Condition(definition.Bins!.Dimension, [one.Code])],
            };
        if (definition.Weight is { } weight) yield return weight;
    }
}
