using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Disclosure;

/// <summary>An item of a breakdown.</summary>
/// <param name="Number">The number used to look up its figures.</param>
/// <param name="Text"><c>dimension=code</c> pairs, or <see cref="Series.Total"/>.</param>
public readonly record struct BreakdownItem(int Number, string Text)
{
    /// <summary>The item of figures without a breakdown.</summary>
    public static BreakdownItem Total { get; } = new(0, Series.Total);
}

/// <summary>Determines which items of each breakdown have a figure for a reference area after protection.</summary>
internal sealed class PublishedItems
{
    private readonly AggregateTable table;
    private readonly Dictionary<(string Indicator, string Structure, string Breakdown), Found> breakdowns = [];

    /// <param name="isWithheld">For each sum, whether it is withheld: its item has a figure, whatever it is. Null if none is.</param>
    public PublishedItems(AggregateTable table, double[] values, bool[]? isWithheld)
    {
        this.table = table;
        Found?[] breakdownOf = [.. table.Series.Select(BreakdownOf)];
        bool[] filled = FilledSums(table, values, isWithheld);
        for (int row = 0; row < table.Sums.Count; row++)
        {
            if (breakdownOf[table.Sums.GetSeries(row)] is not { } breakdown) continue;
            (int first, IReadOnlyList<int> items) = table.Sums[row];
            breakdown.MarkFilled(table.Sums.GetReferenceArea(row), items, filled.AsSpan(first, items.Count));
        }
    }

    /// <returns>The items of each reference area, sorted by text.</returns>
    public IReadOnlyDictionary<ReferenceArea, IReadOnlyList<BreakdownItem>> Select(string indicator, string structure, string breakdown)
    {
        var result = new Dictionary<ReferenceArea, IReadOnlyList<BreakdownItem>>();
        if (breakdowns.TryGetValue((indicator, structure, breakdown), out Found? found))
            foreach ((int referenceArea, IReadOnlyList<BreakdownItem> items) in found.GetItemsByArea()) result[table.ReferenceAreas[referenceArea]] = items;
        return result;
    }

    /// <summary>The items of one breakdown that have a figure; all its series use the same numbering.</summary>
    private sealed class Found(IReadOnlyList<string> texts)
    {
        private readonly Dictionary<int, bool[]> filled = [];

        public void MarkFilled(int referenceArea, IReadOnlyList<int> items, ReadOnlySpan<bool> isFilled)
        {
            if (!filled.TryGetValue(referenceArea, out bool[]? known)) filled[referenceArea] = known = new bool[texts.Count];
            for (int i = 0; i < isFilled.Length; i++) known[items[i]] |= isFilled[i];
        }

        public IEnumerable<(int ReferenceArea, IReadOnlyList<BreakdownItem> Items)> GetItemsByArea()
        {
            BreakdownItem[] sorted = [.. texts.Select((text, number) => new BreakdownItem(number, text))];
            Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Text, right.Text));
            foreach ((int referenceArea, bool[] known) in filled)
                if (Array.FindAll(sorted, item => known[item.Number]) is { Length: > 0 } items) yield return (referenceArea, items);
        }
    }

    /// <summary>Returns null for series that are never published.</summary>
    private Found? BreakdownOf(Series series, int number)
    {
        if (series.Role is ComponentRole.LeftOut or ComponentRole.Term or ComponentRole.Weight) return null;
        (string, string, string) key = (series.Indicator, series.Structure, series.Breakdown);
        if (!breakdowns.TryGetValue(key, out Found? found)) breakdowns[key] = found = new Found(table.Items[number]);
        return found;
    }

    /// <summary>Returns, for each sum, whether it is above zero after protection, or includes a cell that was filed without a value.</summary>
    private static bool[] FilledSums(AggregateTable table, double[] values, bool[]? isWithheld)
    {
        int leaves = table.LeafValues.Length;
        bool[] filled = new bool[table.SumCount];
        for (int sum = 0; sum < filled.Length; sum++)
        {
            ReadOnlySpan<int> parts = table.PartsOf(sum);
            // A sum without cells and parts has no value: nobody filed the cell, or the areas of a region lack a component of a ratio.
            filled[sum] = values[sum] is not (0 or double.NaN) || isWithheld?[sum] == true || table[sum].LacksValue
                || (parts.IsEmpty && double.IsNaN(values[sum]) && (table[sum].Gaps > 0 || table[sum].Status != ObservationStatus.Missing));
            foreach (int part in parts) filled[sum] |= part >= leaves && filled[part - leaves];
        }
        return filled;
    }
}
