using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Validation.Grouping;

namespace Indicators.Tests.Validation.Grouping;

public sealed class RowGroupsTests
{
    [Fact]
    public void Rows_with_the_same_codes_are_one_group_numbered_by_its_first_row()
    {
        Gen<(int, int, int)> row = Gen.Choose(-1, 9).SelectMany(a => Gen.Choose(0, 9).SelectMany(b => Gen.Choose(0, 30).Select(c => (a, b, c))));
        Prop.ForAll(row.ArrayOf().Resize(3000).ToArbitrary(), rows =>
        {
            CodeIndexes[] columns = [[.. rows.Select(one => one.Item1)], [.. rows.Select(one => one.Item2)], [.. rows.Select(one => one.Item3)]];
            RowGroups groups = RowGroups.Create(columns, rows.Length), byColumns = RowGroups.Create([.. columns, .. Wide(rows.Length)], rows.Length);
            Assert.Equal(GroupsOf(groups, rows.Length), GroupsOf(byColumns, rows.Length));
            int[] copied = new int[rows.Length];
            groups.CopyTo(0, copied);
            Assert.Equal(GroupsOf(groups, rows.Length), copied);
            Dictionary<(int, int, int), int> expected = [];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i].Item1 < 0)
                {
                    Assert.Equal(-1, groups[i]);
                    continue;
                }
                expected.TryAdd(rows[i], expected.Count);
                Assert.Equal(expected[rows[i]], groups[i]);
            }
            Assert.Equal(expected.Count, groups.Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    /// <summary>Runs, a table of all keys, a number a row, and files that begin as one and go on as another, about the sizes of batches.</summary>
    [Fact]
    public void Groups_are_the_same_however_they_are_stored()
    {
        var random = new Random(7);
        foreach (int rows in (int[])[0, 1, 3, 255, 256, 257, 1023, 1024, 1025, 2048, 5000])
            foreach ((int inRuns, int codes) in ((int, int)[])[(rows, 40), (0, 4), (0, 40), (0, 1 << 20), (rows / 2, 12), (rows / 2, 1 << 20), (1024, 4)])
            {
                int[] first = new int[rows], second = new int[rows];
                for (int row = 0; row < rows; row++)
                    (first[row], second[row]) = row < inRuns ? (row / 50, row / 10 % 5) : (random.Next(-1, codes), random.Next(0, 3));
                var groups = RowGroups.Create([[.. first], [.. second]], rows);
                Dictionary<(int, int), int> expected = [];
                int[] wanted = [.. Enumerable.Range(0, rows).Select(row => first[row] < 0 ? -1 : Number(expected, (first[row], second[row])))];
                Assert.Equal(expected.Count, groups.Count);
                Assert.Equal(wanted, GroupsOf(groups, rows));
                foreach (int from in (int[])[0, rows / 3, Math.Max(0, rows - 1)])
                    foreach (int length in (int[])[0, Math.Min(1, rows - from), (rows - from) / 2, rows - from])
                    {
                        int[] copied = new int[length];
                        groups.CopyTo(from, copied);
                        Assert.Equal(wanted[from..(from + length)], copied);
                    }
                // In any order, as rules ask for rows.
                for (int i = 0; i < Math.Min(rows, 200); i++)
                {
                    int row = random.Next(rows);
                    Assert.Equal(wanted[row], groups[row]);
                }
            }

        static int Number(Dictionary<(int, int), int> known, (int, int) key)
        {
            known.TryAdd(key, known.Count);
            return known[key];
        }
    }

    private static int[] GroupsOf(RowGroups groups, int rows) => [.. Enumerable.Range(0, rows).Select(row => groups[row])];

    /// <summary>Columns of one code in every row, and of so many that there might be that keys do not fit one number.</summary>
    private static CodeIndexes[] Wide(int rows) => [.. Enumerable.Range(0, 3).Select(_ =>
    {
        CodeIndexes column = [.. Enumerable.Repeat(1 << 24, rows)];
        return column;
    })];

    /// <summary>The groups of rows, told by numbers and column by column.</summary>
    private static void AssertGroups(CodeIndexes[] columns, CodeFilter[] taken, int from, int to, int[] groupOf)
    {
        foreach (CodeIndexes[] some in (CodeIndexes[][])[columns, [.. columns, .. Wide(columns[0].Count)]])
        {
            var grouping = new RowGrouping(new RowKeys(some), taken);
            Assert.Equal(groupOf, grouping.Next(from, to - from).ToArray());
            Assert.Equal(groupOf.Max() + 1, grouping.Count);
        }
    }

    /// <summary>Rows 0 to 4 have the codes 7, 8, 7, 9, 9; those with another column's code 1 are left out: 8 comes first, then 7, then 9.</summary>
    [Fact]
    public void A_row_that_is_left_out_is_in_no_group()
    {
        CodeFilter notOne = new([1, 0, 2, 1, -1], code => code != 1), read = new([1, 0, 2, 1, -1], code => code >= 0);
        AssertGroups([[7, 8, 7, 9, 9]], [notOne], 0, 5, [-1, 0, 1, -1, 2]);
        AssertGroups([[7, 8, 7, 9, 9]], [notOne, read], 0, 5, [-1, 0, 1, -1, -1]);
    }

    [Fact]
    public void Neighbouring_rows_are_grouped_by_themselves() => AssertGroups([[7, 8, 7, 9, 9, 7]], [], 2, 6, [0, 1, 1, 0]);

    [Fact]
    public void Rows_grouped_after_others_were_forgotten_are_as_if_they_were_alone()
    {
        Gen<int[]> some = Gen.Choose(-1, 5000).ArrayOf().Resize(9000);
        Prop.ForAll(some.ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (codes, parts) =>
        {
            CodeIndexes[] columns = [[.. codes]];
            var grouping = new RowGrouping(new RowKeys(columns));
            for (int part = 0; part < parts; part++)
            {
                // Many rows, then fewer and fewer.
                int from = codes.Length - (codes.Length >> 3 * part);
                grouping.Clear();
                var alone = new RowGrouping(new RowKeys(columns));
                for (int row = from; row < codes.Length; row += RowGrouping.Batch)
                {
                    int count = Math.Min(RowGrouping.Batch, codes.Length - row);
                    Assert.Equal(alone.Next(row, count).ToArray(), grouping.Next(row, count).ToArray());
                    Assert.Equal(alone.Count, grouping.Count);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void Runs_are_split_in_their_order_and_not_cut()
    {
        Prop.ForAll(Gen.Choose(0, 50).ArrayOf().ToArbitrary(), Gen.Choose(0, 120).ToArbitrary(), (lengths, rows) =>
        {
            List<(int From, int To)> runs = [];
            foreach (int length in lengths) runs.Add((runs.Count == 0 ? 0 : runs[^1].To, (runs.Count == 0 ? 0 : runs[^1].To) + length));
            List<(int From, int To)>[] parts = [.. RowRuns.Split(runs, rows)];
            Assert.Equal(runs, parts.SelectMany(part => part));
            Assert.All(parts.SkipLast(1), part => Assert.InRange(part[^1].To - part[0].From, rows, rows + 50));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Without_columns_all_rows_are_one_group()
    {
        Assert.Equal(1, RowGroups.Create([], 5).Count);
        Assert.Equal(0, RowGroups.Create([], 0).Count);
    }
}
