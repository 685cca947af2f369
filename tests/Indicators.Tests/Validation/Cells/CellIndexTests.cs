using FsCheck;
using FsCheck.Fluent;
using Indicators.Validation.Cells;

namespace Indicators.Tests.Validation.Cells;

public sealed class CellIndexTests
{
    private const int Places = 5;

    /// <summary>Places and rests, sorted or not, with rests that need 64 bits or not.</summary>
    [Theory]
    [InlineData(true, 1UL)]
    [InlineData(false, 1UL)]
    [InlineData(true, 1UL << 40)]
    [InlineData(false, 1UL << 40)]
    public void Cells_are_found_by_place_and_rest_in_whatever_order_they_come(bool isSorted, ulong step)
    {
        Gen<(int, ulong)> cell = Gen.Choose(0, Places - 1).SelectMany(place => Gen.Choose(0, 30).Select(rest => (place, (ulong)rest * step)));
        Prop.ForAll(cell.ArrayOf().ToArbitrary(), cells =>
        {
            (int Place, ulong Codes)[] all = isSorted ? [.. cells.Order()] : cells;
            var index = new CellIndex(Places, all.Length);
            for (int i = 0; i < all.Length; i++) index.Add(all[i].Place, all[i].Codes, i);
            index.Complete();
            for (int place = 0; place < Places; place++)
            {
                (int from, int to) = index.GetEntries(place);
                Assert.Equal(
                    all.Index().Where(one => one.Item.Place == place).OrderBy(one => one.Item.Codes).ThenBy(one => one.Index).Select(one => (one.Item.Codes, one.Index)),
                    Enumerable.Range(from, to - from).Select(entry => (index.RestOf(entry), index.CellOf(entry))));
                for (ulong rest = 0; rest <= 31; rest++)
                {
                    int expected = Array.IndexOf(all, (place, rest * step));
                    Assert.Equal(expected, index.Find(place, rest * step, 0, all.Length));
                    // Of another file's cells only the later ones.
                    Assert.Equal(expected < 0 ? -1 : Array.IndexOf(all, (place, rest * step), expected + 1), index.Find(place, rest * step, expected + 1, all.Length));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }
}
