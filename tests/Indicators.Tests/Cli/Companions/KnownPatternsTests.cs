using System.Globalization;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli.Companions;

/// <summary>Patterns of the solver's executable beside those that another tool has published.</summary>
public sealed class KnownPatternsTests
{
    private sealed record Sum(string Row, string Column, long Value, bool IsPrimary, bool IsSuppressed);

    [Theory]
    [InlineData("gs_z1_default.csv", 4, false)]
    [InlineData("gs_t1_age_geo_maxN1.csv", 2, true)]
    public void No_more_cells_are_suppressed_than_by_GaussSuppression_and_none_is_derived(string file, int threshold, bool isZeroProtected)
    {
        Sum[] sums = [.. File.ReadLines(RealData.Path("oracles", "disclosure", file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .Select(fields => new Sum(fields[0], fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture), fields[3] == "TRUE", fields[4] == "TRUE"))];
        Sum[] leaves = [.. sums.Where(sum => sum.Row != "Total" && sum.Column != "Total")];
        Assert.All(sums, sum => Assert.Equal(sum.IsPrimary, sum.Value < threshold && (sum.Value > 0 || isZeroProtected)));
        // Where zeros are published, everybody knows that what is not published is not zero.
        long[] lowest = [.. leaves.Select(leaf => isZeroProtected ? 0 : Math.Min(leaf.Value, 1))];
        var request = new SuppressRequest(
            [.. leaves.Select((leaf, i) => Math.Max(-9, lowest[i] - leaf.Value))], [.. leaves.Select(_ => 9L)],
            [.. sums.Select(sum => new SuppressSum(sum.IsPrimary ? SumRole.Need : SumRole.Open, sum.IsPrimary ? 1 : (long)Math.Round(1000 * Math.Log(2 + sum.Value)), Members(sum)))],
            SparseVector<long>.Empty, 20_000);
        SolverReply<SuppressAnswer> reply = InstalledSolver.Client.Solve(request, TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, reply.Outcome);
        long[] changes = reply.Answer!.Changes.ToArray(leaves.Length);
        Assert.Equal(SuppressStatus.Optimal, reply.Answer.Status);
        Assert.Equal(reply.Answer.Weight, SuppressionProof.FindWeight(request, changes));
        Assert.Equal(reply.Answer.Weight, reply.Answer.Bound);

        bool[] isSuppressed = [.. sums.Select(sum => Members(sum).Sum(leaf => changes[leaf]) != 0)];
        Assert.True(isSuppressed.Count(each => each) <= sums.Count(sum => sum.IsSuppressed));
        Assert.All(sums.Index().Where(sum => sum.Item.IsPrimary), sum => Assert.True(isSuppressed[sum.Index]));

        // What everybody knows: the sums that stay published. Two tables fit them, which differ in each suppressed sum.
        Block block = Blocks.Create(lowest, [.. lowest.Select(_ => -1L)], [.. sums.Index().Where(sum => !isSuppressed[sum.Index]).Select(sum => (sum.Item.Value, Members(sum.Item)))]);
        var targets = new BlockTargets(block, [.. sums.Where((_, index) => isSuppressed[index]).Select(Members)]);
        SolverReply<BoundsAnswer> audit = InstalledSolver.Client.Solve(new BoundsRequest([targets], 20_000), TestContext.Current.CancellationToken);
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(
            targets, audit.Answer!.Blocks[0], [[.. leaves.Select(leaf => leaf.Value)], [.. leaves.Select((leaf, i) => leaf.Value + changes[i])]])!;
        Assert.All(bounds, each => Assert.True(each.IsExact && each.High > each.Low));

        int[] Members(Sum sum) => [.. Enumerable.Range(0, leaves.Length).Where(leaf =>
            (sum.Row == "Total" || sum.Row == leaves[leaf].Row) && (sum.Column == "Total" || sum.Column == leaves[leaf].Column))];
    }
}
