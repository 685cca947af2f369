using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Finds the figure of a cell from the heads of its row and column.</summary>
internal sealed class TableTies
{
    private readonly TieContext context;
    private readonly Dictionary<(int Table, int Row, int Column), TextPiece> cells = [];
    private readonly Dictionary<int, TextPiece> captions = [];
    private readonly string period, area, indicator, value, previous, change, coverage;

    public TableTies(TieContext context, IReadOnlyList<TextPiece> pieces)
    {
        this.context = context;
        foreach (TextPiece piece in pieces)
        {
            if (piece.Table == 0) continue;
            if (piece.Row >= 0) cells.TryAdd((piece.Table, piece.Row, piece.Column), piece);
            else captions.TryAdd(piece.Table, piece);
        }
        (period, area, indicator) = (context.Words["table.period"], context.Words["table.area"], context.Words["key-figures.indicator"]);
        (value, previous) = (context.Words["key-figures.value"], context.Words["key-figures.previous"]);
        (change, coverage) = (context.Words["key-figures.change"], context.Words["key-figures.coverage"]);
    }

    /// <returns>Null if the cell is not one figure's, or its heads do not say which.</returns>
    public FigureTie? Find(TextPiece cell)
    {
        if (cell.Row < 1 || cell.Column < 1) return null;
        string corner = GetText(cell.Table, 0, 0), row = GetText(cell.Table, cell.Row, 0), head = GetText(cell.Table, 0, cell.Column);
        if (corner == indicator) return TieByIndicator(cell, row, head);
        string own = context.FindIndicator(cell);
        IReadOnlyList<NameSpan> names = context.Names.Find(row), above = context.Names.Find(head);
        if (corner == period) return own.Length > 0 ? TieByPeriod(own, names, above) : null;
        if (corner == area) return TieByArea(cell, own, names, above);
        if (own.Length == 0 || FindPeriod(cell, own) is not { } when) return null;
        string[] items = [.. context.FindItems(own, names, above)];
        if (items.Length == 0) items = [.. context.FindItems(own, names)];
        return TieToValue([.. items.Select(item => context.GetRegionKey(own, when) with { Breakdown = item })]);
    }

    /// <summary>A series: the row is a period, the column the region, the world, an area, or the areas that report the newest figure.</summary>
    private FigureTie? TieByPeriod(string own, IReadOnlyList<NameSpan> names, IReadOnlyList<NameSpan> above)
    {
        if (TieContext.FindPeriods(names).FirstOrDefault() is not { Frequency: not 0 } when) return null;
        string[] areas = [.. TieContext.FindAreas(above)];
        if (areas is [var one] && !context.NamesRegion(above)) return TieToValue([TieContext.GetAreaKey(own, one, when)]);
        if (TieContext.NamesWorld(above)) return TieToValue([TieContext.GetWorldKey(own, when)]);
        return TieContext.FindPeriods(above).Any() ? new FigureTie([context.GetRegionKey(own, when)], FigureNumbers.Compared) : TieToValue([context.GetRegionKey(own, when)]);
    }

    private FigureTie? TieByArea(TextPiece cell, string own, IReadOnlyList<NameSpan> names, IReadOnlyList<NameSpan> above)
    {
        string? one = TieContext.FindAreas(names).FirstOrDefault();
        bool isWorld = one is null && TieContext.NamesWorld(names);
        string[] indicators = own.Length > 0 ? [own] : [.. TieContext.FindIndicators(above)];
        return TieToValue([.. indicators.SelectMany(id => (TieContext.FindPeriods(above).LastOrDefault() is { Frequency: not 0 } told ? told : FindPeriod(cell, id)) is { } when
            ? [one is not null ? TieContext.GetAreaKey(id, one, when) : isWorld ? TieContext.GetWorldKey(id, when) : context.GetRegionKey(id, when)] : (FigureKey[])[])]);
    }

    /// <summary>Key figures, and the coverage of indicators: the row is an indicator, and one of its cells a period.</summary>
    private FigureTie? TieByIndicator(TextPiece cell, string row, string head)
    {
        string[] indicators = [];
        // The same figures over fewer countries stand in a row of their own below.
        bool isOwn = true;
        for (int at = cell.Row; at > 0 && indicators.Length == 0; at--)
        {
            indicators = [.. TieContext.FindIndicators(context.Names.Find(GetText(cell.Table, at, 0)))];
            isOwn = at == cell.Row;
        }
        Period? when = null;
        for (int column = 1; when is null && GetText(cell.Table, 0, column) is { Length: > 0 } above; column++)
            if (above == context.Words["key-figures.period"]) when = TieContext.FindPeriods(context.Names.Find(GetText(cell.Table, cell.Row, column))).FirstOrDefault() is { Frequency: not 0 } told ? told : null;
        if (when is not { } now || row.Length == 0) return null;
        FigureKey[] keys = [.. indicators.Select(id => context.GetRegionKey(id, now))];
        if (keys.Length == 0) return null;
        if (head == coverage) return new FigureTie(keys, FigureNumbers.Coverage);
        if (head == change) return new FigureTie(keys, FigureNumbers.Compared);
        if (head == value) return new FigureTie(keys, isOwn ? FigureNumbers.Value : FigureNumbers.Compared);
        if (head != previous) return null;
        // An asterisk marks the figure of the same countries.
        return isOwn && !cell.Text.EndsWith('*') ? TieToValue([.. indicators.Select(id => context.GetRegionKey(id, now.Next(-(int)now.Frequency)))]) : new FigureTie(keys, FigureNumbers.Compared);
    }

    private Period? FindPeriod(TextPiece cell, string own) =>
        captions.TryGetValue(cell.Table, out TextPiece? caption) && TieContext.FindPeriods(context.Names.Find(caption.Text)).LastOrDefault() is { Frequency: not 0 } told ? told : context.FindPeriod(own);

    private string GetText(int table, int row, int column) => cells.TryGetValue((table, row, column), out TextPiece? cell) ? cell.Text : "";

    private static FigureTie? TieToValue(FigureKey[] keys) => FigureTie.Create(keys, FigureNumbers.Value);
}
