namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>What may happen to a published sum.</summary>
internal enum SumRole
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>It may change at the cost of its weight.</summary>
    Open,

    /// <summary>It must change by the width.</summary>
    Need,
}

/// <param name="Number">The weight of an open sum, 0 or more; the width of one that must change, 1 or more; else 0.</param>
/// <param name="Leaves">The indexes of the leaves that the sum consists of; a leaf occurs at most once.</param>
internal sealed record SuppressSum(SumRole Role, long Number, int[] Leaves);

/// <summary>Asks for whole-number changes of leaves, of which those that change open sums have the least weight.</summary>
/// <param name="Lowest">The lowest change of each leaf, 0 or less.</param>
/// <param name="Highest">The highest change of each leaf, 0 or more.</param>
/// <param name="Hint">A solution to start from; empty if there is none.</param>
/// <param name="Limit">The deterministic time of the search, in thousandths of OR-Tools' unit: a measure of work, the same on every machine. In the search for patterns a unit takes many seconds: 2.5 for 144 leaves and 80 for 2,500, as measured.</param>
internal sealed record SuppressRequest(
    IReadOnlyList<long> Lowest, IReadOnlyList<long> Highest, IReadOnlyList<SuppressSum> Sums, SparseVector<long> Hint, long Limit) : SolverRequest
{
    /// <exception cref="ArgumentException">The lists do not fit together, or a number is out of range.</exception>
    public void Check()
    {
        Require(Lowest.Count == Highest.Count && Lowest.Count <= SolverProtocol.MaximumCount && Sums.Count <= SolverProtocol.MaximumCount, "The changes are not those of the leaves.");
        for (int leaf = 0; leaf < Lowest.Count; leaf++)
            Require(Lowest[leaf] is >= -SolverProtocol.MaximumValue and <= 0 && Highest[leaf] is >= 0 and <= SolverProtocol.MaximumValue, "A change is out of range.");
        int[] lastSum = new int[Lowest.Count];
        for (int sum = 0; sum < Sums.Count; sum++)
        {
            SuppressSum each = Sums[sum];
            Require(each.Number is >= 0 and <= SolverProtocol.MaximumValue && (each.Role == SumRole.Need ? each.Number > 0 : each.Role == SumRole.Open || each.Number == 0), "A weight or width is out of range.");
            Require(each.Leaves.Length > 0, "A sum has no leaf.");
            foreach (int leaf in each.Leaves)
            {
                Require((uint)leaf < (uint)lastSum.Length, "A sum has a leaf that does not exist.");
                Require(lastSum[leaf] != sum + 1, "A leaf occurs twice in a sum.");
                lastSum[leaf] = sum + 1;
            }
        }
        Require(Hint.Indexes.All(leaf => leaf < Lowest.Count), "The hint has a leaf that does not exist.");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new ArgumentException(message);
    }
}

/// <summary>What the solver says about a pattern. It is a claim.</summary>
internal enum SuppressStatus
{
    /// <summary>No pattern has a smaller weight.</summary>
    Optimal,

    /// <summary>The limit was reached; the changes are the best so far.</summary>
    Feasible,

    /// <summary>No changes meet the requirements.</summary>
    Infeasible,
}

/// <param name="Changes">Of the leaves.</param>
/// <param name="Weight">Of the open sums that change.</param>
/// <param name="Bound">No pattern has a smaller weight.</param>
internal sealed record SuppressAnswer(SuppressStatus Status, SparseVector<long> Changes, long Weight, long Bound) : SolverAnswer;
