using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>What is unknown about a component in one area, period and item.</summary>
/// <param name="Reason">Why there is no figure; null if there is one.</param>
/// <param name="Cells">The number of unknown cells in addition to those filed without a figure.</param>
internal readonly record struct FigureAssessment(Unknown? Reason, int Cells)
{
    public static FigureAssessment Complete { get; }
}

/// <summary>
/// Decides whether a component of an area is known. If the structure treats absent rows as zero, a code that was left out is zero, unless
/// a total of the file exceeds its parts, the return reports the code in another unit only, or it belongs together with one that was filed.
/// </summary>
internal sealed class UnknownFigures
{
    private readonly ComponentSums cells;
    private readonly BreakdownItems items;
    private readonly ListedCodes codes;
    private readonly Structure structure;
    private readonly MissingShare missing;
    private readonly OtherUnitCodes otherUnits;
    private readonly bool[]?[] filter;
    private readonly Column[] dimensions;

    public UnknownFigures(ComponentSums cells, Component component, BreakdownItems items, int lookback)
    {
        this.cells = cells;
        this.items = items;
        codes = cells.Codes;
        structure = cells.Table.Table.Structure;
        filter = CellSelection.Filter(structure, component.Where);
        dimensions = [.. structure.Dimensions];
        missing = new MissingShare(cells, items, lookback);
        otherUnits = new OtherUnitCodes(cells, items.Dimensions);
    }

    /// <summary>Whether anything in a filing could make a figure unknown. If not, its items need no separate assessment.</summary>
    /// <param name="filed">The sums of the filing; null if it has no cell of the component.</param>
    public bool MayLack(ReportingUnit filing, UnitSums? filed)
    {
        if (filed?.Codes is not null || cells.Table.ShortfallsOf(filing).Count > 0) return true;
        if (structure.AbsentRows != AbsentRows.Zero) return false;
        if (cells.Table.HeldBack.Has(filing) || cells.Table.UncountedUnitsOf(filing).Count > 0) return true;
        int filingIndex = cells.Table.IndexOf(filing);
        return filingIndex >= 0 && (cells.Table.TogetherIn(filingIndex).Count > 0 || cells.CodesOfOtherUnits(filingIndex) != 0 || cells.HasOnlyOtherUnits(filingIndex));
    }

    /// <summary>Assesses the sum of cells that were filed.</summary>
    /// <param name="filed">The codes of the cells; null if they need no assessment.</param>
    /// <param name="sum">The sum of the cells.</param>
    public FigureAssessment Assess(int item, ReportingUnit filing, CodesFiled? filed, in SumAccumulator sum)
    {
        if (filed is not { } known) return FigureAssessment.Complete;
        double value = sum.Value;
        bool lacks = sum.Gaps > 0;
        int filingIndex = cells.Table.IndexOf(filing);
        if ((known.Lacking & ~known.Known) is not 0 and var without && (known.Known != 0 || !double.IsNaN(value)))
            return Without(UnknownReason.NoFigure, without);
        ulong absent = codes.All & ~known.Any;
        if ((absent & codes.NeededWhereMissing) is not 0 and var needed) return Without(UnknownReason.NotFiled, needed);
        if (absent != 0 && cells.Table.HeldBack.Has(filing)) return Without(UnknownReason.PartHeldBack, absent);
        if (absent != 0 && AssessAbsentCodes(absent, item, filingIndex) is { } reason) return new FigureAssessment(reason, 0);
        if (double.IsNaN(value)) return FigureAssessment.Complete;
        // If absent rows are missing rather than zero, a total only shows what is missing in the cells filed without a figure.
        (double exceeding, int unknown, bool isAnyKnown) = structure.AbsentRows == AbsentRows.Zero
            ? Exceeding(item, filing, value) : (lacks ? ExceedingLacking(item, filing) : 0, 0, true);
        if (unknown > 0 && !isAnyKnown) return new FigureAssessment(new Unknown(UnknownReason.TotalExceedsParts, ""), unknown);
        HeldBackCell[] heldBack = [.. cells.Table.HeldBack.CellsOf(filing).Where(cell => Counts(cell, item))];
        if (unknown == 0 && !lacks && heldBack.Length == 0) return FigureAssessment.Complete;
        // Parts that are missing below a total may be the held-back ones.
        unknown = Math.Max(unknown, heldBack.Sum(cell => cell.Rows));
        if (MissingShare.IsTooMuch(exceeding, value)) return new FigureAssessment(new Unknown(UnknownReason.TotalFarAbove, ""), unknown);
        double last = (lacks ? missing.LastFigures(item, filingIndex) : 0) + missing.LastFigures(heldBack, filingIndex);
        return MissingShare.IsTooMuch(last, value) ? new FigureAssessment(new Unknown(UnknownReason.LastFiguresFarAbove, ""), unknown) : new FigureAssessment(null, unknown);
    }

    /// <summary>Assesses a filing that has no cell of the component and item.</summary>
    public Unknown? AssessWithoutCells(int item, ReportingUnit filing)
    {
        if (structure.AbsentRows != AbsentRows.Zero) return null;
        if (cells.Table.HeldBack.Has(filing)) return new Unknown(UnknownReason.PartHeldBack, "");
        int filingIndex = cells.Table.IndexOf(filing);
        if (filingIndex >= 0 && AssessAbsentCodes(codes.All, item, filingIndex) is { } reason) return reason;
        if (filingIndex < 0 && IsOfOtherUnits(filing)) return new Unknown(UnknownReason.OtherUnit, "");
        return Exceeding(item, filing, 0).Unknown > 0 ? new Unknown(UnknownReason.TotalExceedsParts, "") : null;
    }

    /// <summary>Whether the component and item count a held-back cell, as far as its codes can be read.</summary>
    private bool Counts(HeldBackCell cell, int item)
    {
        IReadOnlyList<Column> kept = cells.Table.Table.Dimensions;
        for (int i = 0; i < kept.Count; i++)
        {
            int code = cell.Codes[i];
            if (code < 0) continue;
            if (filter[Array.FindIndex(dimensions, column => column.Name == kept[i].Name)] is { } mask && !mask[code]) return false;
            int dimensionIndex = items.Dimensions.ToList().IndexOf(kept[i].Name);
            if (dimensionIndex >= 0 && kept[i].CodeList![code].Id != items.CodesOf(item)[dimensionIndex]) return false;
        }
        return true;
    }

    /// <summary>Returns the known items of which some part is unknown because a total exceeds its parts.</summary>
    public IEnumerable<int> FindItemsBelow(Shortfall shortfall)
    {
        int[] dimensionIndexes = [.. items.Dimensions.Select(name => Array.FindIndex(dimensions, column => column.Name == name))];
        IEnumerable<int> below = Array.Exists(dimensionIndexes, shortfall.Summed.Contains)
            ? Enumerable.Range(0, items.Count)
            : [items.Find([.. dimensionIndexes.Select(dimensionIndex => dimensions[dimensionIndex].CodeList![shortfall.Codes[dimensionIndex]].Id)])];
        return below.Where(item => item >= 0 && Concerns(shortfall, item) && Parts(shortfall, item).Any(part => !shortfall.Lists(part)));
    }

    /// <summary>Whether a filing without cells has rows, all of them in other units.</summary>
    private bool IsOfOtherUnits(ReportingUnit filing)
    {
        if (codes.OfUnit is null) return false;
        bool[] own = filter[Array.IndexOf(dimensions, structure.UnitDimension)]!;
        IReadOnlyList<int> units = cells.Table.UncountedUnitsOf(filing);
        return units.Count > 0 && units.All(unit => !own[unit]);
    }

    private FigureAssessment Without(UnknownReason reason, ulong bits) => new(new Unknown(reason, codes.NamesOf(bits)), 0);

    private Unknown? AssessAbsentCodes(ulong absent, int item, int filingIndex)
    {
        if (structure.AbsentRows != AbsentRows.Zero) return null;
        foreach (Condition together in cells.Table.TogetherIn(filingIndex))
        {
            // A code that the return reports elsewhere, such as for another origin, is zero here.
            string[] alone = [.. together.Codes.Where(code => (codes.Among(together.Dimension, [code]) & absent) != 0 && !HasElsewhere(filingIndex, together.Dimension, code))];
            if (alone.Length > 0) return new Unknown(UnknownReason.NotTogether, string.Join(", ", alone));
        }
        if (cells.HasOnlyOtherUnits(filingIndex)) return new Unknown(UnknownReason.OtherUnit, "");
        if (!codes.HasOtherUnits) return null;
        if ((cells.CodesOfOtherUnits(filingIndex) & absent) != 0 && (otherUnits.CodesOf(filingIndex, items.Texts[item]) & absent) is not 0 and var other)
            return new Unknown(UnknownReason.OtherUnit, codes.NamesOf(other));
        return null;
    }

    private bool HasElsewhere(int filingIndex, string dimension, string code) =>
        cells.Table.Classes.IsAnyIn(filingIndex, cells.Table.Classes.SelectMeeting(new Condition(dimension, [code])));

    /// <summary>Returns by how much totals exceed their parts if some counted parts are not listed, and the number of these parts.</summary>
    /// <returns>Also, whether the component has a figure or a zero apart from them.</returns>
    /// <param name="value">The sum of the cells.</param>
    private (double Missing, int Unknown, bool IsAnyKnown) Exceeding(int item, ReportingUnit filing, double value)
    {
        double exceeding = 0, listed = 0;
        int unknown = 0;
        bool isAnyKnown = false;
        foreach (Shortfall shortfall in cells.Table.ShortfallsOf(filing))
        {
            if (!Concerns(shortfall, item)) continue;
            int[][] parts = [.. Parts(shortfall, item)];
            int absent = parts.Count(part => !shortfall.Lists(part));
            if (absent == 0) continue;
            listed += shortfall.Listed.Where(part => Array.Exists(parts, counted => counted.AsSpan().SequenceEqual(part.Codes))).Sum(part => part.Value);
            exceeding += shortfall.Missing;
            unknown += absent;
        }
        if (unknown > 0) isAnyKnown = value > listed || HasCellApart(item, filing);
        return (exceeding, unknown, isAnyKnown);
    }

    /// <summary>Returns by how much totals exceed their parts if a counted part was filed without a figure.</summary>
    private double ExceedingLacking(int item, ReportingUnit filing)
    {
        int filingIndex = cells.Table.IndexOf(filing);
        if (filingIndex < 0 || cells.Table.ShortfallsOf(filing).Count == 0) return 0;
        UnitCells filed = cells.Table.Table.Cells[filingIndex];
        int[] lacking = [.. cells.Table.Lookups.Counted(filingIndex, cells, items, item, missing.LackingCells(filingIndex))];
        return cells.Table.ShortfallsOf(filing)
            .Where(shortfall => Concerns(shortfall, item) && Array.Exists(lacking, cell => IsUnder(shortfall, filed.Columns, filed.First + cell)))
            .Sum(shortfall => shortfall.Missing);
    }

    /// <summary>Whether the component counts a cell that is not below a total that exceeds its parts.</summary>
    private bool HasCellApart(int item, ReportingUnit filing)
    {
        Shortfall[] shortfalls = [.. cells.Table.ShortfallsOf(filing).Where(shortfall => Concerns(shortfall, item))];
        int filingIndex = cells.Table.IndexOf(filing);
        if (filingIndex < 0) return false;
        UnitCells filed = cells.Table.Table.Cells[filingIndex];
        return cells.Table.Lookups.Counted(filingIndex, cells, items, item)
            .Any(cell => !Array.Exists(shortfalls, shortfall => IsUnder(shortfall, filed.Columns, filed.First + cell)));
    }

    /// <summary>Whether a cell may be a part of a total: its codes equal the total's in every other kept dimension.</summary>
    private bool IsUnder(Shortfall shortfall, CellBlock columns, int cell)
    {
        IReadOnlyList<Column> kept = cells.Table.Table.Dimensions;
        for (int i = 0; i < kept.Count; i++)
        {
            int dimension = Array.FindIndex(dimensions, column => column.Name == kept[i].Name);
            if (!shortfall.Summed.Contains(dimension) && columns.Codes[i][cell] != shortfall.Codes[dimension]) return false;
        }
        return true;
    }

    private bool Concerns(Shortfall shortfall, int item)
    {
        for (int dimension = 0; dimension < filter.Length; dimension++)
            if (!shortfall.Summed.Contains(dimension) && filter[dimension] is { } mask && !mask[shortfall.Codes[dimension]]) return false;
        for (int i = 0; i < items.Dimensions.Count; i++)
        {
            int dimension = Array.FindIndex(dimensions, column => column.Name == items.Dimensions[i]);
            if (!shortfall.Summed.Contains(dimension) && dimensions[dimension].CodeList![shortfall.Codes[dimension]].Id != items.CodesOf(item)[i]) return false;
        }
        return true;
    }

    /// <summary>Returns the parts of a total that the component and item count.</summary>
    private IEnumerable<int[]> Parts(Shortfall shortfall, int item)
    {
        IEnumerable<int[]> parts = [[]];
        foreach (int dimension in shortfall.Summed)
        {
            Column column = dimensions[dimension];
            int dimensionIndex = items.Dimensions.ToList().IndexOf(column.Name);
            int[] own = [.. TotalParts.Find(column, shortfall.Codes[dimension])
                .Where(code => filter[dimension]?[code] != false && (dimensionIndex < 0 || column.CodeList![code].Id == items.CodesOf(item)[dimensionIndex]))];
            parts = parts.SelectMany(part => own.Select(code => (int[])[.. part, code]));
        }
        return parts;
    }
}
