using Indicators.Common;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Steps over tokens, and what happens at the first that does not fit.</summary>
internal sealed partial class Parser
{
    /// <summary>What stands in for a tree after a fault: reading has come to the end of the text, so that nothing loops.</summary>
    private Expression Broken => new NumberLiteral(new SourcePosition(Current.Offset), 0);

    private SourcePosition Take()
    {
        var place = new SourcePosition(Current.Offset);
        if (next < tokens.Count - 1) next++;
        return place;
    }

    private bool TakeMark(string mark)
    {
        if (!Current.IsMark(mark)) return false;
        Take();
        return true;
    }

    private bool ExpectMark(string mark)
    {
        if (TakeMark(mark)) return true;
        FailAtUnexpected($"'{mark}'");
        return false;
    }

    private bool Expect(string word)
    {
        if (Current.IsWord(word))
        {
            Take();
            return true;
        }
        FailAtUnexpected($"'{word}'");
        return false;
    }

    private bool Enter()
    {
        if (nesting == DeepestNesting)
        {
            FailTooDeep();
            return false;
        }
        nesting++;
        return true;
    }

    private Expression Bounded(Expression tree) => tree.Depth <= Expression.DeepestTree ? tree : FailTooDeep();

    private Expression FailTooDeep() =>
        Fail($"The expression is nested more than {Expression.DeepestTree} levels deep.", "A long chain of or between codes is written x in ('A', 'B'); take others apart into several rules.");

    private Expression FailAtUnexpected(string expected)
    {
        string? hint = null;
        if (Current.Kind == TokenKind.Word)
        {
            hint = Words.Keywords.FirstOrDefault(word => word.Equals(Current.Text, StringComparison.OrdinalIgnoreCase) && word != Current.Text) is { } keyword
                ? $"Keywords are written small: {keyword}."
                : Current.Text is "if" or "not" ? "Put it in parentheses."
                : Words.Keywords.Contains(Current.Text)
                    ? $"A column of that name is written [{Current.Text}]."
                    : expected.Contains("quotes", StringComparison.Ordinal) ? $"Codes stand in quotes: '{Words.Shortened(Current.Text)}'." : NearestKeyword(Current.Text);
        }
        return Fail($"{Capital(Current.Shown)} stands where {expected} is expected.", hint);
    }

    private static string? NearestKeyword(string word) =>
        NearestWord.Find(word, Words.Keywords) is { } nearest ? $"did you mean '{nearest}'?" : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Keeps the first fault and goes to the end of the text.</summary>
    private Expression Fail(string message, string? hint = null)
    {
        fault ??= new ExpressionFault(ExpressionFault.Unreadable, new SourcePosition(Current.Offset), message, hint);
        next = tokens.Count - 1;
        return Broken;
    }
}
