using Indicators.Graphics.Charts.Layout;

namespace Indicators.Graphics.Charts.Kinds;

internal static class BarBody
{
    public static ChartBody LayOut(BarChart chart, double width, TextFitter ruler)
    {
        ChartPoint[] points = [.. chart.Items.Select(item => item.Point)];
        if (ValueDomain.Find(points) is not { } shown)
            return new ChartBody(EmptyBody.LayOut(chart, points, width, ruler));
        ValueDomain domain = Domains.Joined(shown, chart.Domain, chart.Target);
        return chart.Direction == BarDirection.Horizontal
            ? HorizontalBars.LayOut(chart, domain, width, ruler)
            : VerticalBars.LayOut(chart, domain, width, ruler);
    }
}
