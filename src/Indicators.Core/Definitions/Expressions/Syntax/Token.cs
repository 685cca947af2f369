using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

internal enum TokenKind
{
    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A quoted text, without the quotes.</summary>
    Text,

    /// <summary>A word: a keyword, or the name of a function or column.</summary>
    Word,

    /// <summary>The name of a column in brackets, without the brackets.</summary>
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

    /// <summary>The token as shown in messages.</summary>
    public Message Shown => Kind switch
    {
        TokenKind.End => ExpressionMessages.TheEnd,
        TokenKind.Text => ExpressionMessages.TheText(Words.Shortened(Text)),
        TokenKind.BracketedName => CommonMessages.Verbatim($"[{Words.Shortened(Text)}]"),
        _ => ExpressionMessages.QuotedWord(Words.Shortened(Text)),
    };
}
