using Indicators.Common.Keys;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Normalisation;

/// <summary>
/// The part of a structure that indicators use: the dimensions of conditions and breakdowns, and the rows that some component counts.
/// Everything else is summed or left out while the rows of the submission are still in memory, so that only cells are kept.
/// </summary>
internal sealed class CellSelection
{
    private const long MostCombinations = 1 << 16;
    private const byte Kept = 1, IsTotal = 2;

    private readonly Structure structure;
    private readonly List<bool[]?[]> filters = [];
    private readonly bool[]?[] totals;
    private (int Dimension, int Codes)[] testedDimensions = [];
    private ulong[] weights = [];
    private byte[]? combinations;

    private CellSelection(Structure structure)
    {
        this.structure = structure;
        totals = [.. structure.Dimensions.Select(column => column.Totals.Count == 0 ? null : Mask(column, column.Totals))];
        Dimensions = [];
    }

    /// <summary>The indexes of the kept dimensions among the structure's dimensions, in the structure's order.</summary>
    public IReadOnlyList<int> Dimensions { get; private set; }

    public static CellSelection Create(Programme programme, Structure structure)
    {
        var kept = new CellSelection(structure);
        var named = new HashSet<string>(StringComparer.Ordinal);
        // A component that is counted in several breakdowns has the same conditions in each.
        var conditions = new HashSet<IReadOnlyList<Condition>>(ReferenceEqualityComparer.Instance);
        foreach ((Component component, IReadOnlyList<string> breakdown) in CountedComponents.Select(programme, structure))
        {
            if (conditions.Add(component.Where)) kept.Keep(component, named);
            named.UnionWith(breakdown);
        }
        // Cells that need no protection stay separate from those that do.
        named.UnionWith(structure.Unprotected.Select(condition => condition.Dimension));
        // Structures with the same quantity are protected together, by the dimensions that link them.
        if (programme.GetPolicy(structure).Method != DisclosureMethod.None) named.UnionWith(FindLinks(programme, structure));
        kept.Decide();
        kept.Dimensions = [.. structure.Dimensions.Index().Where(pair => named.Contains(pair.Item.Name)).Select(pair => pair.Index)];
        return kept;
    }

    private static IEnumerable<string> FindLinks(Programme programme, Structure structure) =>
        (structure.SameAs?.On ?? []).Concat(programme.Structures.Values.Where(other => other.SameAs?.Structure == structure.Id).SelectMany(other => other.SameAs!.On));

    /// <summary>Determines which rows of a batch some component counts. A total is never counted: its parts are.</summary>
    /// <param name="columns">The codes of all dimensions.</param>
    /// <param name="areCounted">Receives one result for each row.</param>
    /// <returns>Whether any row is a total.</returns>
    internal bool Classify(in RowBatch rows, CodeIndexes[] columns, Span<bool> areCounted)
    {
        byte any = 0;
        if (combinations is null)
        {
            Span<int> codes = stackalloc int[totals.Length];
            for (int row = 0; row < areCounted.Length; row++)
            {
                foreach ((int dimension, _) in testedDimensions) codes[dimension] = columns[dimension][rows[row]];
                byte classification = Classify(codes);
                areCounted[row] = classification == Kept;
                any |= classification;
            }
            return (any & IsTotal) != 0;
        }
        Span<ulong> numbers = stackalloc ulong[RowBatch.Most];
        numbers = numbers[..areCounted.Length];
        for (int i = 0; i < testedDimensions.Length; i++) rows.AddTo(numbers, columns[testedDimensions[i].Dimension], weights[i]);
        for (int row = 0; row < areCounted.Length; row++)
        {
            byte classification = combinations[numbers[row]];
            areCounted[row] = classification == Kept;
            any |= classification;
        }
        return (any & IsTotal) != 0;
    }

    /// <summary>Whether a code of a dimension is a total.</summary>
    internal bool IsTotalCode(int dimension, int code) => totals[dimension] is { } mask && mask[code];

    /// <summary>Whether some component counts a row with these codes, one for each dimension.</summary>
    internal bool IsCounted(ReadOnlySpan<int> codes) => Classify(codes) == Kept;

    /// <summary>Whether some component may count a row with these codes, one for each dimension; -1 for a code that cannot be read.</summary>
    internal bool MayBeCounted(ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (codes[i] >= 0 && totals[i] is { } mask && mask[codes[i]]) return false;
        foreach (bool[]?[] filter in filters)
            if (MayPass(filter, codes)) return true;
        return false;
    }

    /// <summary>Whether codes, one for each dimension, meet the masks as far as they can be read; -1 is any code.</summary>
    private static bool MayPass(bool[]?[] filter, ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (codes[i] >= 0 && filter[i] is { } mask && !mask[codes[i]]) return false;
        return true;
    }

    private byte Classify(ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (totals[i] is { } mask && mask[codes[i]]) return IsTotal;
        foreach (bool[]?[] filter in filters)
            if (MayPass(filter, codes)) return Kept;
        return 0;
    }

    /// <summary>Precomputes the result for each combination of codes in the dimensions with totals or conditions, if there are few combinations.</summary>
    private void Decide()
    {
        testedDimensions = [.. structure.Dimensions.Index().Where(pair => totals[pair.Index] is not null || filters.Any(filter => filter[pair.Index] is not null))
            .Select(pair => (pair.Index, pair.Item.CodeList!.Codes.Count))];
        long count = testedDimensions.Aggregate(1L, (product, pair) => Math.Min(MostCombinations + 1, product * pair.Codes));
        if (count > MostCombinations) return;
        combinations = new byte[count];
        weights = MixedRadix.Weights([.. testedDimensions.Select(pair => pair.Codes)], out _);
        int[] codes = new int[totals.Length];
        for (int combination = 0; combination < combinations.Length; combination++)
        {
            int rest = combination;
            for (int i = testedDimensions.Length - 1; i >= 0; i--)
            {
                codes[testedDimensions[i].Dimension] = rest % testedDimensions[i].Codes;
                rest /= testedDimensions[i].Codes;
            }
            combinations[combination] = Classify(codes);
        }
    }

    /// <summary>Converts conditions to masks over the indexes of the code lists, one for each dimension; null for a dimension without a condition.</summary>
    public static bool[]?[] Filter(Structure structure, IReadOnlyList<Condition> where) =>
        [.. structure.Dimensions.Select(column => where.FirstOrDefault(condition => condition.Dimension == column.Name) is { } condition
            ? Mask(column, condition.Codes)
            : null)];

    private void Keep(Component component, HashSet<string> named)
    {
        named.UnionWith(component.Where.Select(condition => condition.Dimension));
        // Rows counted in another unit are not summed, but show that the figure in this unit is unknown.
        filters.Add(Filter(structure, [.. component.Where.Where(condition => condition.Dimension != structure.UnitDimension?.Name)]));
    }

    /// <summary>Converts codes to a mask over the indexes of the code list.</summary>
    internal static bool[] Mask(Column column, IEnumerable<string> codes)
    {
        CodeList list = column.CodeList ?? throw new InvalidOperationException($"Dimension {column.Name} has no code list.");
        bool[] mask = new bool[list.Codes.Count];
        foreach (string code in codes)
            if (list.IndexOf(code) is >= 0 and int index) mask[index] = true;
        return mask;
    }
}
