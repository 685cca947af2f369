using Indicators.Graphics.Documents;

namespace Indicators.Reports.Charts;

/// <summary>The figures of a chart as a table, with marks for which the chart may have no room.</summary>
internal sealed class ChartTables(ReportText text, IndicatorFrame frame)
{
    /// <summary>One row per period, with the names of all areas that the figures lack.</summary>
    public TableBlock ComposeSeries(string part, string caption, IReadOnlyList<ReferenceAreaSeries> series)
    {
        ReferenceAreaSeries[] lacking = [.. series.Where(line => line.AnyWithout)];
        return new TableBlock(
            Id(part), caption,
            [
                new TableColumn(text.Words["table.period"]), .. series.Select(line => new TableColumn(line.Name, CellAlignment.End)),
                .. lacking.Select(line => new TableColumn(series.Count == 1 ? text.Words["table.without"] : text.Words["label", ("name", text.Words["table.without"]), ("text", line.Name)], Share: 2)),
            ],
            [.. frame.Periods.Select((period, i) => (IReadOnlyList<Inline>)
            [
                text.Words.Format(period), .. series.Select(line => (Inline)text.Figure(line.Points[i].Row)),
                .. lacking.Select(line => (Inline)(line.Points[i].Row is { HasValue: true } ? text.Words.List(line.Points[i].Without) : "")),
            ])],
            [.. text.Legend(series.SelectMany(line => line.Rows)), text.Source]);
    }

    public TableBlock ComposeItems(string part, string caption, string header, IReadOnlyList<NamedRow> rows) => new(
        Id(part), caption,
        [new TableColumn(header), new TableColumn(text.Unit(frame.Indicator), CellAlignment.End)],
        [.. rows.Select(row => (IReadOnlyList<Inline>)[row.Name, text.Figure(row.Row)])],
        [.. text.Legend(rows.Select(row => row.Row)), text.Source]);

    private string Id(string part) => part.Length == 0 ? $"data-{frame.Indicator.Id}" : $"data-{frame.Indicator.Id}-{part}";
}
