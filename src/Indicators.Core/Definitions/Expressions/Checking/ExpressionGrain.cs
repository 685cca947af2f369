using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>
/// Determines what an expression is about: one row, one group of rows, or the file. A condition on sums has the same outcome for every
/// row of a group, and is evaluated, counted and reported once.
/// </summary>
internal static class ExpressionGrain
{
    /// <inheritdoc cref="CheckedExpression.Grain"/>
    public static IReadOnlyList<Column>? Find(Expression tree, ExpressionScope scope)
    {
        if (!tree.Holds(part => part is Aggregate)) return null;
        HashSet<string> names = new(StringComparer.Ordinal);
        return Gather(tree, scope, names) ? [.. scope.Structure.Columns.Where(column => names.Contains(column.Name))] : null;
    }

    /// <summary>Collects the columns that the value of a part depends on; returns false if it depends on a row's own figure.</summary>
    private static bool Gather(Expression tree, ExpressionScope scope, HashSet<string> names)
    {
        switch (tree)
        {
            case Aggregate aggregate:
                names.UnionWith(aggregate.By.Select(column => column.Name));
                return true;
            case ColumnName column:
                names.Add(column.Name);
                return scope.KindOf(column) != ValueKind.Number;
            case PreviousFigure:
                return false;
            case ReferenceFigure:
                names.Add(scope.Structure.ReportingArea.Name);
                names.Add(scope.Structure.Period.Name);
                return true;
            default:
                return tree.Parts.All(part => Gather(part, scope, names));
        }
    }
}
