using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Charts;

/// <summary>Says in words, from the figures, what a chart shows.</summary>
internal static class AlternativeText
{
    private const int GreatestItems = 12;

    /// <summary>A series: where it starts and ends, its highest figure, and its gaps.</summary>
    public static string Series(ReportText text, string name, IReadOnlyList<(Period Period, ResultRow? Row)> points)
    {
        (Period Period, ResultRow Row)[] known = [.. points.Where(point => point.Row is { HasValue: true }).Select(point => (point.Period, point.Row!.Value))];
        if (known.Length == 0) return text.Words["alt.none", ("name", name)];
        (Period Period, ResultRow Row) first = known[0], last = known[^1], highest = known.MaxBy(point => point.Row.Value);
        string sentence = known.Length == 1
            ? text.Words["alt.one", ("name", name), ("last", text.Figure(last.Row)), ("last-period", text.Words.Of(last.Period))]
            : text.Words[
                "alt.ends", ("name", name), ("first", text.Figure(first.Row)), ("first-period", text.Words.Of(first.Period)),
                ("last", text.Figure(last.Row)), ("last-period", text.Words.Of(last.Period)), ("highest", text.Figure(highest.Row)),
                ("highest-period", text.Words.Of(highest.Period))];
        int gaps = points.Count - known.Length;
        return gaps == 0 ? sentence : sentence + " " + text.Words["alt.gaps", ("name", name), ("count", text.Count(gaps))];
    }

    /// <summary>Named figures, the first ones in the order given.</summary>
    public static string Items(ReportText text, IReadOnlyList<(string Name, ResultRow? Row)> items)
    {
        IEnumerable<string> sentences = items.Take(GreatestItems)
            .Select(item => text.Words["alt.item", ("name", item.Name), ("value", text.Figure(item.Row))]);
        if (items.Count > GreatestItems) sentences = sentences.Append(text.Words["alt.more", ("count", text.Count(items.Count - GreatestItems))]);
        return string.Join(' ', sentences);
    }
}
