using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>Says in words, from the figures, what a chart shows.</summary>
internal static class AlternativeText
{
    private const int GreatestItems = 12;

    /// <summary>Of each series: where it starts and ends, its highest figure, and its gaps.</summary>
    public static string Series(ReportText text, IEnumerable<PlaceSeries> series) =>
        string.Join(' ', series.Select(line => Series(text, line.Name, line.Points)));

    /// <summary>Named figures, the first ones in the order given.</summary>
    public static string Items(ReportText text, IReadOnlyList<NamedRow> items)
    {
        IEnumerable<string> sentences = items.Take(GreatestItems)
            .Select(item => text.Words["alt.item", ("name", item.Name), ("value", text.FigureInWords(item.Row))]);
        int others = items.Count - GreatestItems;
        if (others > 0) sentences = sentences.Append(text.Words.Plural("alt.more", others, ("count", text.Count(others))));
        return string.Join(' ', sentences);
    }

    private static string Series(ReportText text, string name, IReadOnlyList<(Period Period, ResultRow? Row)> points)
    {
        (Period Period, ResultRow Row)[] known = [.. points.Where(point => point.Row is { HasValue: true }).Select(point => (point.Period, point.Row!.Value))];
        if (known.Length == 0) return text.Words["alt.none", ("name", name)];
        (Period Period, ResultRow Row) first = known[0], last = known[^1], highest = known.MaxBy(point => point.Row.Value);
        string sentence = known.Length == 1
            ? text.Words["alt.one", ("name", name), ("last", text.FigureInWords(last.Row)), ("last-period", text.Words.Of(last.Period))]
            : text.Words[
                "alt.ends", ("name", name), ("first", text.FigureInWords(first.Row)), ("first-period", text.Words.Of(first.Period)),
                ("last", text.FigureInWords(last.Row)), ("last-period", text.Words.Of(last.Period)),
                ("highest", text.FigureInWords(highest.Row)), ("highest-period", text.Words.Of(highest.Period))];
        int gaps = points.Count - known.Length;
        return gaps == 0 ? sentence : sentence + " " + text.Words.Plural("alt.gaps", gaps, ("count", text.Count(gaps)));
    }
}
