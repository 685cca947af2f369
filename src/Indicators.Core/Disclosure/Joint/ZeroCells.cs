using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Adds the zeros that returns leave out, where a row that is not there means zero and zeros are protected: an item that any area lists is then
/// an item of every area, so that neither its row nor its mark tells whether somebody is there.
/// </summary>
/// <remarks>
/// One cell stands for each zero. It has the codes of the largest cell of the return that is counted with it, apart from those of the item:
/// somebody might be there rather than anywhere.
/// </remarks>
internal sealed class ZeroCells
{
    private readonly JointTable table;
    private readonly Dictionary<string, Dictionary<string, int[]>> items = new(StringComparer.Ordinal);

    private ZeroCells(JointTable table) => this.table = table;

    /// <param name="components">The components that are counted in the structure, each with the dimensions of its breakdown.</param>
    public static ObservationTable Complete(ObservationTable observed, IReadOnlyList<(Component Component, IReadOnlyList<string> Breakdown)> components)
    {
        if (observed.Structure.AbsentRows != AbsentRows.Zero || observed.Structure.Measure.Type != MeasureType.Count) return observed;
        var zeros = new ZeroCells(new JointTable(observed, components));
        var cells = observed.Cells.ToDictionary(own => own.Filing);
        UnitCells[] completed = [.. observed.Filings.Select(unit => zeros.Complete(unit, cells.GetValueOrDefault(unit))).OfType<UnitCells>()];
        return new ObservationTable
        {
            Structure = observed.Structure,
            Dimensions = observed.Dimensions,
            Cells = completed,
            Filings = observed.Filings,
            Shortfalls = observed.Shortfalls,
            Uncounted = observed.Uncounted,
            Unread = observed.Unread,
        };
    }

    private UnitCells? Complete(ReportingUnit unit, UnitCells? own)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<int[]>();
        int count = own?.Count ?? 0;
        List<int[]> codes = [.. Enumerable.Range(0, count).Select(i => own!.Columns.Codes.Select(column => column[own.First + i]).ToArray())];
        double[] values = [.. Enumerable.Range(0, count).Select(i => own!.Columns.Values[own.First + i])];
        foreach (int[] one in codes) known.Add(TextOf(one));
        // Breakdowns first: the zeros of their items are zeros of the total, too.
        foreach ((Component component, IReadOnlyList<string> breakdown) in table.Components.OrderByDescending(pair => pair.Breakdown.Count))
        {
            int[] dimensions = [.. breakdown.Select(table.IndexOf)];
            if (Array.IndexOf(dimensions, -1) >= 0) continue;
            Func<int[], bool> isCounted = Meeting(component.Where);
            HashSet<string> present = [.. codes.Concat(added).Where(isCounted).Select(one => TextOf(dimensions, one))];
            int[]? largest = Enumerable.Range(0, count).Where(i => isCounted(codes[i])).OrderByDescending(i => double.IsNaN(values[i]) ? 0 : values[i])
                .Select(i => codes[i]).FirstOrDefault();
            foreach ((string text, int[] template) in GetItems(component, dimensions))
            {
                if (!present.Add(text)) continue;
                int[] zero = [.. (largest ?? template)];
                foreach (int dimension in dimensions) zero[dimension] = template[dimension];
                if (!isCounted(zero)) zero = [.. template];
                if (known.Add(TextOf(zero))) added.Add(zero);
            }
        }
        return added.Count == 0 ? own : Join(unit, own, added);
    }

    /// <summary>Returns the items of a breakdown in any return, each with the codes of its largest cell.</summary>
    private Dictionary<string, int[]> GetItems(Component component, int[] dimensions)
    {
        string key = $"{Quantity.TextOf(component.Where)}|{string.Join(' ', dimensions)}";
        if (items.TryGetValue(key, out Dictionary<string, int[]>? found)) return found;
        var largest = new Dictionary<string, double>(StringComparer.Ordinal);
        items[key] = found = new(StringComparer.Ordinal);
        Func<int[], bool> isCounted = Meeting(component.Where);
        foreach (UnitCells own in table.Table.Cells)
        {
            for (int i = 0; i < own.Count; i++)
            {
                int[] codes = [.. own.Columns.Codes.Select(column => column[own.First + i])];
                if (!isCounted(codes)) continue;
                string text = TextOf(dimensions, codes);
                double value = own.Columns.Values[own.First + i];
                if (found.ContainsKey(text) && !(value > largest[text])) continue;
                (found[text], largest[text]) = (codes, double.IsNaN(value) ? 0 : value);
            }
        }
        return found;
    }

    /// <summary>Returns whether codes meet conditions and count persons.</summary>
    private Func<int[], bool> Meeting(IReadOnlyList<Condition> where)
    {
        (int Dimension, bool[] Mask)[] masks = MasksOf(where), unprotected = MasksOf(table.Table.Structure.Unprotected);
        return codes => Meets(masks, codes) && (unprotected.Length == 0 || !Meets(unprotected, codes));

        (int, bool[])[] MasksOf(IReadOnlyList<Condition> some) => [.. some.Select(condition => (Index: table.IndexOf(condition.Dimension), condition.Codes))
            .Where(pair => pair.Index >= 0).Select(pair => (pair.Index, CellSelection.Mask(table.Table.Dimensions[pair.Index], pair.Codes)))];

        static bool Meets((int Dimension, bool[] Mask)[] some, int[] codes) => Array.TrueForAll(some, mask => mask.Mask[codes[mask.Dimension]]);
    }

    private UnitCells Join(ReportingUnit unit, UnitCells? own, List<int[]> added)
    {
        int count = own?.Count ?? 0;
        List<(int[] Codes, int Index)> rows =
        [
            .. Enumerable.Range(0, count).Select(i => (own!.Columns.Codes.Select(column => column[own.First + i]).ToArray(), own.First + i)),
            .. added.Select(codes => (codes, -1)),
        ];
        rows.Sort((left, right) => left.Codes.AsSpan().SequenceCompareTo(right.Codes));
        var columns = new CellBlock
        {
            Codes = [.. Enumerable.Range(0, table.Table.Dimensions.Count).Select(dimension => CodeIndexes.Create([.. rows.Select(row => row.Codes[dimension])]))],
            Values = [.. rows.Select(row => row.Index < 0 ? 0 : own!.Columns.Values[row.Index])],
            Statuses = [.. rows.Select(row => row.Index < 0 ? ObservationStatus.Normal : own!.Columns.Statuses[row.Index])],
            Gaps = [.. rows.Select(row => row.Index < 0 ? 0 : own!.Columns.Gaps[row.Index])],
        };
        return new UnitCells(unit, columns, 0, rows.Count);
    }

    private static string TextOf(int[] codes) => string.Join(' ', codes);

    private static string TextOf(int[] dimensions, int[] codes) => string.Join(' ', dimensions.Select(dimension => codes[dimension]));
}
