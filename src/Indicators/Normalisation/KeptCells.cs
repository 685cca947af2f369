using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Normalisation;

/// <summary>
/// What of a structure the indicators use: the dimensions that a condition or a breakdown names, and the rows that some
/// component counts. Everything else is added up or left behind while the submission is still at hand, so that memory holds
/// cells and not rows.
/// </summary>
public sealed class KeptCells
{
    private const long MostCombinations = 1 << 16;

    private readonly Structure structure;
    private readonly List<bool[]?[]> filters = [];
    private readonly bool[]?[] totals;
    private (int Dimension, int Codes)[] asked = [];
    private bool[]? combinations;

    private KeptCells(Structure structure)
    {
        this.structure = structure;
        totals = [.. structure.Dimensions.Select(column => column.Totals.Count == 0 ? null : Mask(column, column.Totals))];
        Dimensions = [];
    }

    /// <summary>For each kept dimension its place among the structure's dimensions, in the structure's order.</summary>
    public IReadOnlyList<int> Dimensions { get; private set; }

    public static KeptCells Of(Programme programme, Structure structure)
    {
        var kept = new KeptCells(structure);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (IndicatorDefinition indicator in programme.Indicators)
        {
            foreach (Component component in IndicatorComponents.Of(indicator).SelectMany(part => programme.Terms(part.Component)))
            {
                if (component.Source != ComponentSource.Structure) continue;
                if (component.SourceId == structure.Id) kept.Keep(component, named);
                foreach (Breakdown breakdown in indicator.Breakdowns)
                {
                    Component broken = programme.InBreakdown(indicator, component, breakdown.Structure, breakdown.Dimensions);
                    if (broken.SourceId != structure.Id) continue;
                    named.UnionWith(breakdown.Dimensions);
                    if (component.SourceId != structure.Id) kept.Keep(broken, named);
                }
            }
        }
        // What needs no protection stays apart from what does.
        named.UnionWith(structure.Unprotected.Select(condition => condition.Dimension));
        kept.Decide();
        kept.Dimensions = [.. structure.Dimensions.Index().Where(pair => named.Contains(pair.Item.Name)).Select(pair => pair.Index)];
        return kept;
    }

    /// <param name="columns">The structure's dimensions, in its order.</param>
    /// <param name="row">A row with a code in each of them.</param>
    /// <returns>Whether some component counts the row. A row of totals is never counted: its parts are.</returns>
    public bool Keeps(CodeIndexes[] columns, int row)
    {
        if (combinations is null) return Keeps([.. columns.Select(column => column[row])]);
        int combination = 0;
        foreach ((int dimension, int count) in asked) combination = combination * count + columns[dimension][row];
        return combinations[combination];
    }

    private bool Keeps(ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (totals[i] is { } mask && mask[codes[i]]) return false;
        foreach (bool[]?[] filter in filters)
            if (Passes(filter, codes)) return true;
        return false;
    }

    /// <summary>Decides beforehand for each combination of codes in the dimensions that totals or conditions ask about, where they are few.</summary>
    private void Decide()
    {
        asked = [.. structure.Dimensions.Index().Where(pair => totals[pair.Index] is not null || filters.Any(filter => filter[pair.Index] is not null))
            .Select(pair => (pair.Index, pair.Item.CodeList!.Codes.Count))];
        long count = asked.Aggregate(1L, (product, pair) => Math.Min(MostCombinations + 1, product * pair.Codes));
        if (count > MostCombinations) return;
        combinations = new bool[count];
        var codes = new int[totals.Length];
        for (int combination = 0; combination < combinations.Length; combination++)
        {
            int rest = combination;
            for (int i = asked.Length - 1; i >= 0; i--)
            {
                codes[asked[i].Dimension] = rest % asked[i].Codes;
                rest /= asked[i].Codes;
            }
            combinations[combination] = Keeps(codes);
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
        filters.Add(Filter(structure, component.Where));
    }

    private static bool Passes(bool[]?[] filter, ReadOnlySpan<int> codes)
    {
        for (int i = 0; i < codes.Length; i++)
            if (filter[i] is { } mask && !mask[codes[i]]) return false;
        return true;
    }

    private static bool[] Mask(Column column, IEnumerable<string> codes)
    {
        CodeList list = column.CodeList ?? throw new InvalidOperationException($"Dimension {column.Name} has no code list.");
        var mask = new bool[list.Codes.Count];
        foreach (string code in codes)
            if (list.IndexOf(code) is >= 0 and int index) mask[index] = true;
        return mask;
    }
}
