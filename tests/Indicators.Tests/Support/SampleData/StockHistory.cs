namespace Indicators.Tests.Support.SampleData;

/// <summary>A category at the end of a quarter, and who returned during it.</summary>
internal sealed record StockQuarter(SampleStock Stock, int Persons, int Returned);

/// <summary>Plays the quarters of a category that has no procedure behind it.</summary>
internal sealed class StockHistory(SampleArea area, SampleStock stock)
{
    private readonly SplitMix64 random = SplitMix64.For($"{area.Code}/{stock.Type}/{stock.Origin}");
    private int persons = stock.Start;

    public StockQuarter Play()
    {
        int returned = random.Round(persons * stock.ReturnShare * random.Around(0.5));
        int change = random.Round(stock.PerQuarter * random.Around(0.7));
        persons = Math.Max(0, persons + change - returned);
        return new StockQuarter(stock, persons, returned);
    }
}
