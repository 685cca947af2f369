using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Disclosure.Suppression;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>The least pattern of small parts, found by the solver's executable.</summary>
public sealed class LeastPatternTests
{
    private static readonly ISuppressionWeight Weight = new LogarithmicWeight();

    [Theory]
    [InlineData("gs_z1_default.csv", 0)]
    [InlineData("gs_t1_age_geo_maxN1.csv", 1)]
    public void No_more_cells_are_suppressed_than_by_another_tool(string file, int zerosProtected)
    {
        string[][] rows = [.. File.ReadLines(RealData.Path("oracles", "disclosure", file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        string[][] cells = [.. rows.Where(row => row[0] != "Total" && row[1] != "Total")];
        var builder = new SumSystemBuilder();
        foreach (string[] cell in cells) builder.AddCell(builder.CellCount, ValueOf(cell), Math.Min(ValueOf(cell), 1 - zerosProtected));
        foreach (string[] row in rows)
            builder.AddSum([.. Enumerable.Range(0, cells.Length).Where(cell => (row[0] == "Total" || row[0] == cells[cell][0]) && (row[1] == "Total" || row[1] == cells[cell][1]))], 1, row[3] == "TRUE" ? 1 : 0);
        SumSystem system = builder.Build().System;
        SuppressionResult known = Runs.Suppress(system, new SuppressionSettings { MostSearches = 0 }), least = Improve(system, known);
        Assert.Empty(CertificateCheck.FindViolations(system, least.IsSuppressed, least.SecondTable));
        Assert.True(WeightOf(system, least) <= WeightOf(system, known));
        Assert.InRange(least.IsSuppressed.Count(each => each), rows.Count(row => row[3] == "TRUE"), rows.Count(row => row[4] == "TRUE"));
        SuppressionResult again = Improve(system, known);
        Assert.Equal(least.SecondTable, again.SecondTable);

        static long ValueOf(string[] row) => long.Parse(row[2], CultureInfo.InvariantCulture);
    }

    /// <summary>All second tables with small changes are tried out.</summary>
    [Fact]
    public void No_other_second_table_is_lighter() => Prop.ForAll(SmallSystem.Any, small =>
    {
        SumSystem system = small.Build().System;
        SuppressionResult known = Runs.Suppress(system, new SuppressionSettings { MostPasses = 0, MostSearches = 0 });
        if (known.Unprotected.Length > 0) return true;
        SuppressionResult least = Improve(system, known);
        if (CertificateCheck.FindViolations(system, least.IsSuppressed, least.SecondTable).Count > 0) return false;
        long weight = WeightOf(system, least);
        return weight <= WeightOf(system, known) && AllTables.Enumerate(system, [.. Enumerable.Repeat(true, system.SumCount)], 9).All(table => !IsLighter(system, table, weight));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void A_part_of_more_cells_is_left_as_it_is()
    {
        var builder = new SumSystemBuilder();
        for (int cell = 0; cell <= LeastPattern.MostCells; cell++) builder.AddCell(cell, 2 + cell);
        for (int cell = 0; cell <= LeastPattern.MostCells; cell++) builder.AddSum([cell], 1, cell == 0 ? 1 : 0);
        builder.AddSum([.. Enumerable.Range(0, LeastPattern.MostCells + 1)]);
        SumSystem system = builder.Build().System;
        LeastPatternResult found = LeastPattern.Improve(system, Runs.Suppress(system), Weight, new Refusing(), TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, found.Outcome);
    }

    /// <summary>Changes beyond what the solver takes, as of large amounts, are not asked for: the known pattern stays.</summary>
    [Theory]
    [InlineData(900_000_000_000, 400_000_000_000)]
    [InlineData(20_000_000_000_000, 1)]
    public void A_part_with_larger_changes_is_left_as_it_is(long value, long width)
    {
        var builder = new SumSystemBuilder();
        foreach (long each in (long[])[value, value, value]) builder.AddCell(builder.CellCount, each);
        foreach (int cell in (int[])[0, 1, 2]) builder.AddSum([cell], 1, cell == 0 ? width : 0);
        builder.AddSum([0, 1, 2]);
        SumSystem system = builder.Build().System;
        SuppressionResult known = Runs.Suppress(system);
        LeastPatternResult found = LeastPattern.Improve(system, known, Weight, InstalledSolver.Client, TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, found.Outcome);
        Assert.Equal(known.IsSuppressed, found.Pattern.IsSuppressed);
    }

    [Fact]
    public void A_solver_that_fails_or_says_what_is_not_permitted_is_told()
    {
        var builder = new SumSystemBuilder();
        foreach (long value in (long[])[2, 20, 30]) builder.AddCell(builder.CellCount, value);
        foreach (int cell in (int[])[0, 1, 2]) builder.AddSum([cell], 1, cell == 0 ? 1 : 0);
        builder.AddSum([0, 1, 2]);
        SumSystem system = builder.Build().System;
        SuppressionResult known = Runs.Suppress(system);
        Assert.Equal(SolverOutcome.Failed, LeastPattern.Improve(system, known, Weight, new Refusing(), TestContext.Current.CancellationToken).Outcome);
        LeastPatternResult found = LeastPattern.Improve(system, known, Weight, new Refusing(new SuppressAnswer(SuppressStatus.Optimal, SparseVector<long>.Empty, 0, 0)), TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Unreadable, found.Outcome);
        Assert.Same(known, found.Pattern);
    }

    private static SuppressionResult Improve(SumSystem system, SuppressionResult known)
    {
        LeastPatternResult found = LeastPattern.Improve(system, known, Weight, InstalledSolver.Client, TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Answered, found.Outcome);
        return found.Pattern;
    }

    private static bool IsLighter(SumSystem system, long[] table, long weight)
    {
        long found = 0;
        for (int sum = 0; sum < system.SumCount; sum++)
        {
            long shift = AllTables.Add(system, sum, table) - system.SumValueOf(sum);
            if (Math.Abs(shift) < system.WidthOf(sum) || (system.IsReleased(sum) && shift != 0)) return false;
            if (!system.IsPrimary(sum) && shift != 0) found += Weight.Weigh(system.SumValueOf(sum), system.CellsOf(sum).Length, system.TimesOf(sum)) is var each && each < 1 ? 1 : each;
        }
        return found < weight;
    }

    private static long WeightOf(SumSystem system, SuppressionResult result) => Enumerable.Range(0, system.SumCount)
        .Where(sum => result.IsSuppressed[sum] && !system.IsPrimary(sum)).Sum(sum => Math.Max(1, Weight.Weigh(system.SumValueOf(sum), system.CellsOf(sum).Length, system.TimesOf(sum))));

    private sealed class Refusing(SuppressAnswer? answer = null) : ISolver
    {
        public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation) => SolverReply<BoundsAnswer>.Without(SolverOutcome.Failed);

        public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) =>
            answer is null ? SolverReply<SuppressAnswer>.Without(SolverOutcome.Failed) : SolverReply<SuppressAnswer>.With(answer);
    }
}
