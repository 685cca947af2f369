namespace Indicators.Outputs.Auditing.Sums;

/// <summary>Finds the relations that explain rounded figures: those that the printed numbers contradict, and, for each of their cells, the sum that it is printed as.</summary>
internal static class RoundedSums
{
    /// <summary>
    /// A figure that is the sum of rounded counts in print is not rounded by itself, so that only its parts are bounded. Its parts may be sums
    /// again, down to figures that nothing explains.
    /// </summary>
    public static SumRelation[] FindActive(SumTable table, SumRelation[] relations, SumRelation[] broken)
    {
        HashSet<SumRelation> active = new(broken, ReferenceEqualityComparer.Instance);
        var explaining = new Dictionary<int, SumRelation>();
        foreach (SumRelation relation in relations)
        {
            if (active.Contains(relation) || relation.Kind is SumRelationKind.Periods or SumRelationKind.Returns) continue;
            if (!Array.TrueForAll(relation.Parts, part => table.Cells[part].IsKnown)) continue;
            if (!explaining.TryGetValue(relation.Total, out SumRelation? known) || known.Parts.Length < relation.Parts.Length) explaining[relation.Total] = relation;
        }
        var result = new List<SumRelation>(broken);
        for (int at = 0; at < result.Count; at++)
            foreach (int cell in result[at].Parts.Append(result[at].Total))
                if (explaining.TryGetValue(cell, out SumRelation? next) && active.Add(next)) result.Add(next);
        return [.. result];
    }
}
