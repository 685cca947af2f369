using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure;

namespace Indicators.Tests.Disclosure;

/// <summary>Which small cells go up, by itself: cells and the totals that they are parts of.</summary>
public sealed class SmallCountRoundingTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void A_cell_alone_goes_to_the_nearer_of_zero_and_base(int value, bool up) =>
        Assert.Equal([up], SmallCountRounding.Choose([value], [[0]], [true], 5));

    [Theory]
    [InlineData("1 1 1 1 1", 1)] // 5 stay 5
    [InlineData("2 2 2 2 2", 2)] // 10 stay 10
    [InlineData("4 4 4", 2)] // 12 become 10
    [InlineData("3 3", 1)] // 6 become 5 and not 10
    [InlineData("1 2", 1)] // 3 become 5
    public void Cells_of_one_total_go_up_as_often_as_the_total_asks(string cells, int ups)
    {
        double[] values = [.. cells.Split(' ').Select(double.Parse)];
        bool[] up = SmallCountRounding.Choose(values, [.. values.Select(_ => (int[])[0])], [true], 5);
        Assert.Equal(ups, up.Count(each => each));
    }

    [Fact]
    public void Totals_that_contain_each_other_all_stay_near()
    {
        // Total 0 holds all, 1 the first three, 2 the last three; each of three ones moves to 5 or 0: 3 -> 5, 3 -> 0 or 5, 6 -> 5.
        bool[] up = SmallCountRounding.Choose([1, 1, 1, 1, 1, 1], [[0, 1], [0, 1], [0, 1], [0, 2], [0, 2], [0, 2]], [true, true, true], 5);
        Assert.Single(up, true);
    }

    /// <summary>Cells of a table of three dimensions; main totals nested in one another, and all single dimensions beside them.</summary>
    private static Arbitrary<(int Base, (int Value, int Event, int Origin, int Level)[] Cells)> Tables() =>
        Gen.Elements(3, 5, 10, 20).SelectMany(step =>
            Gen.Choose(1, step - 1).SelectMany(value => Gen.Choose(0, 3).SelectMany(@event => Gen.Choose(0, 6).SelectMany(origin =>
                Gen.Choose(0, 3).Select(level => (value, @event, origin, level))))).ArrayOf().Select(cells => (step, cells))).ToArbitrary();

    /// <summary>Event 0 is counted alone, 0 with 1, 0 to 2, and 3 alone; of each also by origin and by level.</summary>
    private static int[] TotalsOf((int Value, int Event, int Origin, int Level) cell)
    {
        var totals = new List<int>();
        for (int component = 0; component < 4; component++)
        {
            bool counted = component == 3 ? cell.Event == 3 : cell.Event <= component;
            if (!counted) continue;
            totals.AddRange(component * 20, component * 20 + 1 + cell.Origin, component * 20 + 10 + cell.Level);
        }
        return [.. totals];
    }

    private static bool[] Main { get; } = [.. Enumerable.Range(0, 80).Select(total => total % 20 == 0)];

    [Fact]
    public void Every_main_total_moves_less_than_the_base_and_so_does_the_sum_of_all_cells() => Prop.ForAll(Tables(), table =>
    {
        double[] moved = Moved(table.Base, table.Cells, out double all);
        return Math.Abs(all) < table.Base && moved.Where((_, total) => Main[total]).All(each => Math.Abs(each) < table.Base);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void No_single_change_would_bring_the_totals_nearer() => Prop.ForAll(Tables(), table =>
    {
        double[] values = [.. table.Cells.Select(cell => (double)cell.Value)];
        int[][] totals = [.. table.Cells.Select(TotalsOf)];
        bool[] up = SmallCountRounding.Choose(values, totals, new bool[80], table.Base);
        double reached = Cost(up);
        for (int i = 0; i < up.Length; i++)
        {
            up[i] = !up[i];
            double other = Cost(up), sum = values.Select((value, cell) => (up[cell] ? table.Base : 0) - value).Sum();
            up[i] = !up[i];
            if (other < reached && Math.Abs(sum) < table.Base) return false;
        }
        return true;

        double Cost(bool[] choice)
        {
            double[] weights = new double[80];
            double[] errors = new double[80];
            for (int cell = 0; cell < choice.Length; cell++)
                foreach (int total in totals[cell])
                {
                    weights[total]++;
                    errors[total] += (choice[cell] ? table.Base : 0) - values[cell];
                }
            return weights.Zip(errors, (weight, error) => weight * error * error).Sum();
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_cells_are_rounded_alike_each_time() => Prop.ForAll(Tables(), table =>
        Moved(table.Base, table.Cells, out _).SequenceEqual(Moved(table.Base, table.Cells, out _))).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_of_twenty_thousand_cells_move_by_less_than_twice_the_base()
    {
        (int, int, int, int)[] cells = [.. Enumerable.Range(0, 20_000).Select(i => (1 + i * 7 % 4, i % 4, i / 4 % 7, i / 28 % 4))];
        Assert.All(Moved(5, cells, out _), each => Assert.InRange(each, -10, 10));
    }

    private static double[] Moved(int roundingBase, (int Value, int Event, int Origin, int Level)[] cells, out double all)
    {
        bool[] up = SmallCountRounding.Choose([.. cells.Select(cell => (double)cell.Value)], [.. cells.Select(TotalsOf)], Main, roundingBase);
        double[] moved = new double[Main.Length];
        all = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            double change = (up[i] ? roundingBase : 0) - cells[i].Value;
            all += change;
            foreach (int total in TotalsOf(cells[i])) moved[total] += change;
        }
        return moved;
    }
}
