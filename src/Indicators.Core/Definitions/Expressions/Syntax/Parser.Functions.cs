using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Parses functions: a word and its arguments in parentheses.</summary>
internal sealed partial class Parser
{
    private Expression Function()
    {
        Token word = Current;
        SourcePosition position = Take();
        Take();
        Expression function;
        switch (word.Text)
        {
            case Words.Missing:
                function = new MissingTest(position, Any());
                break;
            case Words.Absolute:
                function = new AbsoluteNumber(position, Any());
                break;
            case Words.Near:
                function = Nearness(position);
                break;
            case Words.Previous:
                if (NameHere() is not { } measure) return FailAtUnexpected(ExpressionMessages.NameOfMeasure);
                function = new PreviousFigure(position, measure);
                break;
            case Words.Reference:
                if (Current.Kind is not (TokenKind.Word or TokenKind.Text)) return FailAtUnexpected(ExpressionMessages.NameOfSeries);
                function = new ReferenceFigure(position, Current.Text);
                Take();
                break;
            default:
                if (AggregateFunctionNamed(word.Text) is not { } aggregate) return FailAtFunction(word);
                function = Aggregate(position, aggregate);
                break;
        }
        return ExpectMark(")") ? Bounded(function) : Broken;
    }

    private Expression Nearness(SourcePosition position)
    {
        Expression left = Any();
        if (!ExpectMark(",")) return Broken;
        Expression right = Any();
        if (!ExpectMark(",")) return Broken;
        return new Nearness(position, left, right, Any());
    }

    /// <summary>Parses an operand (absent if rows are counted), then optionally <c>by</c> with columns and <c>where</c> with a condition.</summary>
    private Expression Aggregate(SourcePosition position, AggregateFunction function)
    {
        Expression? operand = null;
        if (!Current.IsWord("by") && !Current.IsWord("where") && !Current.IsMark(")")) operand = Any();
        else if (function != AggregateFunction.Count) return FailAtUnexpected(ExpressionMessages.WhatIsCombined);
        List<ColumnName> by = [];
        if (Current.IsWord("by"))
        {
            Take();
            do
            {
                if (NameHere() is not { } column) return FailAtUnexpected(ExpressionMessages.NameOfColumn);
                by.Add(column);
            }
            while (TakeMark(","));
        }
        Expression? filter = null;
        if (Current.IsWord("where"))
        {
            Take();
            filter = Any();
        }
        return new Aggregate(position, function, operand, new Sequence<ColumnName>(by), filter);
    }

    /// <summary>Consumes the name of a column; returns null if there is none.</summary>
    private ColumnName? NameHere()
    {
        Token token = Current;
        bool isName = token.Kind == TokenKind.BracketedName || (token.Kind == TokenKind.Word && !Words.Keywords.Contains(token.Text));
        return isName ? new ColumnName(Take(), token.Text) : null;
    }

    private static AggregateFunction? AggregateFunctionNamed(string word)
    {
        foreach ((string known, AggregateFunction function) in Words.Aggregates)
            if (known == word) return function;
        return null;
    }

    private Expression FailAtFunction(Token word)
    {
        next -= 2;
        if (Words.Keywords.Contains(word.Text)) return FailAtUnexpected(ExpressionMessages.AValue);
        return Fail(ExpressionMessages.NotAFunction(Words.Shortened(word.Text)), NearestWord.Hint(word.Text, Words.Functions));
    }
}
