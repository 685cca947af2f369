using System.Globalization;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Splits a text into tokens, ending with an end token, or stops at the first character that cannot begin a token.</summary>
internal sealed class Lexer
{
    private static readonly string[] Symbols = ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ","];

    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(string text) => this.text = text;

    /// <summary>Returns the tokens, or the fault.</summary>
    public static (IReadOnlyList<Token> Tokens, ExpressionFault? Fault) Read(string text)
    {
        var lexer = new Lexer(text);
        ExpressionFault? fault = null;
        while (fault is null && lexer.SkipBlanks()) fault = lexer.ReadToken();
        lexer.tokens.Add(new Token(TokenKind.End, "", text.Length));
        return (lexer.tokens, fault);
    }

    /// <summary>Skips blanks; returns whether any text is left.</summary>
    private bool SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length;
    }

    private ExpressionFault? ReadToken()
    {
        char first = text[at];
        if (char.IsAsciiDigit(first)) return ReadNumber();
        if (Words.IsFirst(first))
        {
            int end = EndOf(at, Words.IsFurther);
            Add(TokenKind.Word, text[at..end], end);
            return null;
        }
        return first switch
        {
            '\'' or '"' => ReadText(first),
            '[' => ReadBracketedName(),
            _ => ReadMark(),
        };
    }

    private ExpressionFault? ReadNumber()
    {
        int end = EndOf(at, char.IsAsciiDigit);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = EndOf(end + 1, char.IsAsciiDigit);
        end = EndOfExponent(end);
        if (end < text.Length && (Words.IsFirst(text[end]) || text[end] == '.'))
            return Fault(ExpressionMessages.NumberRunsInto(number: Words.Shortened(text[at..end]), next: text[end].ToString()), ExpressionMessages.SeparateNumber);
        string number = text[at..end];
        if (!double.IsFinite(double.Parse(number, CultureInfo.InvariantCulture)))
            return Fault(ExpressionMessages.NumberTooLarge(Words.Shortened(number)), ExpressionMessages.LargestNumber);
        Add(TokenKind.Number, number, end);
        return null;
    }

    private int EndOfExponent(int end)
    {
        if (end >= text.Length || text[end] is not ('e' or 'E')) return end;
        int digits = end + 1;
        if (digits < text.Length && text[digits] is '+' or '-') digits++;
        return digits < text.Length && char.IsAsciiDigit(text[digits]) ? EndOf(digits, char.IsAsciiDigit) : end;
    }

    /// <summary>Reads a quoted text, in which a quote is written twice.</summary>
    private ExpressionFault? ReadText(char quote)
    {
        for (int end = at + 1; end < text.Length; end++)
        {
            if (text[end] != quote) continue;
            if (end + 1 < text.Length && text[end + 1] == quote) end++;
            else
            {
                Add(TokenKind.Text, text[(at + 1)..end].Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal), end + 1);
                return null;
            }
        }
        return Fault(ExpressionMessages.OpenQuote, ExpressionMessages.CloseQuote(quote.ToString()));
    }

    private ExpressionFault? ReadBracketedName()
    {
        int end = text.IndexOf(']', at);
        if (end < 0) return Fault(ExpressionMessages.OpenBracket, ExpressionMessages.CloseBracket);
        Add(TokenKind.BracketedName, text[(at + 1)..end], end + 1);
        return null;
    }

    private ExpressionFault? ReadMark()
    {
        foreach ((string written, string meant) in Words.Foreign)
            if (string.CompareOrdinal(text, at, written, 0, written.Length) == 0 && !Symbols.Contains(written + Next(written.Length)))
                return Fault(ExpressionMessages.UnknownSign(written), ExpressionMessages.WriteInstead(meant));
        foreach (string mark in Symbols)
        {
            if (string.CompareOrdinal(text, at, mark, 0, mark.Length) != 0) continue;
            Add(TokenKind.Mark, mark, at + mark.Length);
            return null;
        }
        string character = char.IsSurrogatePair(text, at) ? text.Substring(at, 2) : text[at].ToString();
        return char.IsControl(text[at]) || char.IsSurrogate(character[^1]) && character.Length == 1
            ? Fault(ExpressionMessages.UnknownCharacterCode(string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4}")))
            : Fault(ExpressionMessages.UnknownCharacter(character), ExpressionMessages.QuoteCodesAndPeriods);
    }

    private string Next(int length) => at + length < text.Length ? text[at + length].ToString() : "";

    private int EndOf(int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from])) from++;
        return from;
    }

    private void Add(TokenKind kind, string tokenText, int end)
    {
        tokens.Add(new Token(kind, tokenText, at));
        at = end;
    }

    private ExpressionFault Fault(Message message, Message? hint = null) => new(ExpressionFault.Unreadable, new SourcePosition(at), message, hint);
}
