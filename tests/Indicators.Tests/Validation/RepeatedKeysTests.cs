using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Tests.Submissions;
using Indicators.Validation;

namespace Indicators.Tests.Validation;

public sealed class RepeatedKeysTests
{
    private static Submission Create((int Area, int Period, int Origin, int Type)[] rows) => new()
    {
        Path = "a.csv",
        Structure = Specimens.Stocks,
        Encoding = "utf-8",
        Delimiter = ',',
        RowCount = rows.Length,
        Areas = [.. rows.Select(row => row.Area)],
        Periods = [Period.Create(Frequency.Annual, 2023), Period.Create(Frequency.Annual, 2024)],
        PeriodIndexes = [.. rows.Select(row => row.Period)],
        Dimensions =
        [
            new CodeColumn(Specimens.Stocks.Columns[2], [.. rows.Select(row => row.Origin)]),
            new CodeColumn(Specimens.Stocks.Columns[3], [.. rows.Select(row => row.Type)]),
        ],
        Values = new double[rows.Length],
        Statuses = new ObservationStatus[rows.Length],
        Lines = [.. Enumerable.Range(2, rows.Length)],
    };

    private static Repeated Plainly((int, int, int, int)[] rows)
    {
        Dictionary<(int, int, int, int), int> firsts = [];
        List<(int, int)> pairs = [];
        int undecided = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            (int a, int b, int c, int d) = rows[row];
            if (Math.Min(Math.Min(a, b), Math.Min(c, d)) < 0) undecided++;
            else if (!firsts.TryAdd(rows[row], row)) pairs.Add((row, firsts[rows[row]]));
        }
        return new Repeated(pairs, undecided);
    }

    private static Repeated Collect(Func<Action<int, int>, long> find)
    {
        List<(int, int)> pairs = [];
        long undecided = find((row, first) => pairs.Add((row, first)));
        return new Repeated(pairs, undecided);
    }

    /// <param name="Pairs">Each repeated row, and the first row with its key.</param>
    private sealed record Repeated(IReadOnlyList<(int Row, int First)> Pairs, long Undecided);

    [Fact]
    public void Keys_of_codes_that_occur_have_no_gaps()
    {
        RowKeys keys = new RowKeys(Create([(0, 0, 0, 0), (1, 1, 7, 3), (1, 1, 7, 3), (-1, 0, 0, 0)])).OfCodesThatOccur();
        Assert.Equal(16UL, keys.Space);
        Assert.Equal([0UL, 15UL, 15UL, ulong.MaxValue], [keys.Number(0), keys.Number(1), keys.Number(2), keys.Number(3)]);
    }

    [Fact]
    public void Bitmap_and_hash_table_find_what_a_dictionary_finds()
    {
        Gen<(int, int, int, int)> row = Gen.Choose(-1, 7).SelectMany(area => Gen.Choose(0, 1).SelectMany(period =>
            Gen.Choose(0, 7).SelectMany(origin => Gen.Choose(0, 3).Select(type => (area, period, origin, type)))));
        Prop.ForAll(row.ArrayOf().ToArbitrary(), rows =>
        {
            Submission submission = Create(rows);
            var keys = new RowKeys(submission);
            Repeated expected = Plainly(rows);
            RowKeys occurring = keys.OfCodesThatOccur();
            Func<Action<int, int>, long>[] ways =
            [
                found => RepeatedKeys.ByBitmap(keys, rows.Length, found), found => RepeatedKeys.ByNumber(keys, rows.Length, found),
                found => RepeatedKeys.Find(submission, found),
                found => RepeatedKeys.ByBitmap(occurring, rows.Length, found), found => RepeatedKeys.ByNumber(occurring, rows.Length, found),
            ];
            foreach (Repeated found in ways.Select(Collect))
            {
                Assert.Equal(expected.Pairs, found.Pairs);
                Assert.Equal(expected.Undecided, found.Undecided);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Keys_are_digits_of_a_mixed_radix()
    {
        var keys = new RowKeys(Create([(0, 0, 0, 0), (1, 1, 7, 3)]));
        Assert.Equal(2UL * 2 * 8 * 4, keys.Space);
        Assert.Equal(0UL, keys.Number(0));
        Assert.Equal(3UL + 7 * 4 + 1 * 32 + 1 * 64, keys.Number(1));
    }

    [Fact]
    public void Keys_beyond_64_bits_are_found_too()
    {
        CodeList many = new("many", [.. Enumerable.Range(0, 1 << 17).Select(i => Specimens.Code($"C{i}", "x"))]);
        Column[] columns = [.. Enumerable.Range(0, 4).Select(i => new Column { Name = $"d{i}", Role = ColumnRole.Dimension, Concept = $"D{i}", CodeList = many })];
        Structure wide = Specimens.StructureOf("wide", Specimens.Value, columns);
        int last = many.Codes.Count - 1;
        Submission Rows(params int[] codes) => new()
        {
            Path = "a.csv",
            Structure = wide,
            Encoding = "utf-8",
            Delimiter = ',',
            RowCount = codes.Length,
            Areas = CodeIndexes.Create(new int[codes.Length]),
            Periods = [Period.Create(Frequency.Annual, 2024)],
            PeriodIndexes = CodeIndexes.Create(new int[codes.Length]),
            Dimensions = [.. wide.Dimensions.Select(column => new CodeColumn(column, CodeIndexes.Create(column.CodeList == many ? codes : new int[codes.Length])))],
            Values = new double[codes.Length],
            Statuses = new ObservationStatus[codes.Length],
            Lines = [.. Enumerable.Range(2, codes.Length)],
        };
        Submission submission = Rows(last, 0, last, last - 1, 0);
        Assert.Equal(0UL, new RowKeys(submission).Space);
        Assert.Equal([(2, 0), (4, 1)], Collect(found => RepeatedKeys.Find(submission, found)).Pairs);
    }
}
