using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>What is known of an area in a period: a figure for each component, in the order of <see cref="PlainIndicator.Roles"/>.</summary>
internal sealed record PlainState(PlainFigure[] Figures)
{
    public bool Reports { get; } = Figures.All(figure => figure.Known);

    public bool HasAll { get; } = Figures.All(figure => figure.HasValue);
}

/// <summary>One indicator in the total or one item of a breakdown: who reports it, who is expected to, and what they weigh.</summary>
internal sealed class PlainIndicator
{
    private readonly Programme programme;
    private readonly PlainSeries series;
    private readonly Component[][] roles;
    private readonly int weight;
    private readonly string[] areas;
    private readonly IReadOnlyDictionary<string, string> item;
    private readonly string carrier;
    private readonly Dictionary<(string, Period), PlainState> states = [];
    private readonly Dictionary<(string, Period), bool> expected = [];
    private readonly HashSet<string>? calendar;

    public PlainIndicator(Programme programme, PlainSeries series, IndicatorDefinition definition, string breakdown)
    {
        this.programme = programme;
        this.series = series;
        Definition = definition;
        item = breakdown == "_T" ? new Dictionary<string, string>()
            : breakdown.Split(';').ToDictionary(pair => pair[..pair.IndexOf('=')], pair => pair[(pair.IndexOf('=') + 1)..]);
        string[] dimensions = item.Keys.Order(StringComparer.Ordinal).ToArray();
        carrier = item.Count == 0 ? programme.CarrierOf(definition).Id
            : definition.Breakdowns.First(each => each.Dimensions.SequenceEqual(dimensions)).Structure;
        roles = Components(definition).Select(component => programme.Terms(component).Select(term =>
            item.Count == 0 || term.Source == ComponentSource.Reference ? term : programme.InBreakdown(definition, term, carrier, dimensions)).ToArray()).ToArray();
        weight = definition switch
        {
            { Function.Name: IndicatorFunction.WeightedGini } => 1,
            { Weight: not null } => roles.Length - 1,
            { Denominator: not null } => 1,
            _ => 0,
        };
        areas = series.Tables.Values.SelectMany(table => table.Areas).Distinct().Order(StringComparer.Ordinal).ToArray();
        calendar = programme.Calendar.FirstOrDefault(entry => entry.Structure == carrier)?.Areas.ToHashSet();
        if (calendar is not null) areas = areas.Union(calendar).ToArray();
    }

    public IndicatorDefinition Definition { get; }

    /// <summary>Every area that anything is known of, those of unknown areas among them.</summary>
    public IReadOnlyList<string> Areas => areas;

    /// <summary>The terms of each component: of a ratio numerator and denominator, of a difference four, of bins all and each class.</summary>
    public IReadOnlyList<Component[]> Roles => roles;

    public bool IsArea(string area) => programme.Areas[programme.Areas.IndexOf(area)].Attributes["kind"] == "area";

    public PlainState State(string area, Period period)
    {
        if (!states.TryGetValue((area, period), out PlainState? state))
            states[(area, period)] = state = new PlainState(roles.Select(terms => Sum(terms.Select(term => series.Figure(term, item, area, period)).ToArray())).ToArray());
        return state;
    }

    public bool IsExpected(string area, Period period)
    {
        if (!IsArea(area)) return false;
        if (calendar is not null) return calendar.Contains(area);
        if (!expected.TryGetValue((area, period), out bool found))
            expected[(area, period)] = found = Lookback(period).Any(earlier => State(area, earlier).Reports)
                || roles.SelectMany(terms => terms).Any(term => series.IsSent(term, item, area, period));
        return found;
    }

    /// <summary>What an area weighs in a period: its figure of it, else the latest before it that has a value; NaN where there is none.</summary>
    public double Weight(string area, Period period)
    {
        foreach (Period earlier in Lookback(period))
            if (State(area, earlier).Figures[weight] is { HasValue: true } figure) return figure.Value;
        return item.Count > 0 && !series.HasFiled(carrier, area, period) ? 0 : double.NaN;
    }

    private IEnumerable<Period> Lookback(Period period)
    {
        for (Period earlier = period; series.IsWithinLookback(earlier, period); earlier = earlier.Next(-1)) yield return earlier;
    }

    private static PlainFigure Sum(PlainFigure[] terms)
    {
        if (terms.Length == 1) return terms[0];
        if (terms.Any(term => !term.Known)) return PlainFigure.NotThere with { Status = PlainStatus.Reason(terms.Where(term => !term.Known).Select(term => term.Status)) };
        PlainFigure[] valued = terms.Where(term => term.HasValue).ToArray();
        return valued.Length == 0 ? terms[0] : new PlainFigure(valued.Sum(term => term.Value), PlainStatus.Flag(valued.Select(term => term.Status)), true);
    }

    private static IEnumerable<Component> Components(IndicatorDefinition definition)
    {
        if (definition.Function is { } function)
        {
            foreach (Component input in function.Inputs) yield return input;
            yield break;
        }
        yield return definition.Numerator;
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
