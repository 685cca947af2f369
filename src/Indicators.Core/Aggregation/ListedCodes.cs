using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>
/// The codes that the conditions of a component list, as bits. Which of them a filing has determines whether the component is known.
/// Codes beyond the sixty-third share the last bit and are assessed together.
/// </summary>
internal sealed class ListedCodes
{
    private const int Most = 64;

    private readonly List<(string Dimension, string Code)> codes = [];
    private readonly Structure structure;

    // For each class, the codes of its cells: for cells that meet all conditions, and for cells that meet all but the unit.
    private readonly ulong[] ofClass, inOtherUnit;

    public ListedCodes(ObservationTable table, ConditionClasses classes, IReadOnlyList<Condition> where)
    {
        structure = table.Structure;
        foreach (Condition condition in where)
            foreach (string code in condition.Codes) codes.Add((condition.Dimension, code));
        All = BitsOf(_ => true);
        // In a dimension with totals, a missing part may only mean that there is no breakdown; in any other, a code that is not filed is missing.
        NeededWhereMissing = structure.AbsentRows == AbsentRows.Missing ? BitsOf(code => structure.Dimensions.First(column => column.Name == code.Dimension).Totals.Count == 0) : 0;
        bool[] counted = classes.Meet(where);
        ofClass = new ulong[counted.Length];
        for (int of = 0; of < ofClass.Length; of++)
            if (counted[of]) ofClass[of] = BitsOf(code => classes.Has(of, code.Dimension, code.Code));
        inOtherUnit = new ulong[ofClass.Length];
        if (structure.UnitDimension is not { } unit || where.All(condition => condition.Dimension != unit.Name)) return;
        Condition own = where.First(condition => condition.Dimension == unit.Name);
        OfUnit = classes.SelectMeeting(own);
        Condition[] others = [.. where.Where(condition => condition != own)];
        bool[] alike = classes.Meet(others);
        for (int of = 0; of < inOtherUnit.Length; of++)
        {
            if (!alike[of] || counted[of]) continue;
            HasOtherUnits = true;
            inOtherUnit[of] = BitsOf(code => code.Dimension != unit.Name && classes.Has(of, code.Dimension, code.Code));
        }
    }

    public ulong All { get; }

    /// <summary>The codes that must be filed in a structure whose absent rows are missing.</summary>
    public ulong NeededWhereMissing { get; }

    /// <summary>Whether any cell of the table meets all conditions except that it has another unit.</summary>
    public bool HasOtherUnits { get; }

    /// <summary>Whether the cells of each class have the component's unit; null if it has none.</summary>
    public bool[]? OfUnit { get; }

    public ulong FindInClass(int cellClass) => ofClass[cellClass];

    public ulong InOtherUnit(int cellClass) => inOtherUnit[cellClass];

    /// <summary>Returns the bits of those given codes that belong to a dimension.</summary>
    public ulong Among(string dimension, IReadOnlyCollection<string> some) => BitsOf(code => code.Dimension == dimension && some.Contains(code.Code));

    /// <summary>Returns the codes of the given bits, joined with commas.</summary>
    public string NamesOf(ulong bits) => string.Join(", ", codes.Where((_, index) => (bits & BitAt(index)) != 0).Select(code => code.Code));

    private ulong BitsOf(Func<(string Dimension, string Code), bool> which)
    {
        ulong bits = 0;
        for (int index = 0; index < codes.Count; index++)
            if (which(codes[index])) bits |= BitAt(index);
        return bits;
    }

    private static ulong BitAt(int index) => 1UL << Math.Min(index, Most - 1);
}

/// <summary>Which of a component's codes occur in the cells of one area, period and item.</summary>
/// <param name="Known">The codes with a figure, or with a status that leaves nothing out.</param>
/// <param name="Lacking">The codes with a cell whose figure is unknown.</param>
internal readonly record struct CodesFiled(ulong Known, ulong Lacking)
{
    /// <summary>The codes with a cell.</summary>
    public ulong Any => Known | Lacking;
}
