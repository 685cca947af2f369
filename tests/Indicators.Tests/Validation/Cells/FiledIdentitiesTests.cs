using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Tests.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Checks;
using Indicators.Validation.Grouping;

namespace Indicators.Tests.Validation.Cells;

/// <summary>What looks at many rows at once against plain loops over them.</summary>
public sealed class FiledIdentitiesTests
{
    private static Submission Create((int Area, int Period)[] rows) => new()
    {
        Path = "a.csv",
        Structure = Specimens.Stocks,
        Encoding = "utf-8",
        Delimiter = ',',
        RowCount = rows.Length,
        Areas = [.. rows.Select(row => row.Area)],
        Periods = [Period.Create(Frequency.Annual, 2023), Period.Create(Frequency.Annual, 2024)],
        PeriodIndexes = [.. rows.Select(row => row.Period)],
        Dimensions = [],
        Values = new double[rows.Length],
        Statuses = new ObservationStatus[rows.Length],
        Lines = [.. Enumerable.Range(2, rows.Length)],
    };

    [Fact]
    public void Identities_are_those_of_a_plain_loop_and_their_runs_hold_every_row_once()
    {
        Gen<(int, int)[]> rows = Gen.Choose(-1, 3).SelectMany(area => Gen.Choose(-1, 1).SelectMany(period => Gen.Choose(1, 700).Select(length => Enumerable.Repeat((area, period), length))))
            .ArrayOf().Select(runs => runs.SelectMany(run => run).ToArray());
        Prop.ForAll(rows.ToArbitrary(), all =>
        {
            Submission submission = Create(all);
            var found = FiledIdentities.Find(submission, 4);
            (int Area, int Period)[] known = [.. all.Where(row => row is { Item1: >= 0, Item2: >= 0 })];
            Assert.Equal(
                known.Distinct().Select(row => new FiledIdentity(row.Area, submission.Periods[row.Period], Array.IndexOf(all, row))), found.All);
            int changes = known.Where((row, i) => i == 0 || row != known[i - 1]).Count();
            Assert.Equal(changes == found.All.Count, found.AreTogether);
            Assert.Equal(Enumerable.Range(0, all.Length), found.Runs(all.Length).SelectMany(run => Enumerable.Range(run.From, run.To - run.From)));
            if (found.AreTogether && found.All.Count > 0) Assert.Equal(found.All.Count, found.Runs(all.Length).Count());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Combined_outcomes_are_those_of_each_row()
    {
        Gen<(int, int)> row = Gen.Choose(-1, 5).SelectMany(a => Gen.Choose(-1, 40).Select(b => (a, b)));
        Prop.ForAll(row.ArrayOf().Resize(3000).ToArbitrary(), rows =>
        {
            byte Judge(int i) => (byte)((rows[i].Item1 + 1) * 37 + rows[i].Item2 + 1 & 0x7F);
            var combined = new CombinedOutcomes([[.. rows.Select(one => one.Item1)], [.. rows.Select(one => one.Item2)]], Judge);
            byte[] outcomes = new byte[CombinedOutcomes.Batch];
            for (int first = 0; first < rows.Length; first += outcomes.Length)
            {
                Span<byte> batch = outcomes.AsSpan(0, Math.Min(outcomes.Length, rows.Length - first));
                combined.Combine(first, batch);
                for (int i = 0; i < batch.Length; i++) Assert.Equal(Judge(first + i), batch[i]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void The_summary_of_figures_is_that_of_a_plain_loop()
    {
        Gen<double> figure = Gen.Elements(double.NaN, 0, -3, 2.5, 7, 1e15, -0.5);
        Prop.ForAll(figure.ArrayOf().Resize(9000).ToArbitrary(), figures =>
        {
            var summary = FigureSummary.Compute(figures);
            double[] known = [.. figures.Where(value => !double.IsNaN(value))];
            Assert.Equal(
                new FigureSummary(figures.Length - known.Length, known.DefaultIfEmpty(double.PositiveInfinity).Min(), known.DefaultIfEmpty(double.NegativeInfinity).Max(), known.All(value => value == Math.Floor(value))),
                summary);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void Numbers_of_keys_are_the_same_in_columns_of_every_width()
    {
        foreach (int largest in (int[])[3, 300, 70_000])
        {
            CodeIndexes column = [0, largest, -1, 2];
            Span<ulong> numbers = [10, 20, 30, 40];
            Assert.False(column.AddTo(numbers, 0, 5));
            Assert.Equal([10, 20UL + (ulong)largest * 5, 50], new[] { numbers[0], numbers[1], numbers[3] });
            Assert.True(column.AddTo(numbers[..2], 0, 1));
        }
    }

    [Fact]
    public void A_column_takes_over_the_rows_of_another_whatever_the_width_of_both()
    {
        int[] limits = [3, 300, 70_000];
        foreach (int own in limits)
            foreach (int other in limits)
            {
                CodeIndexes column = [own, -1, 0, 0, 1], part = [other, -1, 2];
                column.Set(2, part, 2);
                Assert.Equal([own, -1, other, -1, 1], column);
                Assert.Equal(Math.Max(own, other) + 1, column.Limit);
            }
    }
}
