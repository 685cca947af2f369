using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Finds the figures that the numbers of one file are of.</summary>
internal sealed class TextTies
{
    private readonly FigureBook book;
    private readonly IReadOnlyList<TextPiece> pieces;
    private readonly TableTies tables;
    private readonly LabelTies labels;
    private readonly SentenceTies sentences;

    public TextTies(TieContext context, IReadOnlyList<TextPiece> pieces, NumberMarks marks)
    {
        book = context.Book;
        this.pieces = pieces;
        tables = new TableTies(context, pieces);
        labels = new LabelTies(context, pieces, marks);
        sentences = new SentenceTies(context, pieces);
    }

    /// <summary>Compares a number with the figure that it stands for.</summary>
    /// <returns>Null if it cannot be tied to figures; otherwise the figure at fault, whose key is null if the number is right.</returns>
    public (FigureKey? Fault, bool IsTied) Compare(int place, NumberToken token, bool isPercent)
    {
        TextPiece piece = pieces[place];
        FigureTie? found = piece.Place switch
        {
            TextPlace.Cell => tables.Find(piece),
            TextPlace.Label => labels.Find(place),
            _ => piece.Row < 0 ? sentences.Find(piece, token.Start) : null,
        };
        if (found is not { } tie) return (null, false);
        foreach (FigureKey key in tie.Keys)
            if (book.Shows(key, tie.Which, token, isPercent)) return (null, true);
        // Numbers that compare figures cannot be judged where their tables are missing.
        if (tie.Which.HasFlag(FigureNumbers.Compared) && !book.HasComparisons) return (null, false);
        foreach (FigureKey key in tie.Keys)
            if (book.Find(key) is { IsWithheld: true }) return (key, true);
        foreach (FigureKey key in tie.Keys)
            if (book.Find(key) is not null) return (key, true);
        return (tie.Keys[0], true);
    }

    /// <summary>Returns the figure of a cell without a number whose sign is not the one of the data: withheld, or without a figure.</summary>
    public FigureKey? FindWrongSign(int place)
    {
        TextPiece piece = pieces[place];
        if (piece.Place != TextPlace.Cell || piece.Text is not ("c" or ":" or ".") || tables.Find(piece) is not { Which: FigureNumbers.Value, Keys: [var key] } || book.Others.ContainsKey(key)) return null;
        Figure? figure = book.Find(key);
        bool isWithheld = figure is { Status: "Q", Value.Length: 0 };
        return isWithheld != (piece.Text == "c") || figure is { Value.Length: > 0 } ? key : null;
    }
}
