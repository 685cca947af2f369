using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>population</c>: a row for each category that has somebody in it, and for what is not collected.</summary>
internal static class PopulationRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "origin", "population_type", "value", "status"];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter)
    {
        List<(string Origin, string Type, int Value)> cells = [];
        foreach (OriginQuarter origin in quarter.Origins)
        {
            cells.Add((origin.Origin, "REF", origin.Refugees));
            cells.Add((origin.Origin, "ASY", origin.Pending));
            cells.Add((origin.Origin, "RET", origin.Returned));
        }
        foreach (StockQuarter stock in quarter.Stocks)
        {
            cells.Add((stock.Stock.Origin, stock.Stock.Type, stock.Persons));
            cells.Add((stock.Stock.Origin, "RDP", stock.Returned));
        }
        return cells.Where(cell => cell.Value > 0)
            .OrderBy(cell => cell.Origin, StringComparer.Ordinal).ThenBy(cell => cell.Type, StringComparer.Ordinal)
            .Select(cell => Row(area, quarter, cell.Origin, cell.Type, cell.Value));
    }

    private static string[] Row(SampleArea area, AreaQuarter quarter, string origin, string type, int value)
    {
        bool isMissing = SampleFilings.IsNotCollected(area.Code, type, quarter.Period);
        char status = SampleFilings.Status(quarter.Period);
        // Internally displaced persons and their returns are estimated; a provisional estimate is provisional.
        if (status == 'A' && type is "IDP" or "RDP") status = 'E';
        if (type is "REF" && SampleFilings.IsRegisterCleaned(area.Code, quarter.Period)) status = 'B';
        string text = isMissing ? ":" : value.ToString(CultureInfo.InvariantCulture);
        return [area.Code, quarter.Period.ToString(), origin, type, text, isMissing ? "L" : status.ToString()];
    }
}
