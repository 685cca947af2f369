using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Comparisons: which kinds can be compared, and which comparisons can come out both ways.</summary>
internal sealed partial class KindCheck
{
    private ValueKind Comparison(ComparisonExpression comparison)
    {
        ValueKind left = KindOf(comparison.Left), right = KindOf(comparison.Right);
        if (left == ValueKind.Faulty || right == ValueKind.Faulty) return ValueKind.Condition;
        if (left == ValueKind.Condition || right == ValueKind.Condition)
            Mismatch(left == ValueKind.Condition ? comparison.Left : comparison.Right, "A condition is compared.", "Join conditions with and, or, not, if.");
        else if (comparison.Left.Equals(comparison.Right) || (IsConstant(comparison.Left) && IsConstant(comparison.Right)))
            Known(comparison);
        else
            ComparePair(comparison, left, right);
        return ValueKind.Condition;
    }

    private void ComparePair(ComparisonExpression comparison, ValueKind left, ValueKind right)
    {
        (Expression operand, ValueKind kind, Expression other, ValueKind otherKind) = left == ValueKind.Text
            ? (comparison.Right, right, comparison.Left, left)
            : (comparison.Left, left, comparison.Right, right);
        bool ordered = comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (kind == ValueKind.Code && ordered && otherKind is ValueKind.Code or ValueKind.Text)
            Mismatch(comparison, "Codes have no order.", "Compare them with = or !=, or list them: x in ('A', 'B').");
        else if (kind == ValueKind.Code && other is ColumnName second && otherKind == ValueKind.Code)
            CompareLists((ColumnName)operand, second);
        else if (otherKind == ValueKind.Text)
            Literal(operand, kind, (TextLiteral)other, !ordered);
        else if (kind != otherKind)
            Impossible(comparison.Place, $"{Capital(Shown(left))} is compared with {Shown(right)}.", left == ValueKind.Code || right == ValueKind.Code ? "Codes stand in quotes, digits too." : null);
    }

    private void CompareLists(ColumnName left, ColumnName right)
    {
        CodeList first = scope.Find(left.Name)!.CodeList!, second = scope.Find(right.Name)!.CodeList!;
        if (first.Id != second.Id)
            Impossible(left.Place, $"'{left.Name}' takes codes of {first.Id} and '{right.Name}' of {second.Id}.", "Only codes of one list can be compared.");
    }

    /// <summary>Checks that a literal is something that the operand can be.</summary>
    /// <param name="exact">Whether it must be the same, not earlier or later.</param>
    private void Literal(Expression operand, ValueKind kind, TextLiteral literal, bool exact)
    {
        switch (kind)
        {
            case ValueKind.Code:
                Code(scope.Find(((ColumnName)operand).Name)!, literal);
                break;
            case ValueKind.Period:
                PeriodLiteral(literal, exact);
                break;
            default:
                Impossible(literal.Place, $"{Capital(Shown(kind))} is compared with a text.", "Numbers stand without quotes, names of columns too.");
                break;
        }
    }

    private void PeriodLiteral(TextLiteral literal, bool exact)
    {
        if (!Period.TryParse(literal.Text, out Period period))
            Impossible(literal.Place, $"'{Words.Shortened(literal.Text)}' is no period.", "Write it as 2024, 2024-S1, 2024-Q1 or 2024-05.");
        else if (exact && !scope.Structure.Frequencies.Contains(period.Frequency))
            Impossible(literal.Place, $"'{scope.Structure.Id}' is not filed for periods such as '{literal.Text}'.", "Compare with <= or >=, or with a period of a frequency that the structure lists.");
    }

    private void Code(Column column, TextLiteral literal)
    {
        CodeList list = column.CodeList!;
        if (!list.Contains(literal.Text))
            Unknown(literal.Place, $"code of '{list.Id}', which '{column.Name}' takes", literal.Text, list.Codes.Select(code => code.Id));
        else if (column.Excluded.Contains(literal.Text))
            Impossible(literal.Place, $"'{column.Name}' may not take '{literal.Text}'.", null);
    }

    private ValueKind Membership(Membership membership)
    {
        ValueKind kind = KindOf(membership.Operand);
        if (kind == ValueKind.Condition) Mismatch(membership.Operand, "A condition is looked for in a list.", null);
        else if (IsConstant(membership.Operand) && kind != ValueKind.Faulty) Known(membership);
        else if (kind != ValueKind.Faulty)
            foreach (Expression item in membership.Items) Item(membership.Operand, kind, item);
        HashSet<Expression> seen = [];
        foreach (Expression item in membership.Items)
            if (!seen.Add(item)) faults.Add(new ExpressionFault("definition-duplicate", item.Place, $"{Words.Shortened(Printer.Print(item))} is listed twice.", "Keep one of them."));
        return ValueKind.Condition;
    }

    private void Item(Expression operand, ValueKind kind, Expression item)
    {
        if (item is TextLiteral literal) Literal(operand, kind, literal, exact: true);
        else if (kind != ValueKind.Number) Impossible(item.Place, $"{Capital(Shown(kind))} is looked for among numbers.", "Codes and periods stand in quotes, digits too.");
    }
}
