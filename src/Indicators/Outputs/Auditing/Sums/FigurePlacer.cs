using System.Numerics;
using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>A figure and the cell of its numerator or denominator.</summary>
/// <param name="Edition">The edition that publishes it; empty for the one under audit.</param>
/// <param name="RegionsAsOf">The year whose regions it is by; null for those of its period.</param>
internal readonly record struct PlacedFigure(Figure Figure, SumCell Cell, string Edition, int? RegionsAsOf);

/// <summary>Puts the numerator and the denominator of each figure into the cells that they are the sums of.</summary>
internal sealed class FigurePlacer
{
    private readonly SumTable table;
    private readonly ReportingAreas reporting;
    private readonly Edition edition;
    private readonly Dictionary<DerivedComponent, SumBox> boxes = new(ReferenceEqualityComparer.Instance);
    private readonly List<PlacedFigure> placed = [];

    private FigurePlacer(SumTable table, ReportingAreas reporting, Edition edition)
    {
        this.table = table;
        this.reporting = reporting;
        this.edition = edition;
    }

    /// <summary>The boxes of components, without breakdowns.</summary>
    public IReadOnlyCollection<SumBox> Components => boxes.Values;

    public IReadOnlyList<PlacedFigure> Placed => placed;

    public Edition Edition => edition;

    public static FigurePlacer Place(SumTable table, ReportingAreas reporting, Edition edition)
    {
        var placer = new FigurePlacer(table, reporting, edition);
        var rates = new List<(Figure Figure, SumCell Numerator, SumCell Denominator, decimal Scale)>();
        foreach (Figure figure in edition.Changed ?? edition.Figures)
        {
            if (!edition.Derivation.Indicators.TryGetValue(figure.Key.Indicator, out DerivedIndicator? indicator) || !Period.TryParse(figure.Key.Period, out Period period)) continue;
            if (figure.Key.AreaType != FigureKey.AreaWord && indicator.Aggregation is not ("sum" or "pooled")) continue;
            SumCell? numerator = placer.Place(figure, period, indicator, indicator.Numerator, figure.Numerator, figure.IsWithheld);
            SumCell? denominator = placer.Place(figure, period, indicator, indicator.Denominator, figure.Denominator, isWithheld: false);
            // Where a rate is withheld, either component may be the reason.
            if (figure.IsWithheld && indicator.Denominator is not null && numerator is { State: SumState.Withheld }) numerator.IsOfRate = true;
            if (figure.Value.Length > 0 && numerator is not null && denominator is not null) rates.Add((figure, numerator, denominator, indicator.Scale));
        }
        foreach ((Figure figure, SumCell numerator, SumCell denominator, decimal scale) in rates) Tell(figure.Value, numerator, denominator, scale);
        return placer;
    }

    /// <summary>A printed rate and one of its components bound the other one, as exactly as the rate is printed.</summary>
    private static void Tell(string rate, SumCell numerator, SumCell denominator, decimal scale)
    {
        if (numerator.IsKnown == denominator.IsKnown || Figure.Number(rate) is not { } value || value < 0 || scale <= 0) return;
        // Half of the last digit, or what double precision may have lost.
        decimal half = Math.Max(new decimal(5, 0, 0, false, (byte)Math.Min(28, value.Scale + 1)), value * 1e-15m);
        (BigInteger low, BigInteger one) = Whole(Math.Max(0, value - half));
        (BigInteger high, BigInteger same) = Whole(value + half);
        (BigInteger factor, BigInteger unit) = Whole(scale);
        if (denominator.IsKnown)
        {
            BigInteger whole = denominator.Shown;
            numerator.Told = Narrow(numerator.Told, Ceiling(low * whole * unit, one * factor), high * whole * unit / (same * factor));
        }
        else if (high > 0)
        {
            BigInteger part = numerator.Shown;
            denominator.Told = Narrow(denominator.Told, Ceiling(part * factor * same, high * unit), low.IsZero ? BoundPropagation.Unbounded : part * factor * one / (low * unit));
        }
    }

    private static (long, long) Narrow((long Low, long High) known, BigInteger low, BigInteger high) =>
        ((long)BigInteger.Max(known.Low, BigInteger.Min(low, BoundPropagation.Unbounded)), (long)BigInteger.Min(known.High, high));

    private static BigInteger Ceiling(BigInteger part, BigInteger whole) => -BigInteger.Divide(-part, whole) is var down && down * whole < part ? down + 1 : down;

    /// <summary>Returns a decimal as a fraction of whole numbers.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Whole(decimal number)
    {
        var unit = BigInteger.Pow(10, number.Scale);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(Math.Abs(number), bits);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (number < 0 ? -digits : digits, unit);
    }

    private SumCell? Place(Figure figure, Period period, DerivedIndicator indicator, DerivedComponent? component, string number, bool isWithheld)
    {
        if (component is null || component.OverTime == "mean") return null;
        FigureKey key = figure.Key;
        if (!boxes.TryGetValue(component, out SumBox? all)) boxes[component] = all = table.Boxes.Get(component.Structure, component.Where);
        if (key.Breakdown != FigureKey.Total)
        {
            if (!indicator.Breakdowns.TryGetValue(ReportingAreas.DimensionsOf(key.Breakdown), out string? carrier)) return null;
            // Another structure carries the breakdown of its own quantity only.
            if (edition.Derivation.Structures.TryGetValue(carrier, out DerivedStructure? structure) && structure.SameAs == component.Structure) all = table.Boxes.In(all, carrier);
        }
        Period of = component.AtOpening ? period.Next(-1) : period;
        SumCell cell = table.GetOrAdd(table.Boxes.Narrow(all, key.Breakdown), reporting.Find(figure, period, all.Structure, of), of);
        placed.Add(new PlacedFigure(figure, cell, edition.Name, edition.RegionsAsOf));
        if (cell.Key is null) (cell.Key, cell.Edition) = (key, edition.Name);
        cell.Table ??= all;
        if (cell.OverTime.Length == 0) cell.OverTime = component.OverTime;
        cell.IsIncomplete |= figure.IsIncomplete;
        if (Figure.Count(number) is { } printed && printed >= 0)
        {
            bool isReprinted = edition.IsEarlier && cell.Edition.Length == 0;
            if (isReprinted && (cell.State == SumState.Withheld || (cell.State == SumState.Printed && cell.Print != printed))) table.Reprints.Add((cell, edition.Name, cell.State == SumState.Withheld));
            if (cell.State == SumState.Printed && cell.Print != printed)
            {
                if (!isReprinted) table.Conflicts.Add((key, cell.Key!.Value));
            }
            else (cell.State, cell.Print) = (SumState.Printed, printed);
        }
        else if (isWithheld && cell.State is SumState.Unprinted or SumState.Withheld)
        {
            // One figure that is withheld for another reason is enough to protect it.
            cell.IsLeftOut = (cell.State == SumState.Unprinted || cell.IsLeftOut) && (figure.IsLeftOut || reporting.LeavesOut(key, period));
            cell.State = SumState.Withheld;
        }
        return cell;
    }
}
