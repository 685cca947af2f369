using System.Globalization;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli.Companions;

/// <summary>Bounds that other tools have published, found by the solver's executable and proven.</summary>
public sealed class KnownBoundsTests
{
    [Fact]
    public void Every_cell_of_the_4x4_table_has_the_bounds_of_sdcTable()
    {
        var table = TwoWayTable.Read(RealData.Path("oracles", "disclosure", "sdctable_audit4x4.csv"), "tot", fields => fields[0] == "u");
        (long, long)[] found = Audit(table);
        string[][] expected = Rows("sdctable_audit4x4_expected.csv");
        Assert.Equal(9, expected.Length);
        Assert.Equal(expected.Select(row => (row[0], row[1], Parse(row[4]), Parse(row[5]))), table.Hidden.Zip(found, (cell, bounds) => (cell.Row, cell.Column, bounds.Item1, bounds.Item2)));
        Assert.Contains(("w", "b", (47L, 47L)), table.Hidden.Zip(found, (cell, bounds) => (cell.Row, cell.Column, bounds)));
    }

    [Theory]
    [InlineData("gs_z1_default.csv", "gs_z1_default_audit.csv")]
    [InlineData("gs_t1_age_geo_maxN1.csv", "gs_t1_age_geo_maxN1_audit.csv")]
    public void Every_suppressed_cell_has_the_bounds_of_GaussSuppression(string pattern, string audit)
    {
        var table = TwoWayTable.Read(RealData.Path("oracles", "disclosure", pattern), "Total", fields => fields[1] == "TRUE");
        (long, long)[] found = Audit(table);
        Assert.Equal(
            Rows(audit).Select(row => (row[0], row[1], Parse(row[4]), Parse(row[5]))).Order(),
            table.Hidden.Zip(found, (cell, bounds) => (cell.Row, cell.Column, bounds.Item1, bounds.Item2)).Order());
    }

    private static (long Low, long High)[] Audit(TwoWayTable table)
    {
        var targets = BlockTargets.EachCell(table.Block);
        SolverReply<BoundsAnswer> reply = InstalledSolver.Client.Solve(new BoundsRequest([targets], 20_000), TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, reply.Outcome);
        IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(targets, reply.Answer!.Blocks[0], [table.Values])!;
        Assert.All(bounds, each => Assert.True(each.IsExact));
        return [.. bounds.Select(each => (each.Low, each.High!.Value))];
    }

    private static string[][] Rows(string file) =>
        [.. File.ReadLines(RealData.Path("oracles", "disclosure", file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];

    private static long Parse(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
