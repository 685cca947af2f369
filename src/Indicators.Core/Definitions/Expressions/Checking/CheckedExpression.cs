using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>A condition without a fault: it can be judged on every file of its structure.</summary>
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

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>
    /// The columns that tell apart what is judged, in the structure's order: the expression says the same of all rows that
    /// agree in them. None where it is judged once a file; null where it is judged row by row.
    /// </summary>
    public IReadOnlyList<Column>? Grain { get; }

    /// <summary>Whether it needs the period before.</summary>
    public bool UsesPrevious { get; }

    /// <summary>The reference series that it needs, sorted.</summary>
    public IReadOnlyList<string> ReferenceSeries { get; }

    internal Expression Tree { get; }

    internal ExpressionScope Scope { get; }

    /// <summary>The tree, or every fault in the order of the text.</summary>
    internal static (CheckedExpression? Expression, IReadOnlyList<ExpressionFault> Faults) Read(string text, ExpressionScope scope)
    {
        (Expression? tree, ExpressionFault? fault) = Parser.Parse(text);
        if (tree is null) return (null, [fault!]);
        ExpressionFault[] faults = [.. KindCheck.Faults(tree, scope), .. OutcomeCheck.Faults(tree, scope)];
        // The sort keeps the order of those at one place.
        faults = [.. faults.OrderBy(fault => fault.Place.Offset)];
        return faults.Length == 0 ? (new CheckedExpression(text, tree, scope), []) : (null, faults);
    }

    private static IEnumerable<string> Series(Expression tree) =>
        tree.Parts.SelectMany(Series).Concat(tree is ReferenceFigure reference ? [reference.Series] : []);
}
