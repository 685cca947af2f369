using Indicators.Definitions;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Definitions.Rules;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Finds comparisons of counts in expression rules: <c>sum(value by period where item = 'A') &lt;= sum(value by period where item = 'B')</c>, or the
/// value of a row against such a sum.
/// </summary>
internal sealed class ExpressionSubsets
{
    private readonly Structure structure;

    private ExpressionSubsets(Structure structure) => this.structure = structure;

    /// <param name="By">The dimensions in which the rows that are summed agree.</param>
    private sealed record Side(IReadOnlyList<IReadOnlyList<Condition>> Where, IReadOnlyList<string> By);

    public static IEnumerable<DeclaredSubset> Find(Structure structure, ExpressionRule rule) =>
        new ExpressionSubsets(structure).Find(rule.Expression.Tree, rule.Header.Where);

    /// <param name="where">The conditions of the rows for which the expression must hold.</param>
    private IEnumerable<DeclaredSubset> Find(Expression tree, IReadOnlyList<Condition> where) => tree switch
    {
        Junction { Operator: JunctionOperator.And } both => Find(both.Left, where).Concat(Find(both.Right, where)),
        // Where a condition cannot be read, the comparison is taken to hold for all rows.
        Conditional { Otherwise: null } some => Find(some.Then, ReadConditions(some.Condition) is { } more ? DeclaredSubsets.Intersect(where, more) ?? where : where),
        ComparisonExpression comparison => Compare(comparison, where),
        _ => [],
    };

    private IEnumerable<DeclaredSubset> Compare(ComparisonExpression comparison, IReadOnlyList<Condition> where)
    {
        if (ReadSide(comparison.Left, where) is not { } left || ReadSide(comparison.Right, where) is not { } right) yield break;
        string[] by = [.. left.By.Intersect(right.By).Order(StringComparer.Ordinal)];
        if (comparison.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual or ComparisonOperator.Equal) yield return new DeclaredSubset(left.Where, right.Where, by);
        if (comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual or ComparisonOperator.Equal) yield return new DeclaredSubset(right.Where, left.Where, by);
    }

    /// <summary>Returns the rows that one side of a comparison counts; null if that side is not a sum of the measure.</summary>
    private Side? ReadSide(Expression side, IReadOnlyList<Condition> where)
    {
        switch (side)
        {
            case ColumnName name when name.Name == structure.Measure.Name:
                return new Side([where], [.. structure.Dimensions.Select(column => column.Name)]);
            case Aggregate { Function: AggregateFunction.Sum, Operand: ColumnName operand } sum when operand.Name == structure.Measure.Name:
                string[] by = [.. sum.By.Select(column => column.Name)];
                IReadOnlyList<Condition>? filter = sum.Filter is null ? [] : ReadConditions(sum.Filter);
                // The rows that are summed agree with the current row in the columns of the group.
                return filter is not null && DeclaredSubsets.Intersect(filter, [.. where.Where(condition => by.Contains(condition.Dimension))]) is { } all
                    ? new Side([all], [.. by.Where(name => structure.Dimensions.Any(column => column.Name == name))]) : null;
            case Arithmetic { Operator: ArithmeticOperator.Add } both when ReadSide(both.Left, where) is { } left && ReadSide(both.Right, where) is { } right:
                return new Side([.. left.Where, .. right.Where], [.. left.By.Intersect(right.By)]);
            default:
                return null;
        }
    }

    /// <summary>Returns conditions on codes; null if the expression says anything else.</summary>
    private IReadOnlyList<Condition>? ReadConditions(Expression expression)
    {
        switch (expression)
        {
            case Junction { Operator: JunctionOperator.And } both:
                return ReadConditions(both.Left) is { } left && ReadConditions(both.Right) is { } right ? DeclaredSubsets.Intersect(left, right) : null;
            case ComparisonExpression { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual, Left: ColumnName column, Right: TextLiteral code } comparison:
                return Read(column, [code.Text], comparison.Operator == ComparisonOperator.NotEqual);
            case Membership { Operand: ColumnName column } membership when membership.Items.All(item => item is TextLiteral):
                return Read(column, [.. membership.Items.OfType<TextLiteral>().Select(item => item.Text)], membership.Negated);
            default:
                return null;
        }
    }

    private IReadOnlyList<Condition>? Read(ColumnName name, string[] codes, bool isNegated)
    {
        if (structure.Dimensions.FirstOrDefault(column => column.Name == name.Name) is not { CodeList: { } list }) return null;
        return [new Condition(name.Name, isNegated ? [.. list.Codes.Select(code => code.Id).Except(codes)] : codes)];
    }
}
