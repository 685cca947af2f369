namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Where one component contains all rows of another, their difference is a sum of rows too, and so are all its parts together.</summary>
internal sealed class PartRelations(SumTable table)
{
    private const int MostParts = 200;

    /// <param name="components">The boxes of components, without breakdowns.</param>
    public static void AddTo(SumTable table, IReadOnlyCollection<SumBox> components)
    {
        var relations = new PartRelations(table);
        // A structure that carries breakdowns of another has its components too.
        SumBox[] boxes = [.. table.Cells.Select(cell => cell.Table).OfType<SumBox>().Concat(components).Distinct().OrderBy(box => box.Name, StringComparer.Ordinal)];
        ILookup<SumBox?, SumCell> cellsOf = table.Cells.Where(cell => cell.Key is not null).ToLookup(cell => cell.Table);
        foreach (SumBox part in boxes)
            foreach (SumBox whole in boxes)
                if (part != whole && whole.Contains(part)) relations.AddDifferences(whole, part, [.. cellsOf[part]]);
        relations.AddSingles();
    }

    /// <param name="cells">The cells of the smaller component, with the items of its breakdowns.</param>
    private void AddDifferences(SumBox whole, SumBox part, SumCell[] cells)
    {
        (string Dimension, string[] Codes)[] differing = [.. part.Conditions.Where(condition =>
            whole.CodesOf(condition.Dimension) is not { } codes || codes.Length != condition.Codes.Length)];
        var known = new Dictionary<SumBox, (SumBox All, SumBox Left)>();
        foreach (SumCell cell in cells)
        {
            if (!known.TryGetValue(cell.Box, out (SumBox All, SumBox Left) found)) known[cell.Box] = found = Split(cell);
            (SumBox all, SumBox rest) = found;
            if (all == cell.Box || table.Find(all, cell.Areas, cell.Period) is not { Key: not null } total) continue;
            table.Add(SumRelationKind.Parts, total, [cell, table.GetOrAdd(rest, cell.Areas, cell.Period)]);
        }

        (SumBox All, SumBox Left) Split(SumCell cell)
        {
            SumBox all = WithItemOf(whole, cell);
            // Rows without some codes of one dimension are a box again, which other components may share.
            return (all, differing is [var one] && all.CodesOf(one.Dimension) is { } codes
                ? table.Boxes.With(all, one.Dimension, [.. codes.Except(one.Codes, StringComparer.Ordinal)])
                : table.Boxes.Get($"{all.Structure} (without {cell.Box.Name})", all.Conditions));
        }
    }

    /// <summary>Returns the rows of a component in the same item of a breakdown as a cell.</summary>
    private SumBox WithItemOf(SumBox component, SumCell cell)
    {
        SumBox box = component;
        foreach ((string dimension, string[] codes) in cell.Box.Conditions)
            if (cell.Table!.CodesOf(dimension) is not { } own || !own.AsSpan().SequenceEqual(codes)) box = table.Boxes.With(box, dimension, codes);
        return box;
    }

    /// <summary>Codes of a component: the sum of the cells of each combination, where each of them is printed.</summary>
    private void AddSingles()
    {
        var singles = new Dictionary<SumBox, SumBox[]>();
        foreach (SumCell cell in table.Cells.ToArray())
        {
            if (!cell.Box.Conditions.Any(condition => condition.Codes.Length > 1)) continue;
            if (!singles.TryGetValue(cell.Box, out SumBox[]? boxes)) singles[cell.Box] = boxes = Split(cell.Box);
            if (boxes.Length > 1 && Array.TrueForAll(boxes, box => table.Find(box, cell.Areas, cell.Period) is { Key: not null }))
                table.Add(SumRelationKind.Parts, cell, boxes.Select(box => table.Find(box, cell.Areas, cell.Period)!));
        }
    }

    private SumBox[] Split(SumBox whole)
    {
        SumBox[] boxes = [whole];
        foreach ((string dimension, string[] codes) in whole.Conditions)
        {
            if (codes.Length < 2) continue;
            if (boxes.Length * codes.Length > MostParts) return [];
            boxes = [.. boxes.SelectMany(box => codes.Select(code => table.Boxes.With(box, dimension, [code])))];
        }
        return boxes;
    }
}
