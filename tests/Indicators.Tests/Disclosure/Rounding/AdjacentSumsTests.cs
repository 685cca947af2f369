using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>Sums of rounded counts are brought to multiples of the base next to the true ones.</summary>
public sealed class AdjacentSumsTests
{
    /// <summary>
    /// Counts of 2, 2 and 2 at base 5, the last of which is a part of a part of all: 2 in 4 in 6. All three went up: the sums are off by 6
    /// and 9. One of the last two stays up: 5 or 0 in 5 in 5 or 10.
    /// </summary>
    [Fact]
    public void A_part_of_a_part_is_next_to_its_count()
    {
        Rounded table = new([2, 2, 2], [[0, 1], [0, 1, 2]], [true, true, true], 5);
        Assert.Equal(0, table.Left);
        Assert.All(table.Errors, error => Assert.InRange(error, -4, 4));
    }

    /// <summary>Counts of 3, 4 and 1 of base 5 and the sum 8 of all: one that went up is enough for 5, two for 10, all three make 15.</summary>
    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void A_sum_goes_to_one_of_the_two_nearest_multiples(bool first, bool second, bool third)
    {
        Rounded table = new([3, 4, 1], [[0, 1, 2]], [first, second, third], 5);
        Assert.InRange(table.Up.Count(each => each), 1, 2);
    }

    /// <summary>
    /// Counts of 2, 2 and 2 at base 4, of which any two make a sum of 4: it is 4 only if one of the two goes up. Not every two of three can
    /// have just one: one sum stays off by 4.
    /// </summary>
    [Fact]
    public void Where_there_is_no_such_rounding_the_nearest_one_met_is_kept()
    {
        Rounded table = new([2, 2, 2], [[0, 1], [1, 2], [0, 2]], [true, true, true], 4);
        Assert.Equal(1, table.Left);
        Assert.Equal([0, 0, 4], table.Errors.Select(Math.Abs).Order());
    }

    /// <summary>A rounding that is within the base already stays as it is.</summary>
    [Fact]
    public void Sums_that_are_next_to_their_counts_turn_no_cell()
    {
        bool[] up = [true, false, false, true];
        Assert.Equal(up, new Rounded([2, 2, 3, 3], [[0, 1], [2, 3], [0, 2], [1, 3]], [.. up], 5).Up);
    }

    /// <summary>What is printed of released counts is a part of the sums that no cell can turn: 8 too much needs two cells of 4 that go down.</summary>
    [Fact]
    public void Released_prints_are_made_up_for()
    {
        int[] starts = [0, 1, 2], errors = [3 + 1 + 1];
        bool[] up = [true, true];
        Assert.Equal(0, AdjacentSums.Improve(starts, [0, 0], errors, up, 5, RoundedTable.KeyOf(1).NewRandom("test")));
        Assert.Equal(1, up.Count(each => each));
        Assert.Equal(0, errors[0]);
    }

    /// <summary>Tables of two and three dimensions with all their margins, and nested and crossing sums of other kinds, are compared with all roundings there are.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 5)]
    [InlineData(4, 10)]
    public void A_rounding_is_found_wherever_there_is_one(int part, int roundingBase) => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random((seed * 4) + part);
        int[][] sums = random.Next(3) == 0 ? AnySums(random, random.Next(3, 11)) : Margins(random.Next(2, 4), random.Next(2, 3), random.Next(1, 3));
        int cells = sums.Max(sum => sum.Max()) + 1;
        int[] counts = [.. Enumerable.Range(0, cells).Select(_ => random.Next(1, roundingBase))];
        var table = new Rounded(counts, sums, [.. counts.Select(_ => random.Next(2) == 0)], roundingBase);
        return table.Left == 0 || !Rounded.Exists(counts, sums, roundingBase);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Large_crossed_tables_are_next_to_their_counts_in_every_margin()
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            int[][] sums = Margins(12, 8, 10);
            int[] counts = [.. Enumerable.Range(0, 960).Select(_ => random.Next(1, 5))];
            Assert.Equal(0, new Rounded(counts, sums, [.. counts.Select(count => random.Next(5) < count)], 5).Left);
        }
    }

    private static int[][] AnySums(Random random, int cells) =>
        [[.. Enumerable.Range(0, cells)], .. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Enumerable.Range(0, cells).Where(_ => random.Next(2) == 0).ToArray()).Where(sum => sum.Length > 1)];

    /// <summary>All margins of a table: its total, its planes and its lines.</summary>
    private static int[][] Margins(int rows, int columns, int layers)
    {
        (int Cell, int[] At)[] cells = [.. Enumerable.Range(0, rows * columns * layers).Select(cell => (cell, (int[])[cell % rows, cell / rows % columns, cell / (rows * columns)]))];
        return [.. Enumerable.Range(0, 7).SelectMany(kept => cells
            .GroupBy(cell => string.Join(' ', cell.At.Where((_, dimension) => (kept >> dimension & 1) == 1)), StringComparer.Ordinal)
            .Select(group => group.Select(cell => cell.Cell).ToArray()).Where(sum => sum.Length > 1))];
    }

    /// <summary>Counts below the base, sums of them, and how they are rounded.</summary>
    private sealed class Rounded
    {
        public Rounded(int[] counts, int[][] sums, bool[] up, int roundingBase)
        {
            Up = up;
            Errors = ErrorsOf(counts, sums, cell => up[cell], roundingBase);
            int[][] sumsOf = [.. counts.Index().Select(cell => Enumerable.Range(0, sums.Length).Where(sum => sums[sum].Contains(cell.Index)).ToArray())];
            int[] starts = [0, .. sumsOf.Select((_, cell) => sumsOf.Take(cell + 1).Sum(own => own.Length))];
            Left = AdjacentSums.Improve(starts, [.. sumsOf.SelectMany(own => own)], Errors, up, roundingBase, RoundedTable.KeyOf(1).NewRandom("test"));
            Assert.Equal(ErrorsOf(counts, sums, cell => up[cell], roundingBase), Errors);
        }

        public bool[] Up { get; }

        public int[] Errors { get; }

        public int Left { get; }

        /// <summary>Whether any of all roundings has every sum next to the true one.</summary>
        public static bool Exists(int[] counts, int[][] sums, int roundingBase) => Enumerable.Range(0, 1 << counts.Length)
            .Any(ups => Array.TrueForAll(ErrorsOf(counts, sums, cell => (ups >> cell & 1) == 1, roundingBase), error => Math.Abs(error) < roundingBase));

        private static int[] ErrorsOf(int[] counts, int[][] sums, Func<int, bool> isUp, int roundingBase) =>
            [.. sums.Select(sum => sum.Sum(cell => (isUp(cell) ? roundingBase : 0) - counts[cell]))];
    }
}
