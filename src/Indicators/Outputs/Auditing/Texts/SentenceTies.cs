using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Finds the figures that a sentence can be about from the areas, periods and items that it names.</summary>
internal sealed class SentenceTies(TieContext context, IReadOnlyList<TextPiece> pieces)
{
    /// <summary>The last period that the texts of a chart name first; 0 for other files.</summary>
    private readonly Period ofChart = context.File.Indicator.Length == 0 ? default
        : pieces.Select(piece => TieContext.FindPeriods(context.Names.Find(piece.Text)).LastOrDefault()).FirstOrDefault(period => period.Frequency != 0);

    /// <returns>Null if no indicator or period can be told.</returns>
    public FigureTie? Find(TextPiece piece, int at)
    {
        IReadOnlyList<NameSpan> all = context.Names.Find(piece.Text);
        // Descriptions of pictures in PDF files are kept apart from the pages and begin with the indicator.
        string own = piece.Tag == "Alt" && context.File.Indicator.Length == 0 ? FindFirstIndicator(piece.Text, all) : context.FindIndicator(piece);
        if (own.Length == 0) return null;
        (int start, int end) = FindSentence(piece.Text, all, at);
        NameSpan[] names = [.. all.Where(name => name.Start >= start && name.End <= end)];
        Period[] periods = [.. TieContext.FindPeriods(names)];
        if (periods.Length == 0)
        {
            // A description begins with the period that it is about.
            (int first, int last) = FindSentence(piece.Text, all, 0);
            periods = [.. TieContext.FindPeriods(all.Where(name => name.Start >= first && name.End <= last)).TakeLast(1)];
        }
        if (periods.Length == 0 && (ofChart.Frequency != 0 ? ofChart : context.FindPeriod(own)) is { } newest) periods = [newest];
        if (periods.Length == 0) return null;
        var keys = new List<FigureKey>();
        foreach (string indicator in context.Book.FindVariants(own))
            foreach (Period period in periods) keys.AddRange(FindKeys(indicator, period, piece, names, start));
        return FigureTie.Create(keys, FigureNumbers.All);
    }

    private IEnumerable<FigureKey> FindKeys(string indicator, Period period, TextPiece piece, NameSpan[] names, int start)
    {
        if (TieContext.ComparesItems(piece.Figure) && names.Length > 0 && IsAtStart(piece.Text, names[0], start))
        {
            string[] items = [.. context.FindItems(indicator, names)];
            foreach (string item in items) yield return context.GetRegionKey(indicator, period) with { Breakdown = item };
            if (items.Length > 0) yield break;
        }
        string[] areas = [.. TieContext.FindAreas(names)];
        foreach (string area in areas) yield return TieContext.GetAreaKey(indicator, area, period);
        bool world = TieContext.NamesWorld(names);
        if (world) yield return TieContext.GetWorldKey(indicator, period);
        // A sentence that begins with an area is about it; others name areas that a figure lacks, or that contribute to it.
        if (areas.Length == 0 || world || context.NamesRegion(names) || !IsAtStart(piece.Text, names[0], start)) yield return context.GetRegionKey(indicator, period);
    }

    private static string FindFirstIndicator(string text, IReadOnlyList<NameSpan> names)
    {
        int end = FindSentence(text, names, 0).End;
        return names.Where(name => name.End <= end).SelectMany(name => name.Things).FirstOrDefault(thing => thing.Kind == NameKind.Indicator).Code ?? "";
    }

    private static bool IsAtStart(string text, NameSpan name, int start)
    {
        for (int at = start; at < name.Start; at++)
            if (char.IsLetterOrDigit(text[at])) return false;
        return true;
    }

    /// <summary>Returns where the sentence around a place begins and ends. A full stop within a name ends none.</summary>
    private static (int Start, int End) FindSentence(string text, IReadOnlyList<NameSpan> names, int place)
    {
        int start = 0;
        for (int at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?') || !char.IsWhiteSpace(text[at + 1]) || char.IsLower(text[at + 2])) continue;
            if (names.Any(name => name.Start <= at && name.End > at)) continue;
            if (at >= place) return (start, at + 1);
            start = at + 1;
        }
        return (start, text.Length);
    }
}
