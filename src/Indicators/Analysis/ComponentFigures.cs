using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;

namespace Indicators.Analysis;

/// <summary>Computes the value of an indicator from the components of one reference area: an area, or a region if the method pools.</summary>
internal sealed class ComponentFigures(ProtectedTable table, IndicatorDefinition indicator, string carrier, string breakdown)
{
    private readonly IndicatorComponent[] over = Select(indicator, component => !IsBelow(component));
    private readonly IndicatorComponent[] below = Select(indicator, IsBelow);
    private readonly IndicatorComponent[] measured = [.. IndicatorComponents.Select(indicator).Where(part => part.Role != ComponentRole.LeftOut)];
    private readonly SeriesFinder finder = new(table, indicator, carrier, breakdown);
    private readonly SeriesFinder totals = new(table, indicator, carrier, "");

    /// <summary>The structure that provides the figures.</summary>
    public string Carrier => carrier;

    public ComputedValue Compute(int item, ReferenceArea referenceArea, Period period) => Compute((role, number) => Find(role, number, item, referenceArea, period));

    /// <summary>Computes the figure of several areas together, from the sums of their components.</summary>
    public ComputedValue ComputeForAreas(int item, IReadOnlyList<ReferenceArea> areas, Period period) => Compute((role, number) => Sum(role, number, item, areas, period));

    private ComputedValue Compute(Func<ComponentRole, int, ProtectedCell?> find)
    {
        double scale = indicator.Scale;
        switch (indicator.Form)
        {
            case ValueForm.Ratio:
                return ComputedValue.Ratio(scale, Cell(ComponentRole.Numerator), Cell(ComponentRole.Denominator));
            case ValueForm.Difference:
                return ComputedValue.Difference(
                    ComputedValue.Ratio(scale, Cell(ComponentRole.Numerator), Cell(ComponentRole.Denominator)),
                    ComputedValue.Ratio(scale, Cell(ComponentRole.SecondNumerator), Cell(ComponentRole.SecondDenominator)));
            case ValueForm.Bins:
                return ComputedValue.MedianOf(scale, indicator.Bins!.Classes, [.. indicator.Bins.Classes.Select((_, number) => Cell(ComponentRole.Class, number))]);
            case ValueForm.Function:
                return ComputedValue.ReconciliationGap(scale, [.. indicator.Function!.Inputs.Select((_, number) => Cell(ComponentRole.Input, number))]);
            default:
                var sum = ComputedValue.Sum(scale, Cell(ComponentRole.Numerator));
                // For a single area, the number of areas above zero is 1 or 0.
                return indicator.Aggregation == AggregationMethod.Count && sum.HasValue ? sum with { Value = sum.Numerator > 0 ? 1 : 0 } : sum;
        }

        ProtectedCell? Cell(ComponentRole role, int number = 0) => find(role, number);
    }

    private ProtectedCell? Sum(ComponentRole role, int number, int item, IReadOnlyList<ReferenceArea> areas, Period period)
    {
        ProtectedCell? sum = null;
        foreach (ReferenceArea area in areas)
        {
            ProtectedCell? found = Find(role, number, item, area, period);
            if (found is { IsWithheld: true }) return found;
            // A figure that cannot exist, or is counted elsewhere, adds nothing.
            if (found is not { HasValue: true } cell) continue;
            sum = sum is not { } known ? cell : known with
            {
                Value = known.Value + cell.Value,
                Status = Statuses.Stronger(known.Status, cell.Status),
                Gaps = known.Gaps + cell.Gaps,
                Comparability = known.Comparability | cell.Comparability,
            };
        }
        return sum;
    }

    /// <summary>Whether an area has some of the components and lacks others.</summary>
    public bool LacksComponent(int item, ReferenceArea area, Period period)
    {
        if (measured.Length < 2) return false;
        int known = measured.Count(component => Find(component.Role, component.Number, item, area, period) is { HasValue: true } or { IsWithheld: true });
        return known > 0 && known < measured.Length;
    }

    /// <summary>Why an area that filed the return has no figure; null if no reason is known.</summary>
    public Unknown? FindUnknown(int item, ReferenceArea area, Period period)
    {
        foreach (IndicatorComponent component in measured)
            if (finder.UnknownOf(component.Role, component.Number, item, area, period) is { } reason) return reason;
        return null;
    }

    /// <summary>Collects the cells of the numerator and those of the denominator, without weights.</summary>
    public void CollectCells(int item, ReferenceArea referenceArea, Period period, List<ProtectedCell> numeratorCells, List<ProtectedCell> denominatorCells)
    {
        Fill(over, numeratorCells);
        Fill(below, denominatorCells);

        void Fill(IndicatorComponent[] components, List<ProtectedCell> cells)
        {
            cells.Clear();
            foreach (IndicatorComponent component in components)
                if (Find(component.Role, component.Number, item, referenceArea, period) is { } cell) cells.Add(cell);
        }
    }

    private static IndicatorComponent[] Select(IndicatorDefinition indicator, Func<IndicatorComponent, bool> which) => [.. IndicatorComponents.Select(indicator)
        .Where(component => component.Role is not (ComponentRole.LeftOut or ComponentRole.Weight) && which(component))];

    private static bool IsBelow(IndicatorComponent component) => component.Role is ComponentRole.Denominator or ComponentRole.SecondDenominator;

    /// <summary>The inputs of a function, in the order of its parameters.</summary>
    public ProtectedCell?[] Inputs(int item, ReferenceArea referenceArea, Period period) =>
        [.. indicator.Function!.Inputs.Select((_, number) => Find(ComponentRole.Input, number, item, referenceArea, period))];

    /// <summary>The reference figures that are used as denominator or weight.</summary>
    public IReadOnlyList<ReferenceValueUsed> References(int item, ReferenceArea referenceArea, Period period)
    {
        var found = new List<ReferenceValueUsed>();
        foreach (IndicatorComponent part in measured) found.AddRange(finder.References(part.Role, part.Number, item, referenceArea, period));
        return found;
    }

    public ProtectedCell? Find(ComponentRole role, int number, int item, ReferenceArea referenceArea, Period period) => finder.Find(role, number, item, referenceArea, period);

    /// <summary>Finds the component for the total, in the same structure as the breakdown.</summary>
    public ProtectedCell? FindTotal(ComponentRole role, int number, ReferenceArea referenceArea, Period period) =>
        totals.Find(role, number, BreakdownItem.Total.Number, referenceArea, period);
}
