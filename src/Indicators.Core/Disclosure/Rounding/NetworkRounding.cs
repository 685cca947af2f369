namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Rounds small counts to 0 or the base so that no sum of two families of nested sums changes by the base or more, and the expected change
/// of every cell, and so of every sum, is 0.
/// </summary>
/// <remarks>
/// <para>
/// A cell v of base b carries the flow v / b from a lowest node of one tree to a lowest node of the other, and the edges of the trees carry
/// the sums. While an edge carries a fraction, there is a circle of such edges, because every node passes on what it receives. The flow
/// along a circle is changed by the largest amount that is possible one way or the other, with the probabilities that leave the expectation
/// of every edge as it is. An edge that carries a whole number keeps it, so no sum changes by a whole base.
/// </para>
/// <para>
/// Source: R. Gandhi, S. Khuller, S. Parthasarathy and A. Srinivasan, "Dependent rounding and its applications to approximation
/// algorithms", Journal of the ACM 53 (2006), 324-360, for circles; L. H. Cox, "A constructive procedure for unbiased controlled rounding",
/// Journal of the American Statistical Association 82 (1987), 520-524, for two-way tables.
/// </para>
/// </remarks>
internal sealed class NetworkRounding
{
    private readonly int roundingBase;
    private readonly KeyedRandom random;

    // Edges: the cells first, then the edges of the trees. Flow is counted in units of one over the base.
    private readonly int[] from, to, rest;

    // The fractional edges of each node, in a linked list: end 2e is edge e at its start, end 2e + 1 at its target.
    private readonly int[] first, next, previous;

    // The walk: its nodes, the edge that led to each, and the position of each node in it.
    private readonly List<int> path = [];
    private readonly List<int> edgesOfPath = [];
    private readonly int[] positions;

    private NetworkRounding(ReadOnlySpan<int> counts, int[] lowest, RoundingTree tree, int[] otherLowest, RoundingTree otherTree, int roundingBase, KeyedRandom random)
    {
        this.roundingBase = roundingBase;
        this.random = random;
        int cells = counts.Length, nodes = tree.Count + otherTree.Count + 1, top = nodes - 1;
        int edges = cells + tree.Count + otherTree.Count;
        (from, to, rest) = (new int[edges], new int[edges], new int[edges]);
        counts.CopyTo(rest);
        for (int cell = 0; cell < cells; cell++)
        {
            (from[cell], to[cell]) = (lowest[cell], tree.Count + otherLowest[cell]);
            rest[cells + from[cell]] += counts[cell];
            rest[cells + to[cell]] += counts[cell];
        }
        // From the top down the first tree to the cells, and up the other tree back to the top.
        for (int node = tree.Count - 1; node >= 0; node--) Connect(node, tree.ParentOf(node), 0, isDown: true);
        for (int node = otherTree.Count - 1; node >= 0; node--) Connect(tree.Count + node, otherTree.ParentOf(node), tree.Count, isDown: false);
        for (int edge = cells; edge < edges; edge++) rest[edge] %= roundingBase;

        (first, positions) = (new int[nodes], new int[nodes]);
        (next, previous) = (new int[2 * edges], new int[2 * edges]);
        Array.Fill(first, -1);
        Array.Fill(positions, -1);
        // Added at the front, so that a list starts with cells, in their order: circles are then short.
        for (int edge = edges - 1; edge >= 0; edge--)
        {
            if (rest[edge] == 0) continue;
            Add(from[edge], 2 * edge);
            Add(to[edge], 2 * edge + 1);
        }

        void Connect(int node, int parent, int offset, bool isDown)
        {
            int edge = cells + node, above = parent < 0 ? top : offset + parent;
            (from[edge], to[edge]) = isDown ? (above, node) : (node, above);
            if (parent >= 0) rest[cells + above] += rest[edge];
        }
    }

    /// <param name="counts">The counts, each above 0 and below the base, in an order that the key determines and that brings similar cells together.</param>
    /// <param name="lowest">For each cell, its node of the first tree.</param>
    /// <param name="tree">Nested sums.</param>
    /// <param name="otherLowest">For each cell, its node of the second tree.</param>
    /// <param name="otherTree">Other nested sums of the same cells.</param>
    /// <returns>For each cell, whether it is rounded up to the base rather than down to 0: with probability count / base.</returns>
    public static bool[] Round(
        ReadOnlySpan<int> counts, int[] lowest, RoundingTree tree, int[] otherLowest, RoundingTree otherTree, int roundingBase, KeyedRandom random)
    {
        var rounding = new NetworkRounding(counts, lowest, tree, otherLowest, otherTree, roundingBase, random);
        for (int edge = 0; edge < rounding.rest.Length; edge++) rounding.Decide(edge);
        bool[] up = new bool[counts.Length];
        for (int cell = 0; cell < up.Length; cell++) up[cell] = rounding.rest[cell] == roundingBase;
        return up;
    }

    private bool IsFractional(int edge) => rest[edge] != 0 && rest[edge] != roundingBase;

    /// <summary>Changes circles until an edge carries a whole number.</summary>
    private void Decide(int edge)
    {
        if (!IsFractional(edge)) return;
        Enter(from[edge], -1);
        while (path.Count > 0)
        {
            int node = path[^1], arrived = edgesOfPath[^1];
            int end = first[node];
            if (end >= 0 && end >> 1 == arrived) end = next[end];
            if (end < 0)
            {
                // Only a walk that has come back to its start can end here.
                Leave();
                continue;
            }
            int onward = end >> 1, target = from[onward] == node ? to[onward] : from[onward];
            if (positions[target] < 0) Enter(target, onward);
            else ChangeCircle(positions[target], onward);
        }
    }

    private void Enter(int node, int edge)
    {
        positions[node] = path.Count;
        path.Add(node);
        edgesOfPath.Add(edge);
    }

    private void Leave()
    {
        positions[path[^1]] = -1;
        path.RemoveAt(path.Count - 1);
        edgesOfPath.RemoveAt(edgesOfPath.Count - 1);
    }

    /// <summary>Changes the flow along a circle: from a position of the path to its end, and back by another edge.</summary>
    private void ChangeCircle(int start, int closing)
    {
        int forward = roundingBase, backward = roundingBase;
        for (int i = start + 1; i <= path.Count; i++)
        {
            (int edge, bool along) = EdgeAt(i, closing);
            forward = Math.Min(forward, along ? roundingBase - rest[edge] : rest[edge]);
            backward = Math.Min(backward, along ? rest[edge] : roundingBase - rest[edge]);
        }
        int change = random.Next(forward + backward) < backward ? forward : -backward;
        for (int i = start + 1; i <= path.Count; i++)
        {
            (int edge, bool along) = EdgeAt(i, closing);
            rest[edge] += along ? change : -change;
            if (IsFractional(edge)) continue;
            Remove(from[edge], 2 * edge);
            Remove(to[edge], 2 * edge + 1);
        }
        while (path.Count > start + 1) Leave();
    }

    /// <summary>Returns the edge that leads to a position of the path, or closes the circle after its end, and whether it points that way.</summary>
    private (int Edge, bool Along) EdgeAt(int position, int closing) => position == path.Count
        ? (closing, from[closing] == path[position - 1])
        : (edgesOfPath[position], from[edgesOfPath[position]] == path[position - 1]);

    private void Add(int node, int end)
    {
        next[end] = first[node];
        previous[end] = -1;
        if (first[node] >= 0) previous[first[node]] = end;
        first[node] = end;
    }

    private void Remove(int node, int end)
    {
        if (previous[end] >= 0) next[previous[end]] = next[end];
        else first[node] = next[end];
        if (next[end] >= 0) previous[next[end]] = previous[end];
    }
}
