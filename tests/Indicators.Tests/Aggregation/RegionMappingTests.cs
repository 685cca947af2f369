using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Aggregation;

public sealed class RegionMappingTests
{
    private static RegionMapping Halves(int? year = null) =>
        new(SmallProgramme.Programme.RegionSets["halves"], SmallProgramme.Programme.Areas, year is { } asOf ? new RegionsAsOf(asOf) : RegionsAsOf.OwnPeriod);

    private static int Area(string code) => SmallProgramme.Programme.Areas.IndexOf(code);

    [Theory]
    [InlineData("CCC", "2024", "S")]
    [InlineData("CCC", "2024-Q4", "S")]
    [InlineData("CCC", "2025-01", "N")]
    [InlineData("AAA", "1900", "N")]
    [InlineData("EEE", "2025", "_X")]
    [InlineData("UNK", "2025", "_X")]
    public void An_area_is_in_the_region_of_the_periods_last_day(string area, string period, string region) =>
        Assert.Equal(region, Halves().RegionOf(Area(area), Parse(period)));

    [Theory]
    [InlineData("N", "2024", false)]
    [InlineData("N", "2025", true)]
    [InlineData("S", "2025", true)]
    [InlineData("_X", "2025", false)]
    [InlineData("N", "2025-Q1", true)]
    [InlineData("N", "2025-Q2", false)]
    [InlineData("N", "2025-S1", true)]
    [InlineData("N", "2025-01", true)]
    [InlineData("N", "2025-02", false)]
    public void A_region_breaks_in_the_first_period_with_other_areas(string region, string period, bool breaks) =>
        Assert.Equal(breaks, Halves().BreaksAt(region, Parse(period)));

    [Fact]
    public void Under_the_regions_of_one_year_nothing_breaks() =>
        Assert.All(Halves(2025).Regions, region => Assert.False(Halves(2025).BreaksAt(region, Parse("2025"))));

    [Fact]
    public void Regions_stand_in_the_sets_order_and_the_unassigned_last() => Assert.Equal(["N", "S", "_X"], Halves().Regions);

    private static Period Parse(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text);
}
