namespace Indicators.Definitions.Expressions.Syntax;

internal enum TokenKind
{
    /// <summary>A number that has a finite value.</summary>
    Number,

    /// <summary>A text in quotes, without them.</summary>
    Text,

    /// <summary>A word: a keyword, a function's name or a column's.</summary>
    Word,

    /// <summary>A column's name in brackets, without them.</summary>
    BracketedName,

    /// <summary>An operator, a parenthesis or a comma.</summary>
    Mark,

    /// <summary>The end of the text.</summary>
    End,
}

internal sealed record Token(TokenKind Kind, string Text, int Offset)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public bool IsMark(string mark) => Kind == TokenKind.Mark && Text == mark;

    /// <summary>As a message names it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the text '{Words.Shortened(Text)}'",
        TokenKind.BracketedName => $"[{Words.Shortened(Text)}]",
        _ => $"'{Words.Shortened(Text)}'",
    };
}
