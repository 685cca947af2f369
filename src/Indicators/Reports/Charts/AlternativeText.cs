using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>Describes a chart in words, from its figures.</summary>
internal static class AlternativeText
{
    private const int GreatestItems = 12;

    /// <summary>The number of stretches of a broken series that are described, counted from the last.</summary>
    private const int GreatestStretches = 3;

    /// <summary>For each series: its start and end, its highest figure and its gaps; if its areas change, separately for each stretch.</summary>
    public static string Series(ReportText text, IEnumerable<ReferenceAreaSeries> series) =>
        string.Join(' ', series.Select(line => Series(text, line.Name, line.Points)));

    /// <summary>Named figures, the first ones in the given order.</summary>
    public static string Items(ReportText text, IReadOnlyList<NamedRow> items)
    {
        IEnumerable<string> sentences = items.Take(GreatestItems)
            .Select(item => text.Words["alt.item", ("name", item.Name), ("value", text.FigureInWords(item.Row))]);
        int others = items.Count - GreatestItems;
        if (others > 0) sentences = sentences.Append(text.Words.Plural("alt.more", others, ("count", text.Count(others))));
        return string.Join(' ', sentences);
    }

    private static string Series(ReportText text, string name, IReadOnlyList<SeriesPoint> points)
    {
        SeriesPoint[] known = [.. points.Where(point => point.Row is { HasValue: true } row && !SmallDenominators.AreBehind(row))];
        if (known.Length == 0) return text.Words["alt.none", ("name", name)];
        List<List<SeriesPoint>> stretches = Stretches(known);
        var sentences = new List<string>();
        if (stretches.Count > 1) sentences.Add(text.Words.Plural("alt.stretches", stretches.Count, ("name", name), ("count", text.Count(stretches.Count))));
        foreach (List<SeriesPoint> stretch in stretches.TakeLast(GreatestStretches)) sentences.Add(Stretch(text, name, stretch));
        int gaps = points.Count - known.Length;
        int withheld = points.Count(point => point.Row is { HasValue: false, Status: ObservationStatus.Suppressed });
        if (gaps > withheld) sentences.Add(text.Words.Plural("alt.gaps", gaps - withheld, ("count", text.Count(gaps - withheld))));
        if (withheld > 0) sentences.Add(text.Words.Plural("alt.withheld", withheld, ("count", text.Count(withheld))));
        return string.Join(' ', sentences);
    }

    private static List<List<SeriesPoint>> Stretches(IReadOnlyList<SeriesPoint> known)
    {
        var stretches = new List<List<SeriesPoint>>();
        foreach (SeriesPoint point in known)
        {
            if (stretches.Count == 0 || point.IsDisconnected) stretches.Add([]);
            stretches[^1].Add(point);
        }
        return stretches;
    }

    private static string Stretch(ReportText text, string name, IReadOnlyList<SeriesPoint> points)
    {
        SeriesPoint first = points[0], last = points[^1], highest = points.MaxBy(point => point.Row!.Value.Value)!;
        string lacking = last.Without.Count == 0 ? "" : text.Words["alt.without", ("areas", text.Shortened(last.Without))];
        return points.Count == 1
            ? text.Words["alt.one", ("name", name), ("last", text.FigureInWords(last.Row)), ("last-period", text.Words.Format(last.Period)), ("without", lacking)]
            : text.Words[
                "alt.ends", ("name", name), ("first", text.FigureInWords(first.Row)), ("first-period", text.Words.Format(first.Period)),
                ("last", text.FigureInWords(last.Row)), ("last-period", text.Words.Format(last.Period)),
                ("highest", text.FigureInWords(highest.Row)), ("highest-period", text.Words.Format(highest.Period)), ("without", lacking)];
    }
}
