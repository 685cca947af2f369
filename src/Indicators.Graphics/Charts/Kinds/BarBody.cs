using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

internal static class BarBody
{
    public static ChartBody LayOut(BarChart chart, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));
        ValueDomain domain = shown.With(chart.Domain, chart.Target).With(ValueDomain.Find(chart.Items.Select(item => new ChartPoint(item.Earlier))), null);
        return chart.Direction == BarDirection.Horizontal
            ? HorizontalBars.LayOut(chart, domain, width, ruler)
            : VerticalBars.LayOut(chart, domain, width, ruler);
    }
}
