using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Advances through the tokens, and handles the first token that does not fit.</summary>
internal sealed partial class Parser
{
    /// <summary>A placeholder node after a fault. The parser is then at the end of the text, so that no loop continues.</summary>
    private Expression Broken => new NumberLiteral(new SourcePosition(Current.Offset), 0);

    private SourcePosition Take()
    {
        var position = new SourcePosition(Current.Offset);
        if (next < tokens.Count - 1) next++;
        return position;
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
        FailAtUnexpected(ExpressionMessages.QuotedWord(mark));
        return false;
    }

    private bool Expect(string word)
    {
        if (Current.IsWord(word))
        {
            Take();
            return true;
        }
        FailAtUnexpected(ExpressionMessages.QuotedWord(word));
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
        Fail(ExpressionMessages.NestedTooDeeply(Expression.DeepestTree), ExpressionMessages.Flatten);

    private Expression FailAtUnexpected(Message expected)
    {
        Message? hint = null;
        if (Current.Kind == TokenKind.Word)
        {
            hint = Words.Keywords.FirstOrDefault(word => word.Equals(Current.Text, StringComparison.OrdinalIgnoreCase) && word != Current.Text) is { } keyword
                ? ExpressionMessages.KeywordCase(keyword)
                : Current.Text is "if" or "not" ? ExpressionMessages.UseParentheses
                : Words.Keywords.Contains(Current.Text)
                    ? ExpressionMessages.BracketName(Current.Text)
                    : expected.Equals(ExpressionMessages.NumberOrCode) ? ExpressionMessages.QuoteCode(Words.Shortened(Current.Text)) : NearestKeyword(Current.Text);
        }
        return Fail(ExpressionMessages.Unexpected(expected: expected, token: Current.Shown), hint);
    }

    private static Message? NearestKeyword(string word) =>
        NearestWord.Find(word, Words.Keywords) is { } nearest ? CommonMessages.DidYouMean(nearest) : null;

    /// <summary>Records the first fault and moves to the end of the text.</summary>
    private Expression Fail(Message message, Message? hint = null)
    {
        fault ??= new ExpressionFault(ExpressionFault.Unreadable, new SourcePosition(Current.Offset), message, hint);
        next = tokens.Count - 1;
        return Broken;
    }
}
