using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Disclosure.Suppression;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Exact bounds of withheld sums, found by the solver's executable.</summary>
public sealed class ExactAuditTests
{
    private static readonly HashSet<int> Nobody = [];

    /// <summary>The known table: nine of its cells are withheld, and one of them follows.</summary>
    [Fact]
    public void The_cell_of_the_four_by_four_table_that_follows_is_found()
    {
        string[][] rows = [.. File.ReadLines(RealData.Path("oracles", "disclosure", "sdctable_audit4x4.csv")).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        string[][] cells = [.. rows.Where(row => row[0] != "tot" && row[1] != "tot")];
        var builder = new SumSystemBuilder();
        foreach (string[] cell in cells) builder.AddCell(builder.CellCount, long.Parse(cell[2], CultureInfo.InvariantCulture));
        int[] sums = [.. rows.Select(row => builder.AddSum(
            [.. Enumerable.Range(0, cells.Length).Where(cell => row[0] is "tot" || row[0] == cells[cell][0]).Where(cell => row[1] is "tot" || row[1] == cells[cell][1])], 1, row[3] == "u" ? 1 : 0))];
        NumberedSystem numbered = builder.Build();
        bool[] isSuppressed = new bool[numbered.System.SumCount];
        foreach ((string[] row, int sum) in rows.Zip(sums)) isSuppressed[numbered.SumNumbers[sum]] = row[3] == "u";
        long[] same = [.. Enumerable.Range(0, numbered.System.CellCount).Select(numbered.System.ValueOf)];
        ExactAuditResult found = Run(numbered.System, isSuppressed, same);
        Assert.Equal((SolverOutcome.Answered, 9, 0, 0), (found.Outcome, found.BoundedCount, found.LeftOutCount, found.Unproven.Length));
        int expected = numbered.SumNumbers[sums[Array.FindIndex(rows, row => row[0] == "w" && row[1] == "b")]];
        Assert.Equal([expected], found.TooNarrow);
    }

    /// <summary>Every table is tried out: what is bounded too tightly is what has no two values as far apart as its width.</summary>
    [Fact]
    public void What_is_too_narrow_is_so_in_all_tables() => Prop.ForAll(SmallSystem.Any, small =>
    {
        SumSystem system = small.Build().System;
        // Whatever is primary is withheld and nothing else, so that many are not protected.
        bool[] isSuppressed = [.. Enumerable.Range(0, system.SumCount).Select(sum => system.IsPrimary(sum) && !system.IsReleased(sum))];
        long[] values = [.. Enumerable.Range(0, system.CellCount).Select(system.ValueOf)];
        ExactAuditResult found = Run(system, isSuppressed, values);
        if (found.Outcome != SolverOutcome.Answered) return false;
        // Beyond this, a table only repeats differences that smaller ones have: no cell has more than 6.
        const long Most = 14;
        long[][] tables = [.. AllTables.Enumerate(system, isSuppressed, Most)];
        foreach (int sum in Enumerable.Range(0, system.SumCount).Where(sum => isSuppressed[sum]))
        {
            long[] sums = [.. tables.Select(table => AllTables.Add(system, sum, table))];
            if (found.TooNarrow.Contains(sum) && sums.Max() - sums.Min() >= system.WidthOf(sum)) return false;
            // Linear programming does not see that counts are whole: it may bound less tightly, but only where there are fractions.
            if (!found.TooNarrow.Contains(sum) && sums.Max() - sums.Min() < system.WidthOf(sum) - 1) return false;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void A_pattern_that_is_proven_is_wide_enough_everywhere() => Prop.ForAll(SmallSystem.Any, small =>
    {
        SumSystem system = small.Build().System;
        SuppressionResult result = Runs.Suppress(system);
        if (result.Unprotected.Length > 0) return true;
        ExactAuditResult found = ExactAudit.Run(system, result, InstalledSolver.Client, Nobody, TestContext.Current.CancellationToken);
        return found.Outcome == SolverOutcome.Answered && found.TooNarrow.Length == 0 && found.BoundedCount == result.IsSuppressed.Count(each => each);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>A chain of 600 unknown cells with published sums of each two.</summary>
    [Fact]
    public void Sums_in_large_blocks_are_bounded_only_if_they_are_named()
    {
        const int Cells = 600;
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell < Cells; cell++) builder.AddCell(cell, 3);
        for (int cell = 0; cell < Cells; cell++) builder.AddSum([cell], 1, 1);
        for (int cell = 1; cell < Cells; cell++) builder.AddSum([cell - 1, cell]);
        SumSystem system = builder.Build().System;
        SuppressionResult result = new([.. Enumerable.Range(0, system.SumCount).Select(system.IsPrimary)], [.. Enumerable.Range(0, Cells).Select(cell => cell % 2 == 0 ? 2L : 4L)], []);
        Assert.Empty(CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable));
        ExactAuditResult found = ExactAudit.Run(system, result, InstalledSolver.Client, Nobody, TestContext.Current.CancellationToken);
        Assert.Equal((0, Cells), (found.BoundedCount, found.LeftOutCount));
        int named = Enumerable.Range(0, system.SumCount).First(system.IsPrimary);
        found = ExactAudit.Run(system, result, InstalledSolver.Client, new HashSet<int> { named }, TestContext.Current.CancellationToken);
        Assert.Equal((SolverOutcome.Answered, 1, Cells - 1, 0), (found.Outcome, found.BoundedCount, found.LeftOutCount, found.TooNarrow.Length));
    }

    /// <summary>2 + 4 = 6, both withheld: each is from 0 to 6.</summary>
    [Theory]
    [InlineData(nameof(SolverOutcome.LimitReached))]
    [InlineData(nameof(SolverOutcome.Failed))]
    [InlineData(nameof(SolverOutcome.Unreadable))]
    public void Where_the_solver_does_not_answer_nothing_is_bounded(string name)
    {
        SolverOutcome outcome = Enum.Parse<SolverOutcome>(name);
        ExactAuditResult found = RunPair(new Fixed(outcome, null));
        Assert.Equal((outcome, 0), (found.Outcome, found.BoundedCount));
    }

    [Fact]
    public void A_bound_that_the_solver_left_at_its_limit_is_a_limit_reached() =>
        Assert.Equal(SolverOutcome.LimitReached, RunPair(new Fixed(SolverOutcome.Answered, new ClaimedBound(BoundStatus.Limit, SparseVector<double>.Empty, SparseVector<double>.Empty))).Outcome);

    /// <summary>A multiplier and a table that say nothing: the true bounds, 0 and 6, are not shown to be reached.</summary>
    [Fact]
    public void An_answer_that_does_not_hold_proves_nothing()
    {
        ExactAuditResult found = RunPair(new Fixed(SolverOutcome.Answered, new ClaimedBound(BoundStatus.Optimal, new([0], [0.3]), new([0, 1], [1.0, 7.0]))));
        Assert.Equal((SolverOutcome.Answered, 2, 0), (found.Outcome, found.Unproven.Length, found.TooNarrow.Length));
    }

    private static ExactAuditResult RunPair(ISolver solver)
    {
        var builder = new SumSystemBuilder();
        builder.AddCell(0, 2);
        builder.AddCell(1, 4);
        foreach (int[] cells in (int[][])[[0], [1]]) builder.AddSum(cells, 1, 1);
        builder.AddSum([0, 1]);
        SumSystem system = builder.Build().System;
        return ExactAudit.Run(system, new SuppressionResult([.. Enumerable.Range(0, 3).Select(system.IsPrimary)], [1, 5], []), solver, Nobody, TestContext.Current.CancellationToken);
    }

    private static ExactAuditResult Run(SumSystem system, bool[] isSuppressed, long[] secondTable) =>
        ExactAudit.Run(system, new SuppressionResult(isSuppressed, secondTable, []), InstalledSolver.Client, Nobody, TestContext.Current.CancellationToken);

    /// <summary>A solver that says the same of every bound.</summary>
    private sealed class Fixed(SolverOutcome outcome, ClaimedBound? claim) : ISolver
    {
        public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation) => claim is null
            ? SolverReply<BoundsAnswer>.Without(outcome)
            : SolverReply<BoundsAnswer>.With(new BoundsAnswer([.. request.Blocks.Select(block => block.Targets.Select(_ => new ClaimedBounds(claim, claim)).ToArray())]));

        public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) => SolverReply<SuppressAnswer>.Without(outcome);
    }
}
