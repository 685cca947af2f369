using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>The values that terms may take according to the structure; a superset of those that can occur.</summary>
internal sealed class TermValues(ExpressionScope scope)
{
    private static readonly NumberSet NotNegative = NumberSet.Between(0, double.PositiveInfinity);

    public NumberSet ValuesOf(Term term) => term.Aspect != Aspect.Value
        ? NumberSet.All
        : term.Expression is ColumnName name && scope.Find(name.Name) is { CodeList: { } list } column ? Codes(column, list) : Numbers(term.Expression);

    private static NumberSet Codes(Column column, CodeList list)
    {
        List<double> taken = [];
        for (int code = 0; code < list.Codes.Count; code++)
            if (!column.Excluded.Contains(list[code].Id)) taken.Add(code);
        return NumberSet.Create(taken);
    }

    private NumberSet Numbers(Expression tree) => tree switch
    {
        ColumnName name when scope.Find(name.Name) is { } column =>
            NumberSet.Between(column.Minimum ?? double.NegativeInfinity, column.Maximum ?? double.PositiveInfinity),
        // The figure of a row that was not filed may be zero, whatever the minimum.
        PreviousFigure previous => Numbers(previous.Measure).Union(NumberSet.Point(0)),
        AbsoluteNumber => NotNegative,
        Aggregate { Function: AggregateFunction.Count } => NotNegative,
        Aggregate { Function: AggregateFunction.Min or AggregateFunction.Max, Operand: { } operand } => Numbers(operand),
        // Rounding may move a sum or a mean beyond the bounds of its parts, but cannot change its sign.
        Aggregate { Operand: { } operand } when Numbers(operand).Least >= 0 => NotNegative,
        _ => NumberSet.All,
    };
}
