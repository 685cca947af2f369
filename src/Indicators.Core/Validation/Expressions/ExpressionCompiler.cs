using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>
/// Compiles a checked expression to operations on the columns of one file. Figures of groups are computed immediately, and equal ones only once.
/// </summary>
internal sealed class ExpressionCompiler(ExpressionScope scope, IExpressionData data)
{
    private readonly Dictionary<Aggregate, NumberOperation> aggregates = [];
    private readonly Dictionary<string, RowGroups> groupings = new(StringComparer.Ordinal);

    private readonly List<bool[]> lacking = [];
    private bool allLack;

    /// <summary>Whether the history or a reference series that the expression needs is absent for a row.</summary>
    public bool LacksHistory(int row)
    {
        if (allLack) return true;
        foreach (bool[] rows in lacking)
            if (rows[row]) return true;
        return false;
    }

    public ConditionOperation Condition(Expression tree) => tree switch
    {
        ComparisonExpression comparison => Comparison(comparison),
        Membership membership => Membership(membership),
        MissingTest test when scope.KindOf(test.Operand) == ValueKind.Number => new MissingNumbers(Number(test.Operand)),
        MissingTest test => new MissingCodes(Codes(test.Operand)),
        Nearness nearness => new NearNumbers(Number(nearness.Left), Number(nearness.Right), Number(nearness.Tolerance)),
        Negation negation => new NotCondition(Condition(negation.Operand)),
        Junction { Operator: JunctionOperator.And } junction => new Both(Condition(junction.Left), Condition(junction.Right)),
        Junction junction => new Either(Condition(junction.Left), Condition(junction.Right)),
        Conditional conditional => new ChosenTruths(
            Condition(conditional.Condition), Condition(conditional.Then), conditional.Otherwise is { } otherwise ? Condition(otherwise) : null),
        _ => throw new ArgumentException($"{tree.GetType().Name} is no condition.", nameof(tree)),
    };

    /// <summary>Returns the groups of rows distinguished by the given columns.</summary>
    public RowGroups Groups(IEnumerable<Column> columns)
    {
        Column[] sorted = [.. columns.OrderBy(column => column.Name, StringComparer.Ordinal)];
        string key = string.Join('\n', sorted.Select(column => column.Name));
        if (!groupings.TryGetValue(key, out RowGroups? groups))
            groupings[key] = groups = data.Groups(sorted);
        return groups;
    }

    private NumberOperation Number(Expression tree) => tree switch
    {
        NumberLiteral number => new ConstantNumber(number.Number),
        ColumnName column => new ColumnNumbers(data.Numbers(scope.Find(column.Name)!)),
        PreviousFigure previous => Beside(data.Previous(scope.Find(previous.Measure.Name)!)),
        ReferenceFigure reference => Beside(data.Reference(reference.Series)),
        Negative negative => new NegativeNumbers(Number(negative.Operand)),
        AbsoluteNumber absolute => new AbsoluteNumbers(Number(absolute.Operand)),
        Arithmetic arithmetic => ArithmeticNumbers.Create(arithmetic.Operator, Number(arithmetic.Left), Number(arithmetic.Right)),
        Conditional conditional => new ChosenNumbers(Condition(conditional.Condition), Number(conditional.Then), Number(conditional.Otherwise!)),
        Aggregate aggregate => Aggregate(aggregate),
        _ => throw new ArgumentException($"{tree.GetType().Name} is no number.", nameof(tree)),
    };

    private NumberOperation Beside(ComparisonFigures? figures)
    {
        if (figures is null)
        {
            allLack = true;
            return new ConstantNumber(double.NaN);
        }
        lacking.Add(figures.LacksComparison);
        return new ColumnNumbers(figures.Figures);
    }

    private NumberOperation Aggregate(Aggregate aggregate)
    {
        if (aggregates.TryGetValue(aggregate, out NumberOperation? known)) return known;
        RowGroups groups = Groups(aggregate.By.Select(column => scope.Find(column.Name)!));
        double[] figures = GroupFigures.Compute(
            aggregate.Function,
            aggregate.Operand is { } operand ? Counted(operand) : null,
            aggregate.Filter is { } filter ? Condition(filter) : null,
            groups, data,
            sumOfNone: scope.Structure.AbsentRows == AbsentRows.Zero ? 0 : double.NaN);
        return aggregates[aggregate] = new GroupNumbers(groups, figures);
    }

    /// <summary>Returns the operand of an aggregate; a code that is counted becomes an arbitrary number if present.</summary>
    private NumberOperation Counted(Expression operand) => scope.KindOf(operand) == ValueKind.Number
        ? Number(operand)
        : new ChosenNumbers(new MissingCodes(Codes(operand)), new ConstantNumber(double.NaN), new ConstantNumber(1));

    private CodeIndexes Codes(Expression column) => data.Codes(scope.Find(((ColumnName)column).Name)!);

    private ConditionOperation Comparison(ComparisonExpression comparison)
    {
        if (scope.KindOf(comparison.Left) == ValueKind.Number)
            return ComparedNumbers.Create(comparison.Operator, Number(comparison.Left), Number(comparison.Right));
        return (comparison.Left, comparison.Right) switch
        {
            (ColumnName left, TextLiteral right) => Literals(left, comparison.Operator, [right.Text]),
            (TextLiteral left, ColumnName right) => Literals(right, comparison.Operator.Swapped(), [left.Text]),
            _ => new EqualCodes(Codes(comparison.Left), Codes(comparison.Right), comparison.Operator == ComparisonOperator.NotEqual),
        };
    }

    private ConditionOperation Membership(Membership membership) => membership.Operand is ColumnName column && scope.KindOf(column) != ValueKind.Number
        ? Literals(column, membership.Negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal, [.. membership.Items.Cast<TextLiteral>().Select(item => item.Text)])
        : new ListedNumbers(Number(membership.Operand), [.. membership.Items.Select(Literal)], membership.Negated);

    private static double Literal(Expression item) => item is Negative negative ? -Literal(negative.Operand) : ((NumberLiteral)item).Number;

    /// <summary>Compiles the comparison of a column of codes or periods with one literal, or a test for equality with any of several.</summary>
    private CodeConditions Literals(ColumnName name, ComparisonOperator comparison, string[] texts)
    {
        Column column = scope.Find(name.Name)!;
        bool negated = comparison == ComparisonOperator.NotEqual;
        ComparisonOperator positive = negated ? ComparisonOperator.Equal : comparison;
        byte[] truthOf = column.CodeList is { } list
            ? [.. list.Codes.Select(code => Truth.FromBoolean(texts.Contains(code.Id) != negated))]
            : [.. data.Periods.Select(period => Truth.FromBoolean(texts.Any(text => PeriodComparison.Holds(positive, period, PeriodOf(text))) != negated))];
        return new CodeConditions(data.Codes(column), truthOf);
    }

    private static Period PeriodOf(string text) =>
        Period.TryParse(text, out Period period) ? period : throw new ArgumentException($"'{text}' is no period.", nameof(text));
}
