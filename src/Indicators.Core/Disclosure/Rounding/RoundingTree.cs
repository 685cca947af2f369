namespace Indicators.Disclosure.Rounding;

/// <summary>
/// Nested sums of cells: each node is the sum of its children, and the cells belong to the lowest nodes. Rounding changes none of these
/// sums by the base or more.
/// </summary>
internal sealed class RoundingTree
{
    private readonly List<int> parents = [];
    private readonly Dictionary<(int Parent, long Key), int> nodes = [];

    /// <summary>The number of nodes.</summary>
    public int Count => parents.Count;

    /// <summary>Returns the parent of a node, or -1 for a root. A parent has a smaller number than its children.</summary>
    public int ParentOf(int node) => parents[node];

    /// <summary>Returns the child of a node with a key, and adds it if it is new.</summary>
    /// <param name="parent">The parent; -1 for a root.</param>
    public int GetChild(int parent, long key)
    {
        if (nodes.TryGetValue((parent, key), out int node)) return node;
        node = parents.Count;
        parents.Add(parent);
        nodes.Add((parent, key), node);
        return node;
    }
}
