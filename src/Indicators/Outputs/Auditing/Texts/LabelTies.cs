using System.Globalization;
using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>
/// Finds the figure of a label of a picture from the labels beside it: those in the same line, those drawn right before it in the same
/// column, or the period below a column.
/// </summary>
internal sealed class LabelTies
{
    /// <summary>By how much places of equal distances may differ, as they are written with two decimals.</summary>
    private const double Rounding = 0.05;

    private const FigureNumbers ValueOrCompared = FigureNumbers.Value | FigureNumbers.Compared;

    private readonly TieContext context;
    private readonly IReadOnlyList<TextPiece> pieces;
    private readonly NumberMarks marks;
    private readonly Dictionary<((int, int), long), List<int>> lines = [];
    private readonly Dictionary<((int, int), string), List<int>> columns = [];
    private readonly Dictionary<int, Period> periods = [];

    public LabelTies(TieContext context, IReadOnlyList<TextPiece> pieces, NumberMarks marks)
    {
        this.context = context;
        this.pieces = pieces;
        this.marks = marks;
        var begun = new HashSet<int>();
        for (int place = 0; place < pieces.Count; place++)
        {
            TextPiece piece = pieces[place];
            if (piece.Place != TextPlace.Label) continue;
            if (FindLine(piece) is { } line) Add(lines, (piece.Drawing, line), place);
            Add(columns, (piece.Drawing, piece.X), place);
            // The lines above the drawing name the period, or the first and the last.
            if (IsNumber(piece)) begun.Add(piece.Drawing.Picture);
            else if (!begun.Contains(piece.Drawing.Picture) && TieContext.FindPeriods(context.Names.Find(piece.Text)).LastOrDefault() is { Frequency: not 0 } last) periods[piece.Drawing.Picture] = last;
        }
    }

    /// <returns>Null if nothing beside the label says what it is of.</returns>
    public FigureTie? Find(int place)
    {
        TextPiece piece = pieces[place];
        string own = context.FindIndicator(piece);
        // A line of a name that has a number is not tied.
        if (own.Length == 0 || (!piece.IsNumberAlone && context.Names.Find(piece.Text).Count == 0) || FindTextBeside(place) is not { } beside) return null;
        IReadOnlyList<NameSpan> names = context.Names.Find(beside);
        Period[] named = [.. TieContext.FindPeriods(names)];
        Period when = named.Length == 1 ? named[0] : periods.GetValueOrDefault(piece.Drawing.Picture);
        if (when.Frequency == 0) return null;
        int cut = beside.IndexOf('…', StringComparison.Ordinal);
        if (names.Count == 0 && cut >= 0 && context.Names.FindCut(beside[..cut]).ToArray() is { Length: > 0 } things) names = [new NameSpan(0, cut, things)];
        if (TieContext.ComparesItems(piece.Figure))
            return FigureTie.Create([.. context.FindItems(own, names).Select(item => context.GetRegionKey(own, when) with { Breakdown = item })], FigureNumbers.Value);
        // An area that is named later is one that the figure lacks.
        if (names is [{ Start: 0 }, ..] && TieContext.FindAreas(names.Take(1)).ToArray() is { Length: > 0 } areas)
            return FigureTie.Create([.. areas.Select(area => TieContext.GetAreaKey(own, area, when))], FigureNumbers.Value);
        // Without the end of its name, it may be the region, the world, or the areas that report the newest figure, and end earlier.
        if (named.Length == 0 && cut >= 0)
        {
            IEnumerable<Period> all = context.Book.FindPeriods(own, context.File.Region, when);
            return FigureTie.Create([.. all.SelectMany(period => (FigureKey[])[context.GetRegionKey(own, period), TieContext.GetWorldKey(own, period)])], ValueOrCompared);
        }
        FigureKey key = TieContext.NamesWorld(names) ? TieContext.GetWorldKey(own, when) : context.GetRegionKey(own, when);
        return FigureTie.Create([key], named.Length == 1 ? ValueOrCompared : FigureNumbers.Value);
    }

    /// <summary>Returns the text that says what a label is of: its own, that in its line, that right above it, or that below a column; null if there is none.</summary>
    private string? FindTextBeside(int place)
    {
        TextPiece piece = pieces[place];
        if (context.Names.Find(piece.Text).Count > 0) return piece.Text;
        if (FindLine(piece) is { } line)
        {
            string beside = Join(lines[(piece.Drawing, line)].Where(other => other != place && !IsNumber(pieces[other])));
            if (context.Names.Find(beside).Count > 0 || beside.EndsWith('…')) return beside;
        }
        int first = place;
        double? step = null;
        // Lines of one label are equally far apart.
        while (first > 0 && pieces[first - 1] is { Place: TextPlace.Label } before && before.Drawing == piece.Drawing && before.IsInColumnOf(piece) && !IsNumber(before)
            && Parse(pieces[first].Y) - Parse(before.Y) is { } gap && Math.Abs(gap - (step ?? gap)) < Rounding)
        {
            step = gap;
            first--;
        }
        if (first < place) return Join(Enumerable.Range(first, place - first));
        string column = Join(columns[(piece.Drawing, piece.X)].Where(other => other != place && TieContext.FindPeriods(context.Names.Find(pieces[other].Text)).Any()));
        return column.Length == 0 ? null : column;
    }

    private string Join(IEnumerable<int> places) => string.Join(' ', places.Select(place => pieces[place].Text));

    /// <summary>Whether a label is a number, perhaps with a sign or a letter; a year is a name.</summary>
    private bool IsNumber(TextPiece piece) => piece.IsNumberAlone && marks.Find(piece.Text) is [{ IsYear: false }];

    private static long? FindLine(TextPiece piece) => Parse(piece.Y) is { } y ? (long)Math.Round(y * 10) : null;

    private static double? Parse(string place) => double.TryParse(place, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static void Add<T>(Dictionary<T, List<int>> lists, T key, int place)
        where T : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? list)) lists[key] = list = [];
        list.Add(place);
    }
}
