using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;

namespace Indicators.Tests.Submissions;

public sealed class RowSetTests
{
    [Fact]
    public void Rows_come_out_once_and_ascending_whatever_the_order_they_went_in()
    {
        Prop.ForAll(Gen.Choose(0, 500).ArrayOf().ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), (rows, first) =>
        {
            RowSet set = [.. rows];
            RowSet moved = [];
            moved.Add(set, first);
            Assert.Equal(rows.Distinct().Order(), (IEnumerable<int>)set);
            Assert.Equal(rows.Distinct().Count(), set.Count);
            Assert.Equal(rows.Distinct().Order().Select(row => row + first), (IEnumerable<int>)moved);
            Assert.All(Enumerable.Range(0, 700), row => Assert.Equal(rows.Contains(row), set.Contains(row)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
