using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>What is wrong with an expression.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Place">The part that it is about.</param>
/// <param name="Problem">A sentence.</param>
internal sealed record ExpressionFault(string Code, SourcePosition Place, Message Problem, Message? Advice = null)
{
    /// <summary>The code of what cannot be read at all.</summary>
    public const string Unreadable = FindingCodes.DefinitionBadExpression;

    /// <summary>The line and the column of the fault within the expression's text, both from 1.</summary>
    public (int Line, int Column) PositionIn(string text)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, Math.Min(Place.Offset, text.Length));
        return (before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
