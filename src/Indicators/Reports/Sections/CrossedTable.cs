using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Graphics.Documents;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sections;

/// <summary>A breakdown by two dimensions, such as age and sex, one in rows and one in columns, in the order of their code lists.</summary>
internal static class CrossedTable
{
    /// <returns>Null if the indicator has no such breakdown, or no area filed it for the period.</returns>
    public static TableBlock? Compose(SectionContext context, IndicatorFrame frame)
    {
        IndicatorDefinition indicator = frame.Indicator;
        if (indicator.Breakdowns.FirstOrDefault(breakdown => breakdown.Dimensions.Count == 2) is not { } crossed) return null;
        ReportText text = context.Text;
        Dictionary<(string, string), ResultRow> cells = [];
        foreach (ResultRow row in context.Source.Results.Select(indicator.Id, context.Region).Where(row => row.Period == frame.Period))
            if (CodesOf(row.Breakdown, crossed) is { } codes) cells[codes] = row;
        if (!cells.Values.Any(cell => cell.HasValue)) return null;

        string[] down = Codes(0, cells.Keys.Select(key => key.Item1)), across = Codes(1, cells.Keys.Select(key => key.Item2));
        ResultRow?[] shown = [.. down.SelectMany(first => across.Select(second => Cell(first, second)))];
        string title = text.Words[
            "cross.caption", ("indicator", text.Format(indicator.Title)), ("first", InSentence(0)), ("second", InSentence(1)),
            ("region", context.RegionName), ("period", text.Words.Format(frame.Period))];
        return new TableBlock(
            $"table-{indicator.Id}-crossed", title,
            [
                new TableColumn(text.DimensionTitle(indicator, crossed.Dimensions[0])),
                .. across.Select(code => new TableColumn(text.NameOfItem(indicator, $"{crossed.Dimensions[1]}={code}"), CellAlignment.End)),
            ],
            [.. down.Select(first => (IReadOnlyList<Inline>)
            [
                text.NameOfItem(indicator, $"{crossed.Dimensions[0]}={first}"),
                .. across.Select(second => (Inline)text.Figure(Cell(first, second))),
            ])],
            [.. Notes(text, crossed, shown), .. text.Legend(shown), text.Source]);

        ResultRow? Cell(string first, string second) => cells.TryGetValue((first, second), out ResultRow cell) ? cell : null;

        string InSentence(int dimension) => ReportWords.InSentence(text.DimensionTitle(indicator, crossed.Dimensions[dimension]));

        string[] Codes(int dimension, IEnumerable<string> codes)
        {
            CodeList? list = context.Programme.Structures[crossed.Structure].Dimensions
                .FirstOrDefault(column => column.Name == crossed.Dimensions[dimension])?.CodeList;
            return [.. codes.Distinct().OrderBy(code => list?.IndexOf(code) ?? 0).ThenBy(code => code, StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<string> Notes(ReportText text, Breakdown crossed, IEnumerable<ResultRow?> shown)
    {
        yield return text.Words[
            "cross.note", ("structure", text.Format(text.Programme.Structures[crossed.Structure].Title)),
            ("coverage", text.Coverage(shown.OfType<ResultRow>().First().Indicator, shown.OfType<ResultRow>().First().Coverage))];
    }

    private static (string, string)? CodesOf(string breakdown, Breakdown crossed)
    {
        string[] pairs = breakdown.Split(';');
        if (pairs.Length != 2) return null;
        string[] first = pairs[0].Split('=', 2), second = pairs[1].Split('=', 2);
        return first[0] == crossed.Dimensions[0] && second[0] == crossed.Dimensions[1] ? (first[1], second[1]) : null;
    }
}
