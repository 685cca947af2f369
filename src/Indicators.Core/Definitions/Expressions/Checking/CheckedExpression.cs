using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>A condition without faults: it can be evaluated on every file of its structure.</summary>
internal sealed class CheckedExpression
{
    internal CheckedExpression(string text, Expression tree, ExpressionScope scope)
    {
        Text = text;
        Tree = tree;
        Scope = scope;
        Grain = ExpressionGrain.Find(tree, scope);
        UsesPrevious = tree.Holds(part => part is PreviousFigure);
        ReferenceSeries = [.. Series(tree).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>
    /// The columns that distinguish the groups for which the expression is evaluated, in the order of the structure: it has the same outcome
    /// for all rows that agree in them. Empty if it is evaluated once for each file; null if it is evaluated for each row.
    /// </summary>
    public IReadOnlyList<Column>? Grain { get; }

    /// <summary>Whether it needs the previous period.</summary>
    public bool UsesPrevious { get; }

    /// <summary>The reference series that it needs, sorted.</summary>
    public IReadOnlyList<string> ReferenceSeries { get; }

    internal Expression Tree { get; }

    internal ExpressionScope Scope { get; }

    /// <summary>Returns the expression, or all faults in the order of the text.</summary>
    internal static (CheckedExpression? Expression, IReadOnlyList<ExpressionFault> Faults) Read(string text, ExpressionScope scope)
    {
        (Expression? tree, ExpressionFault? fault) = Parser.Parse(text);
        if (tree is null) return (null, [fault!]);
        ExpressionFault[] faults = [.. KindCheck.Faults(tree, scope), .. OutcomeCheck.Faults(tree, scope)];
        // The sort is stable: faults at the same position keep their order.
        faults = [.. faults.OrderBy(fault => fault.Position.Offset)];
        return faults.Length == 0 ? (new CheckedExpression(text, tree, scope), []) : (null, faults);
    }

    private static IEnumerable<string> Series(Expression tree) =>
        tree.Parts.SelectMany(Series).Concat(tree is ReferenceFigure reference ? [reference.Series] : []);
}
