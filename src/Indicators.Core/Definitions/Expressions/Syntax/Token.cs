using Indicators.Messages;

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
    public Message Shown => Kind switch
    {
        TokenKind.End => ExpressionMessages.TheEnd,
        TokenKind.Text => ExpressionMessages.TheText(Words.Shortened(Text)),
        TokenKind.BracketedName => CommonMessages.Verbatim($"[{Words.Shortened(Text)}]"),
        _ => ExpressionMessages.QuotedWord(Words.Shortened(Text)),
    };
}
