using FsCheck;
using FsCheck.Fluent;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Validation.Expressions;

public sealed class RowGroupsTests
{
    /// <summary>Few keys have a slot each; many are hashed; more than one number can hold are found a few columns at a time.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void Rows_with_the_same_codes_are_one_group(int codes)
    {
        Gen<(int, int, int)> row = Gen.Choose(-1, 3).SelectMany(a => Gen.Choose(0, 3).SelectMany(b => Gen.Choose(0, 3).Select(c => (a, b, c))));
        Prop.ForAll(row.ArrayOf().Resize(60).ToArbitrary(), rows =>
        {
            int[][] columns = [[.. rows.Select(one => one.Item1)], [.. rows.Select(one => one.Item2)], [.. rows.Select(one => one.Item3)]];
            RowGroups groups = RowGroups.Of([.. columns.Select(column => (column, codes))], rows.Length);
            Dictionary<(int, int, int), int> expected = [];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i].Item1 < 0)
                {
                    Assert.Equal(-1, groups.Of(i));
                    continue;
                }
                expected.TryAdd(rows[i], expected.Count);
                Assert.Equal(expected[rows[i]], groups.Of(i));
            }
            Assert.Equal(expected.Count, groups.Count);
            Assert.All(expected, pair => Assert.Equal(Array.IndexOf(rows, pair.Key), groups.FirstRows[pair.Value]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Without_columns_all_rows_are_one_group()
    {
        Assert.Equal(1, RowGroups.Of([], 5).Count);
        Assert.Equal(0, RowGroups.Of([], 0).Count);
    }
}
