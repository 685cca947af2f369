using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Support.Expressions;

/// <summary>What an expression says of one row, by walking its tree with optional numbers and truths: the meaning of the language, without columns, groups or blocks.</summary>
internal sealed class NaiveInterpreter(ExpressionScope scope, IExpressionData data)
{
    // Without it, sums of sums of sums would take the rows to the power of their levels.
    private readonly Dictionary<(Aggregate, int), double?> known = [];

    public bool? Truth(Expression tree, int row) => tree switch
    {
        ComparisonExpression comparison => Compare(comparison, row),
        Membership membership => In(membership, row),
        MissingTest test => !IsThere(test.Operand, row),
        Nearness nearness => Number(nearness.Left, row) is { } left && Number(nearness.Right, row) is { } right && Number(nearness.Tolerance, row) is { } tolerance
            && !double.IsNaN(left - right) ? Math.Abs(left - right) <= tolerance : null,
        Negation negation => !Truth(negation.Operand, row),
        Junction { Operator: JunctionOperator.And } junction => Truth(junction.Left, row) & Truth(junction.Right, row),
        Junction junction => Truth(junction.Left, row) | Truth(junction.Right, row),
        Conditional conditional => Choose(conditional, row),
        _ => throw new InvalidOperationException(tree.ToString()),
    };

    private bool? Choose(Conditional conditional, int row)
    {
        bool? then = Truth(conditional.Then, row), otherwise = conditional.Otherwise is null ? true : Truth(conditional.Otherwise, row);
        return Truth(conditional.Condition, row) switch
        {
            true => then,
            false => otherwise,
            null => then == otherwise ? then : null,
        };
    }

    private double? Number(Expression tree, int row)
    {
        double? number = tree switch
        {
            NumberLiteral literal => literal.Number,
            ColumnName column => data.Numbers(Column(column))[row],
            PreviousFigure previous => data.Previous(Column(previous.Measure))?.Figures[row],
            ReferenceFigure reference => data.Reference(reference.Series)?.Figures[row],
            Negative negative => -Number(negative.Operand, row),
            AbsoluteNumber absolute => Number(absolute.Operand, row) is { } operand ? Math.Abs(operand) : null,
            Arithmetic arithmetic => Calculate(arithmetic.Operator, Number(arithmetic.Left, row), Number(arithmetic.Right, row)),
            Conditional conditional => Truth(conditional.Condition, row) switch
            {
                true => Number(conditional.Then, row),
                false => Number(conditional.Otherwise!, row),
                null => null,
            },
            Aggregate aggregate => known.TryGetValue((aggregate, row), out double? before) ? before : known[(aggregate, row)] = TakeTogether(aggregate, row),
            _ => throw new InvalidOperationException(tree.ToString()),
        };
        return number is { } value && double.IsNaN(value) ? null : number;
    }

    private static double? Calculate(ArithmeticOperator arithmetic, double? left, double? right) => arithmetic switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => right == 0 ? null : left / right,
    };

    private double? TakeTogether(Aggregate aggregate, int row)
    {
        Column[] by = [.. aggregate.By.Select(Column)];
        if (by.Any(column => data.Codes(column)[row] < 0)) return null;
        List<double> members = [];
        for (int other = 0; other < data.RowCount; other++)
        {
            if (data.IsRepeat(other)) continue;
            bool? counts = aggregate.Filter is { } filter ? Truth(filter, other) : true;
            if (counts == false) continue;
            bool counted = aggregate.Function == AggregateFunction.Count;
            bool there = aggregate.Operand is null || IsThere(aggregate.Operand, other);
            if (counted && !there) continue;
            // A row that cannot be placed may belong to any group.
            if (by.Any(column => data.Codes(column)[other] < 0)) return null;
            if (by.Any(column => data.Codes(column)[other] != data.Codes(column)[row])) continue;
            if (counts is null || !there) return null;
            members.Add(counted ? 1 : Number(aggregate.Operand!, other)!.Value);
        }
        double sum = 0;
        foreach (double member in members) sum += member;
        return aggregate.Function switch
        {
            AggregateFunction.Count => sum,
            AggregateFunction.Sum => members.Count > 0 || scope.Structure.AbsentRows == AbsentRows.Zero ? sum : null,
            _ when members.Count == 0 => null,
            AggregateFunction.Mean => sum / members.Count,
            AggregateFunction.Min => members.Min(),
            _ => members.Max(),
        };
    }

    private bool? Compare(ComparisonExpression comparison, int row)
    {
        if (scope.KindOf(comparison.Left) == ValueKind.Number)
            return Number(comparison.Left, row) is { } left && Number(comparison.Right, row) is { } right ? Order(comparison.Operator, left.CompareTo(right)) : null;
        ColumnName column = comparison.Left as ColumnName ?? (ColumnName)comparison.Right;
        if (scope.KindOf(column) == ValueKind.Period)
        {
            if (data.Codes(Column(column))[row] is < 0) return null;
            Period own = data.Periods[data.Codes(Column(column))[row]];
            return comparison.Left is ColumnName ? PeriodComparison.Holds(comparison.Operator, own, Literal(comparison.Right)) : PeriodComparison.Holds(comparison.Operator, Literal(comparison.Left), own);
        }
        return Code(comparison.Left, row) is { } first && Code(comparison.Right, row) is { } second ? first == second == (comparison.Operator == ComparisonOperator.Equal) : null;
    }

    private static bool Order(ComparisonOperator comparison, int order) => comparison switch
    {
        ComparisonOperator.Equal => order == 0,
        ComparisonOperator.NotEqual => order != 0,
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private bool? In(Membership membership, int row)
    {
        ValueKind kind = scope.KindOf(membership.Operand);
        if (!IsThere(membership.Operand, row)) return null;
        bool found = membership.Items.Any(item => kind switch
        {
            ValueKind.Number => Number(membership.Operand, row) == Number(item, row),
            ValueKind.Period => data.Periods[data.Codes(Column((ColumnName)membership.Operand))[row]] == Literal(item),
            _ => Code(membership.Operand, row) == ((TextLiteral)item).Text,
        });
        return found != membership.Negated;
    }

    private bool IsThere(Expression operand, int row) =>
        scope.KindOf(operand) == ValueKind.Number ? Number(operand, row) is not null : data.Codes(Column((ColumnName)operand))[row] >= 0;

    private string? Code(Expression operand, int row) => operand is TextLiteral literal
        ? literal.Text
        : data.Codes(Column((ColumnName)operand))[row] is >= 0 and int code ? Column((ColumnName)operand).CodeList![code].Id : null;

    private static Period Literal(Expression literal) => Period.TryParse(((TextLiteral)literal).Text, out Period period) ? period : throw new InvalidOperationException();

    private Column Column(ColumnName name) => scope.Find(name.Name)!;
}
