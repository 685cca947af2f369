using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// What of a structure the indicators use: the dimensions that a condition or a breakdown names, and the rows that some
/// component counts. Everything else is added up or left behind while the submission is still at hand, so that memory holds
/// cells and not rows.
/// </summary>
internal sealed class CellSelection
{
    private const long MostCombinations = 1 << 16;
    private const byte Kept = 1, IsTotal = 2;

    private readonly Structure structure;
    private readonly List<bool[]?[]> filters = [];
    private readonly bool[]?[] totals;
    private (int Dimension, int Codes)[] asked = [];
    private ulong[] weights = [];
    private byte[]? combinations;

    private CellSelection(Structure structure)
    {
        this.structure = structure;
        totals = [.. structure.Dimensions.Select(column => column.Totals.Count == 0 ? null : Mask(column, column.Totals))];
        Dimensions = [];
    }

    /// <summary>For each kept dimension its place among the structure's dimensions, in the structure's order.</summary>
    public IReadOnlyList<int> Dimensions { get; private set; }

    public static CellSelection Create(Programme programme, Structure structure)
    {
        var kept = new CellSelection(structure);
        var named = new HashSet<string>(StringComparer.Ordinal);
        // A component that is counted in several breakdowns asks the same of a row in each.
        var conditions = new HashSet<IReadOnlyList<Condition>>(ReferenceEqualityComparer.Instance);
        foreach ((Component component, IReadOnlyList<string> breakdown) in CountedComponents.Select(programme, structure))
        {
            if (conditions.Add(component.Where)) kept.Keep(component, named);
            named.UnionWith(breakdown);
        }
        // What needs no protection stays apart from what does.
        named.UnionWith(structure.Unprotected.Select(condition => condition.Dimension));
        kept.Decide();
        kept.Dimensions = [.. structure.Dimensions.Index().Where(pair => named.Contains(pair.Item.Name)).Select(pair => pair.Index)];
        return kept;
    }

    /// <summary>Says of a few rows whether some component counts them. A row of totals is never counted: its parts are.</summary>
    /// <param name="columns">The codes of all dimensions.</param>
    /// <param name="kept">One a row.</param>
    /// <returns>Whether any is a total.</returns>
    internal bool Judge(in RowBatch rows, CodeIndexes[] columns, Span<bool> kept)
    {
        byte any = 0;
        if (combinations is null)
        {
            Span<int> codes = stackalloc int[totals.Length];
            for (int row = 0; row < kept.Length; row++)
            {
                foreach ((int dimension, _) in asked) codes[dimension] = columns[dimension][rows[row]];
                byte judged = Judge(codes);
                kept[row] = judged == Kept;
                any |= judged;
            }
            return (any & IsTotal) != 0;
        }
        Span<ulong> numbers = stackalloc ulong[RowBatch.Most];
        numbers = numbers[..kept.Length];
        for (int i = 0; i < asked.Length; i++) rows.AddTo(numbers, columns[asked[i].Dimension], weights[i]);
        for (int row = 0; row < kept.Length; row++)
        {
            byte judged = combinations[numbers[row]];
            kept[row] = judged == Kept;
            any |= judged;
        }
        return (any & IsTotal) != 0;
    }

    /// <summary>Whether some component counts a row with these codes, one a dimension.</summary>
    internal bool Keeps(ReadOnlySpan<int> codes) => Judge(codes) == Kept;

    /// <summary>Whether some component may count a row with these codes, one a dimension; -1 for one that cannot be read.</summary>
    internal bool MayKeep(ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (codes[i] >= 0 && totals[i] is { } mask && mask[codes[i]]) return false;
        foreach (bool[]?[] filter in filters)
            if (MayPass(filter, codes)) return true;
        return false;
    }

    /// <summary>Whether codes, one a dimension, meet the masks as far as they can be read; -1 is any code.</summary>
    private static bool MayPass(bool[]?[] filter, ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (codes[i] >= 0 && filter[i] is { } mask && !mask[codes[i]]) return false;
        return true;
    }

    private byte Judge(ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (totals[i] is { } mask && mask[codes[i]]) return IsTotal;
        foreach (bool[]?[] filter in filters)
            if (MayPass(filter, codes)) return Kept;
        return 0;
    }

    /// <summary>Decides beforehand for each combination of codes in the dimensions that totals or conditions ask about, where they are few.</summary>
    private void Decide()
    {
        asked = [.. structure.Dimensions.Index().Where(pair => totals[pair.Index] is not null || filters.Any(filter => filter[pair.Index] is not null))
            .Select(pair => (pair.Index, pair.Item.CodeList!.Codes.Count))];
        long count = asked.Aggregate(1L, (product, pair) => Math.Min(MostCombinations + 1, product * pair.Codes));
        if (count > MostCombinations) return;
        combinations = new byte[count];
        weights = new ulong[asked.Length];
        ulong weight = 1;
        for (int i = asked.Length - 1; i >= 0; i--)
        {
            weights[i] = weight;
            weight *= (ulong)asked[i].Codes;
        }
        int[] codes = new int[totals.Length];
        for (int combination = 0; combination < combinations.Length; combination++)
        {
            int rest = combination;
            for (int i = asked.Length - 1; i >= 0; i--)
            {
                codes[asked[i].Dimension] = rest % asked[i].Codes;
                rest /= asked[i].Codes;
            }
            combinations[combination] = Judge(codes);
        }
    }

    /// <summary>A condition as a mask over the code list's indexes, one a dimension; null where any code will do.</summary>
    public static bool[]?[] Filter(Structure structure, IReadOnlyList<Condition> where) =>
        [.. structure.Dimensions.Select(column => where.FirstOrDefault(condition => condition.Dimension == column.Name) is { } condition
            ? Mask(column, condition.Codes)
            : null)];

    private void Keep(Component component, HashSet<string> named)
    {
        named.UnionWith(component.Where.Select(condition => condition.Dimension));
        // What is counted in another unit is not added up, and tells that the figure in this one is unknown.
        filters.Add(Filter(structure, [.. component.Where.Where(condition => condition.Dimension != structure.UnitDimension?.Name)]));
    }

    /// <summary>Codes as a mask over the indexes of the code list.</summary>
    internal static bool[] Mask(Column column, IEnumerable<string> codes)
    {
        CodeList list = column.CodeList ?? throw new InvalidOperationException($"Dimension {column.Name} has no code list.");
        bool[] mask = new bool[list.Codes.Count];
        foreach (string code in codes)
            if (list.IndexOf(code) is >= 0 and int index) mask[index] = true;
        return mask;
    }
}
