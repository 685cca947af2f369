using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>Unbiased rounding that keeps nested sums within the base.</summary>
public sealed class NetworkRoundingTests
{
    /// <summary>
    /// The table exPSD of Statistics Norway's package SmallCountRounding 1.1.0 (MIT), printed in its introduction: three rows, five columns and
    /// 24 figures with their totals.
    /// </summary>
    private static readonly int[,] Example = { { 6, 0, 1, 3, 4 }, { 1, 2, 3, 1, 2 }, { 0, 1, 1, 0, 2 } };

    /// <summary>
    /// No unbiased rule can be below 1.533; the package itself, which is biased, has 1.333. With rows alone kept within the base, exchanges
    /// are what brings the error below 1.65; with columns too, hardly anything is left to exchange.
    /// </summary>
    [Theory]
    [InlineData(false, 1.55, 1.65)]
    [InlineData(true, 1.45, 1.58)]
    public void The_mean_absolute_error_of_the_example_is_near_the_least_possible(bool keepsColumns, double least, double most)
    {
        double sum = 0;
        for (int key = 0; key < 1000; key++) sum += new RoundedTable(Example, key, keepsColumns: keepsColumns).Errors().Cast<int>().Sum(Math.Abs);
        Assert.InRange(sum / (24 * 1000), least, most);
    }

    [Fact]
    public void Totals_of_rows_of_columns_and_the_table_move_less_than_the_base()
    {
        for (int key = 0; key < 300; key++)
        {
            var table = new RoundedTable(Example, key, keepsColumns: true);
            int[,] errors = table.Errors();
            Assert.True(table.IsProtected);
            for (int row = 0; row <= 3; row++) Assert.InRange(errors[row, 5], -4, 4);
            for (int column = 0; column <= 5; column++) Assert.InRange(errors[3, column], -4, 4);
        }
    }

    /// <summary>Each cell goes up with probability count / base, so that the mean of 4,000 keys is near the count: the limit is five standard errors.</summary>
    [Fact]
    public void The_expected_error_of_every_cell_and_total_is_zero()
    {
        const int Keys = 4000;
        double[,] sums = new double[4, 6];
        for (int key = 0; key < Keys; key++)
        {
            int[,] errors = new RoundedTable(Example, key, exchanges: false).Errors();
            for (int row = 0; row <= 3; row++)
                for (int column = 0; column <= 5; column++) sums[row, column] += errors[row, column];
        }
        foreach (double sum in sums) Assert.InRange(sum / Keys, -5 * 2.5 * Math.Sqrt(3) / Math.Sqrt(Keys), 5 * 2.5 * Math.Sqrt(3) / Math.Sqrt(Keys));
    }

    /// <summary>Exchanges take place within a row, so that its total, and the whole table's, keep their expected error of 0.</summary>
    [Fact]
    public void Exchanges_leave_the_totals_of_rows_as_they_are()
    {
        for (int key = 0; key < 200; key++)
        {
            int[,] before = new RoundedTable(Example, key, exchanges: false).Errors(), after = new RoundedTable(Example, key).Errors();
            for (int row = 0; row <= 3; row++) Assert.Equal(before[row, 5], after[row, 5]);
        }
    }

    [Theory]
    [InlineData(2, 20, 40, 40)]
    [InlineData(3, 20, 60, 60)]
    [InlineData(2, 12, 20, 25)]
    [InlineData(1, 4, 0, 5)]
    [InlineData(4, 1, 0, 5)]
    public void The_total_of_equal_counts_is_one_of_the_two_nearest_multiples(int count, int cells, int low, int high)
    {
        int[,] table = new int[cells, 1];
        for (int row = 0; row < cells; row++) table[row, 0] = count;
        int[] totals = [.. Enumerable.Range(0, 200).Select(key => new RoundedTable(table, key).Rounded.Cast<int>().Sum()).Distinct().Order()];
        Assert.Equal(low == high ? [low] : [low, high], totals);
    }

    [Fact]
    public void Sums_of_both_trees_move_less_than_the_base_whatever_the_counts()
    {
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(3, 12).ToArbitrary(), (seed, roundingBase) =>
        {
            var random = new Random(seed);
            int cells = random.Next(1, 120), levels = random.Next(1, 4);
            int[] counts = [.. Enumerable.Range(0, cells).Select(_ => random.Next(1, roundingBase))];
            (RoundingTree left, int[] inLeft) = Tree(random, cells, levels);
            (RoundingTree right, int[] inRight) = Tree(random, cells, levels);
            bool[] up = NetworkRounding.Round(counts, inLeft, left, inRight, right, roundingBase, RoundedTable.KeyOf(seed).NewRandom("test"));
            return Holds(left, inLeft) && Holds(right, inRight);

            bool Holds(RoundingTree tree, int[] lowest)
            {
                int[] errors = new int[tree.Count];
                for (int cell = 0; cell < cells; cell++)
                    for (int node = lowest[cell]; node >= 0; node = tree.ParentOf(node)) errors[node] += (up[cell] ? roundingBase : 0) - counts[cell];
                return errors.All(error => Math.Abs(error) < roundingBase);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        static (RoundingTree, int[]) Tree(Random random, int cells, int levels)
        {
            var tree = new RoundingTree();
            return (tree, [.. Enumerable.Range(0, cells).Select(_ =>
            {
                int node = -1;
                for (int level = 0; level < levels; level++) node = tree.GetChild(node, random.Next(4));
                return node;
            })]);
        }
    }

    [Fact]
    public void The_same_key_rounds_alike_and_another_otherwise()
    {
        int[,] first = new RoundedTable(Example, 7).Rounded, again = new RoundedTable(Example, 7).Rounded;
        Assert.Equal(first, again);
        Assert.Contains(Enumerable.Range(8, 20), key => !new RoundedTable(Example, key).Rounded.Cast<int>().SequenceEqual(first.Cast<int>()));
    }

    /// <summary>
    /// Who knows the rule and every figure but not the key: any other count that a cell may have had gives the same output under some key, all
    /// other cells being as printed.
    /// </summary>
    [Fact]
    public void A_zero_hides_every_count_below_the_base_and_the_base_every_count_from_one_to_it()
    {
        int[,] printed = new RoundedTable(Example, 3).Rounded;
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 5; column++)
            {
                if (printed[row, column] is not (0 or 5)) continue;
                for (int count = printed[row, column] == 0 ? 0 : 1; count <= (printed[row, column] == 0 ? 4 : 5); count++)
                {
                    int[,] other = (int[,])printed.Clone();
                    other[row, column] = count;
                    Assert.Contains(Enumerable.Range(0, 200), key => new RoundedTable(other, key).Rounded.Cast<int>().SequenceEqual(printed.Cast<int>()));
                }
            }
        }
    }
}
