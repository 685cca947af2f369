using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>The first rows of a source as the filing of one area for one month: every number gives another area and month.</summary>
internal sealed class OneFiling(IRowSource source, Programme programme) : IRowSource
{
    private readonly string[] areas = PlainAreas.Select(programme);
    private string area = "", month = "";

    public string Header => source.Header;

    public void Choose(int number)
    {
        area = areas[number % areas.Length];
        int months = number / areas.Length;
        month = string.Create(CultureInfo.InvariantCulture, $"{2010 + months / 12}-{months % 12 + 1:00}");
    }

    public void Write(int row, Span<string> cells)
    {
        source.Write(row, cells);
        (cells[0], cells[1]) = (area, month);
    }
}
