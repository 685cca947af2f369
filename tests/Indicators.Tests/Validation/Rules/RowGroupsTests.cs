using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Rules;

namespace Indicators.Tests.Validation.Rules;

public sealed class RowGroupsTests
{
    [Fact]
    public void Rows_with_the_same_codes_are_one_group_numbered_by_its_first_row()
    {
        Gen<(int, int, int)> row = Gen.Choose(-1, 9).SelectMany(a => Gen.Choose(0, 9).SelectMany(b => Gen.Choose(0, 30).Select(c => (a, b, c))));
        Prop.ForAll(row.ArrayOf().Resize(3000).ToArbitrary(), rows =>
        {
            CodeIndexes[] columns = [[.. rows.Select(one => one.Item1)], [.. rows.Select(one => one.Item2)], [.. rows.Select(one => one.Item3)]];
            RowGroups groups = RowGroups.Of(columns, rows.Length), byColumns = RowGroups.ByColumns(new RowKeys(columns), 0, rows.Length, null);
            Assert.Equal(groups.GroupOf, byColumns.GroupOf);
            Assert.Equal(groups.First, byColumns.First);
            Dictionary<(int, int, int), int> expected = [];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i].Item1 < 0)
                {
                    Assert.Equal(-1, groups.GroupOf[i]);
                    continue;
                }
                expected.TryAdd(rows[i], expected.Count);
                Assert.Equal(expected[rows[i]], groups.GroupOf[i]);
            }
            Assert.Equal(expected.Count, groups.Count);
            Assert.All(expected, pair => Assert.Equal(Array.IndexOf(rows, pair.Key), groups.First[pair.Value]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    /// <summary>Rows 0 to 4 have the codes 7, 8, 7, 9, 9; rows 0 and 3 are left out: 8 comes first, then 7, then 9.</summary>
    [Fact]
    public void A_row_that_is_left_out_is_in_no_group()
    {
        CodeIndexes[] columns = [[7, 8, 7, 9, 9]];
        RowGroups groups = RowGroups.Of(new RowKeys(columns), 0, 5, Takes), byColumns = RowGroups.ByColumns(new RowKeys(columns), 0, 5, Takes);
        Assert.Equal([-1, 0, 1, -1, 2], groups.GroupOf);
        Assert.Equal([1, 2, 4], groups.First);
        Assert.Equal(groups.GroupOf, byColumns.GroupOf);
        Assert.Equal(groups.First, byColumns.First);

        static bool Takes(int row) => row is not (0 or 3);
    }

    [Fact]
    public void Neighbouring_rows_are_grouped_by_themselves()
    {
        CodeIndexes[] columns = [[7, 8, 7, 9, 9, 7]];
        RowGroups groups = RowGroups.Of(new RowKeys(columns), 2, 6, null), byColumns = RowGroups.ByColumns(new RowKeys(columns), 2, 6, null);
        Assert.Equal([0, 1, 1, 0], groups.GroupOf);
        Assert.Equal([2, 3], groups.First);
        Assert.Equal(groups.GroupOf, byColumns.GroupOf);
        Assert.Equal(groups.First, byColumns.First);
    }

    [Fact]
    public void Without_columns_all_rows_are_one_group()
    {
        Assert.Equal(1, RowGroups.Of([], 5).Count);
        Assert.Equal(0, RowGroups.Of([], 0).Count);
    }
}
