using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Everything that one area could file of one quarter.</summary>
internal sealed record AreaQuarter(Period Period, IReadOnlyList<OriginQuarter> Origins, IReadOnlyList<StockQuarter> Stocks);

/// <summary>The quarters of an area from 2019-Q1 to 2025-Q4, those that it never filed included.</summary>
internal static class AreaHistory
{
    public static IReadOnlyList<AreaQuarter> Create(SampleArea area)
    {
        OriginHistory[] origins = [.. area.Origins.Select(origin => new OriginHistory(area, origin))];
        StockHistory[] stocks = [.. area.Stocks.Select(stock => new StockHistory(area, stock))];
        return [.. SampleFilings.Quarters.Select(period => new AreaQuarter(
            period,
            [.. origins.Select(origin => origin.Play(period))],
            [.. stocks.Select(stock => stock.Play())]))];
    }
}
