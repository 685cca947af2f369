using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>A fault in an expression.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Position">The position of the faulty part.</param>
/// <param name="Problem">What is wrong, as a sentence.</param>
internal sealed record ExpressionFault(string Code, SourcePosition Position, Message Problem, Message? Advice = null)
{
    /// <summary>The code for text that cannot be parsed.</summary>
    public const string Unreadable = FindingCodes.DefinitionBadExpression;

    /// <summary>Returns the line and the column of the fault within the text of the expression, both from 1.</summary>
    public (int Line, int Column) PositionIn(string text)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, Math.Min(Position.Offset, text.Length));
        return (before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
