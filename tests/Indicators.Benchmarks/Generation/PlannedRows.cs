using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>
/// Rows of a <see cref="RowPlan"/> in the order of areas, periods, origins and its block. A figure depends on its area, origin and
/// place, and little on its period, so that figures meet the rules on parts, wholes and changes; now and then a block has none.
/// </summary>
internal sealed class PlannedRows : IRowSource
{
    private const int BlocksToOneWithout = 500;

    private readonly RowPlan plan;
    private readonly string[] areas, periods;
    private readonly int origins;

    /// <param name="plan">The rows of a return.</param>
    /// <param name="programme">Its areas report, and are reported on.</param>
    /// <param name="rows">How many rows are wanted: as many periods, origins and areas as they need.</param>
    public PlannedRows(RowPlan plan, Programme programme, int rows)
    {
        this.plan = plan;
        string[] all = PlainAreas.Select(programme);
        if (plan.HasOrigin)
        {
            areas = all;
            int perPeriod = areas.Length * plan.Block.Count, most = areas.Length - 1;
            int usual = plan.Frequency == Frequency.Annual ? 5 : 8;
            origins = Math.Clamp(1 + rows / (perPeriod * usual), 1, most);
            periods = Periods(plan.Frequency, Math.Max(usual, 1 + rows / (perPeriod * origins)));
        }
        else
        {
            origins = 1;
            periods = Periods(plan.Frequency, RowPlan.YearsWithoutOrigin * (int)plan.Frequency);
            areas = [.. all.Take(1 + rows / (periods.Length * plan.Block.Count))];
        }
    }

    public string Header => $"reporting_country,period,{(plan.HasOrigin ? "origin," : "")}{plan.Columns},value,status";

    /// <summary>How many rows there can be.</summary>
    public long Most => (long)areas.Length * periods.Length * origins * plan.Block.Count;

    public void Write(int row, Span<string> cells)
    {
        int block = row / plan.Block.Count, rest = block;
        (string codes, int perMille) = plan.Block[row % plan.Block.Count];
        int origin = rest % origins;
        rest /= origins;
        int period = rest % periods.Length, area = rest / periods.Length;
        cells[0] = areas[area];
        cells[1] = periods[period];
        int at = 2;
        // Nobody asks for asylum at home.
        if (plan.HasOrigin) cells[at++] = areas[origin >= area ? origin + 1 : origin];
        foreach (Range part in codes.AsSpan().Split(',')) cells[at++] = codes[part];
        bool isMissing = Figures.Mixed(block) % BlocksToOneWithout == 0;
        cells[at++] = isMissing ? ":" : Figures.Text(Figure(area, origin, block, perMille));
        cells[at] = isMissing ? "" : Figures.Status(row);
    }

    private int Figure(int area, int origin, int block, int perMille)
    {
        if (plan.Largest == 1) return (int)(Figures.Mixed(area) % 2);
        long size = Figures.Generate((long)area * areas.Length + origin) % plan.Largest;
        long now = size * (95 + (long)(Figures.Mixed(~(long)block) % 10)) / 100;
        return (int)(now * perMille / 1000);
    }

    private static string[] Periods(Frequency frequency, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => count - 1 - i).Select(ago => frequency switch
        {
            Frequency.Annual => (2024 - ago).ToString(CultureInfo.InvariantCulture),
            Frequency.Quarterly => string.Create(CultureInfo.InvariantCulture, $"{2024 - ago / 4}-Q{4 - ago % 4}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{2024 - ago / 12}-{12 - ago % 12:00}"),
        }),
    ];
}
