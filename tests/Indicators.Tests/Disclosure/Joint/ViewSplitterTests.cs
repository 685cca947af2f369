using Indicators.Definitions;
using Indicators.Disclosure.Joint;

namespace Indicators.Tests.Disclosure.Joint;

/// <summary>
/// What several returns say about the same persons, split into base cells. A base cell is written as its count, then the cells that include
/// it: the number of the view, and of the cell in it.
/// </summary>
public sealed class ViewSplitterTests
{
    private static readonly Period Year = Period.Create(Frequency.Annual, 2024);

    /// <summary>A view whose cells differ in one dimension, if it has any.</summary>
    private static LinkedView View(int table, Period period, string? dimension, params long[] values) => new(
        table, period, true, dimension is null ? [] : [dimension],
        [.. values.Index().Select(pair => new ViewCell(new CellRef(table * 10 + period.Number - (period.Frequency == Frequency.Annual ? 1 : 0), pair.Index), pair.Item,
            (dimension is null ? [] : new[] { dimension }).ToDictionary(name => name, _ => pair.Index)))]);

    private static string[] Split(params LinkedView[] views)
    {
        SplitResult result = ViewSplitter.Split(views, count => count is > 0 and < 5);
        return
        [
            .. result.BaseCells.Select(cell => $"{cell.Count}{(cell.IsResidual ? " residual" : "")} in {string.Join(' ', cell.Others.Prepend(cell.Owner).Select(each => $"{each.Table}.{each.Cell}"))}"),
            .. result.Exceeded.Select(each => $"{each.Cell.Table}.{each.Cell.Cell} becomes {each.Sum}"),
        ];
    }

    /// <summary>Population 7, of whom 6 women and 1 man.</summary>
    [Fact]
    public void A_small_part_is_a_part_of_the_whole() =>
        Assert.Equal(["1 in 0.1 10.0"], Split(View(0, Year, "sex", 6, 1), View(1, Year, null, 7)));

    /// <summary>Population 7, of whom 6 women; the rest is not broken down, and one person.</summary>
    [Fact]
    public void What_the_whole_exceeds_its_parts_by_is_a_residual() =>
        Assert.Equal(["1 residual in 10.0"], Split(View(0, Year, "sex", 6), View(1, Year, null, 7)));

    [Fact]
    public void Where_nothing_is_small_every_return_stays_as_it_is()
    {
        Assert.Empty(Split(View(0, Year, "sex", 60, 40), View(1, Year, null, 200)));
        // A part is never printed above its whole, however large both are.
        Assert.Equal(["10.0 becomes 100"], Split(View(0, Year, "sex", 60, 40), View(1, Year, null, 99)));
    }

    [Fact]
    public void A_whole_that_its_parts_exceed_becomes_their_sum() =>
        Assert.Equal(["3 in 0.1 10.0", "10.0 becomes 63"], Split(View(0, Year, "sex", 60, 3), View(1, Year, null, 61)));

    /// <summary>A year of 49 beside quarters of 8, 1, 20 and 20.</summary>
    [Fact]
    public void A_quarter_is_a_part_of_its_year() =>
        Assert.Equal(["1 in 2.0 10.0"], Split([.. ((long[])[8, 1, 20, 20]).Index().Select(pair => View(0, Period.Create(Frequency.Quarterly, 2024, pair.Index + 1), null, pair.Item)),
            View(1, Year, null, 49)]));

    /// <summary>Neither return is finer: the small cells of one are placed in the largest cells of the other, which absorb their change.</summary>
    [Fact]
    public void A_small_cell_is_placed_whole_in_the_largest_cell_of_a_return_with_other_dimensions()
    {
        Assert.Equal(["3 in 0.1 10.0"], Split(View(0, Year, "sex", 97, 3), View(1, Year, "procedure", 62, 38)));
        Assert.Equal(["3 in 0.0 10.1"], Split(View(0, Year, "sex", 60, 40), View(1, Year, "procedure", 97, 3)));
    }

    /// <summary>4 and 3 by procedure, 6 and 1 by sex: the person alone is in the largest cell, of which 3 remain, and so no cell keeps a small rest.</summary>
    [Fact]
    public void No_rest_below_the_base_stays_as_it_is()
    {
        string[] cells = Split(View(0, Year, "sex", 6, 1), View(1, Year, "procedure", 4, 3));
        Assert.Equal(7, cells.Sum(cell => int.Parse(cell.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(cells, cell => Assert.Contains(" 10.", cell, StringComparison.Ordinal));
        Assert.All(cells, cell => Assert.Contains(" 0.", cell, StringComparison.Ordinal));
    }

    /// <summary>
    /// One quarter is filed in all, the other by sex, and the year in both ways: of the year's 20 women and 2 men, 6 and 1 are those of the second
    /// quarter, 9 and 1 may be the 10 persons of the first, and 5 women were filed for the year only.
    /// </summary>
    [Fact]
    public void A_cell_takes_the_parts_that_certainly_and_those_that_possibly_belong_to_it()
    {
        Period first = Period.Create(Frequency.Quarterly, 2024, 1), second = Period.Create(Frequency.Quarterly, 2024, 2);
        string[] cells = Split(View(1, first, null, 10), View(0, second, "sex", 6, 1), View(0, Year, "sex", 20, 2), View(1, Year, null, 22));
        Assert.DoesNotContain(cells, cell => cell.Contains("becomes", StringComparison.Ordinal));
        Assert.Contains("1 in 2.1 0.1 10.0", cells);
        Assert.Contains("1 in 11.0 0.1 10.0", cells);
    }

    /// <summary>Quarters of 10, 10, 10 and 13 beside 30 women and 12 men of the year: the quarters fill the sexes in ascending order, and 1 of the last is left.</summary>
    [Fact]
    public void Quarters_fill_the_sexes_of_the_year_and_a_small_rest_is_a_part()
    {
        LinkedView[] quarters = [.. ((long[])[10, 10, 10, 13]).Index().Select(pair => View(1, Period.Create(Frequency.Quarterly, 2024, pair.Index + 1), null, pair.Item))];
        Assert.Equal(["1 in 14.0"], Split([.. quarters, View(0, Year, "sex", 30, 12)]));
        Assert.Empty(Split([.. quarters, View(0, Year, "sex", 25, 12)]));
    }
}
