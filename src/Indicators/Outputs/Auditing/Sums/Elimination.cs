using System.Numerics;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>
/// Solves the relations of small groups of unknown cells exactly: adding and subtracting whole relations from each other gives what no single
/// relation gives, as where two rows less two columns leave one cell. Gauss and Jordan's elimination with whole numbers: each row is kept
/// divided by the greatest common divisor of its numbers.
/// </summary>
internal sealed class Elimination
{
    /// <summary>The most unknown cells of a group that is solved.</summary>
    public const int MostUnknown = 120;

    private readonly IReadOnlyList<SumRelation> relations;
    private readonly BoundPropagation bounds;

    private Elimination(IReadOnlyList<SumRelation> relations, BoundPropagation bounds)
    {
        this.relations = relations;
        this.bounds = bounds;
    }

    /// <summary>Narrows the bounds of unknown cells by combined relations.</summary>
    /// <returns>How many groups were too large.</returns>
    public static int Narrow(IReadOnlyList<SumRelation> relations, BoundPropagation bounds, int cells, CancellationToken cancellation)
    {
        var elimination = new Elimination(relations, bounds);
        int large = 0;
        foreach (List<int> block in elimination.FindBlocks(cells))
        {
            cancellation.ThrowIfCancellationRequested();
            if (block.SelectMany(relation => elimination.UnknownOf(relation)).Distinct().Take(MostUnknown + 1).Count() > MostUnknown) large++;
            else elimination.Solve(block, cancellation);
        }
        return large;
    }

    private bool IsUnknown(int cell) => bounds[cell] is var (low, high) && low < high;

    private IEnumerable<int> UnknownOf(int relation) => relations[relation].Parts.Append(relations[relation].Total).Where(IsUnknown);

    /// <summary>Returns groups of relations that share unknown cells, of two relations or more, in the order of their first.</summary>
    private List<List<int>> FindBlocks(int cells)
    {
        int[] parent = [.. Enumerable.Range(0, cells)];
        for (int relation = 0; relation < relations.Count; relation++)
        {
            if (bounds.IsDropped(relation)) continue;
            int first = -1;
            foreach (int cell in UnknownOf(relation))
            {
                if (first < 0) first = Root(cell);
                else parent[Root(cell)] = first = Root(first);
            }
        }
        var blocks = new Dictionary<int, List<int>>();
        var order = new List<List<int>>();
        for (int relation = 0; relation < relations.Count; relation++)
        {
            if (bounds.IsDropped(relation)) continue;
            int cell = UnknownOf(relation).DefaultIfEmpty(-1).First();
            if (cell < 0) continue;
            if (!blocks.TryGetValue(Root(cell), out List<int>? block))
            {
                blocks[Root(cell)] = block = [];
                order.Add(block);
            }
            block.Add(relation);
        }
        return [.. order.Where(block => block.Count > 1)];

        int Root(int cell)
        {
            while (parent[cell] != cell) cell = parent[cell] = parent[parent[cell]];
            return cell;
        }
    }

    private void Solve(List<int> block, CancellationToken cancellation)
    {
        int[] unknown = [.. block.SelectMany(UnknownOf).Distinct().Order()];
        var columns = unknown.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        List<BigInteger[]> rows = [.. block.Select(relation => RowOf(relation, columns)).DistinctBy(row => string.Join(' ', row))];
        int done = 0;
        for (int column = 0; column < unknown.Length && done < rows.Count; column++)
        {
            cancellation.ThrowIfCancellationRequested();
            int pivot = rows.FindIndex(done, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            for (int other = 0; other < rows.Count; other++)
                if (other != done && !rows[other][column].IsZero) Reduce(rows[other], rows[done], column);
            done++;
        }
        foreach (BigInteger[] row in rows.Take(done)) Narrow(row, unknown, cancellation);
    }

    /// <summary>Returns the factors of the unknown cells, and last the number that they add up to.</summary>
    private BigInteger[] RowOf(int relation, Dictionary<int, int> columns)
    {
        var row = new BigInteger[columns.Count + 1];
        Add(relations[relation].Total, 1);
        foreach (int part in relations[relation].Parts) Add(part, -1);
        return row;

        void Add(int cell, int factor)
        {
            if (columns.TryGetValue(cell, out int column)) row[column] += factor;
            else row[^1] -= factor * (BigInteger)bounds[cell].Low;
        }
    }

    private static void Reduce(BigInteger[] row, BigInteger[] pivot, int column)
    {
        (BigInteger own, BigInteger other) = (row[column], pivot[column]);
        BigInteger divisor = BigInteger.Zero;
        for (int place = 0; place < row.Length; place++)
        {
            if (!row[place].IsZero || !pivot[place].IsZero) row[place] = row[place] * other - pivot[place] * own;
            if (!divisor.IsOne) divisor = BigInteger.GreatestCommonDivisor(divisor, row[place]);
        }
        if (divisor <= 1) return;
        for (int place = 0; place < row.Length; place++)
            if (!row[place].IsZero) row[place] /= divisor;
    }

    /// <summary>Narrows each cell of a row by the bounds of the others.</summary>
    private void Narrow(BigInteger[] row, int[] unknown, CancellationToken cancellation)
    {
        int[] places = [.. Enumerable.Range(0, unknown.Length).Where(place => !row[place].IsZero)];
        foreach (int place in places)
        {
            BigInteger low = row[^1], high = row[^1];
            bool isBounded = true;
            foreach (int other in places)
            {
                if (other == place) continue;
                (long least, long most) = bounds[unknown[other]];
                if (most >= BoundPropagation.Unbounded) isBounded = false;
                low -= row[other] > 0 ? row[other] * most : row[other] * least;
                high -= row[other] > 0 ? row[other] * least : row[other] * most;
            }
            if (!isBounded) continue;
            if (row[place] < 0) (low, high) = (-high, -low);
            var factor = BigInteger.Abs(row[place]);
            BigInteger smallest = Ceiling(low, factor), greatest = -Ceiling(-high, factor);
            if (smallest > greatest) return;
            bounds.Narrow(unknown[place], (long)BigInteger.Max(smallest, 0), (long)BigInteger.Max(0, BigInteger.Min(greatest, BoundPropagation.Unbounded)), cancellation);
        }
    }

    private static BigInteger Ceiling(BigInteger part, BigInteger whole)
    {
        var quotient = BigInteger.DivRem(part, whole, out BigInteger rest);
        return rest.Sign > 0 ? quotient + 1 : quotient;
    }
}
