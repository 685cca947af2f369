using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Checks comparisons: which kinds can be compared, and whether both outcomes are possible.</summary>
internal sealed partial class KindCheck
{
    private ValueKind Comparison(ComparisonExpression comparison)
    {
        ValueKind left = KindOf(comparison.Left), right = KindOf(comparison.Right);
        if (left == ValueKind.Faulty || right == ValueKind.Faulty) return ValueKind.Condition;
        if (left == ValueKind.Condition || right == ValueKind.Condition)
            Mismatch(left == ValueKind.Condition ? comparison.Left : comparison.Right, ExpressionMessages.ConditionCompared, ExpressionMessages.JoinConditions);
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
            Mismatch(comparison, ExpressionMessages.CodesWithoutOrder, ExpressionMessages.CompareCodes);
        else if (kind == ValueKind.Code && other is ColumnName second && otherKind == ValueKind.Code)
            CompareLists((ColumnName)operand, second);
        else if (otherKind == ValueKind.Text)
            Literal(operand, kind, (TextLiteral)other, !ordered);
        else if (kind != otherKind)
            Impossible(comparison.Position, ExpressionMessages.ComparisonOf(left: Shown(left), right: Shown(right)), left == ValueKind.Code || right == ValueKind.Code ? ExpressionMessages.CodesInQuotes : null);
    }

    private void CompareLists(ColumnName left, ColumnName right)
    {
        CodeList first = scope.Find(left.Name)!.CodeList!, second = scope.Find(right.Name)!.CodeList!;
        if (first.Id != second.Id)
            Impossible(left.Position, ExpressionMessages.CodesOfTwoLists(left: left.Name, leftList: first.Id, right: right.Name, rightList: second.Id), ExpressionMessages.CompareOneList);
    }

    /// <summary>Checks that a literal is a possible value of the operand.</summary>
    /// <param name="exact">Whether the comparison is for equality rather than for earlier or later.</param>
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
                Impossible(literal.Position, ExpressionMessages.ComparisonOf(left: Shown(kind), right: ExpressionMessages.AText), ExpressionMessages.NumbersWithoutQuotes);
                break;
        }
    }

    private void PeriodLiteral(TextLiteral literal, bool exact)
    {
        if (!Period.TryParse(literal.Text, out Period period))
            Impossible(literal.Position, ExpressionMessages.NotAPeriod(Words.Shortened(literal.Text)), ExpressionMessages.PeriodForms);
        else if (exact && !scope.Structure.Frequencies.Contains(period.Frequency))
            Impossible(literal.Position, ExpressionMessages.FrequencyNotReported(structure: scope.Structure.Id, period: literal.Text), ExpressionMessages.CompareWithReportedFrequency);
    }

    private void Code(Column column, TextLiteral literal)
    {
        CodeList list = column.CodeList!;
        if (!list.Contains(literal.Text))
            Unknown(literal.Position, ExpressionMessages.CodeOfColumn(list: list.Id, column: column.Name), literal.Text, list.Codes.Select(code => code.Id));
        else if (column.Excluded.Contains(literal.Text))
            Impossible(literal.Position, ExpressionMessages.CodeNotAllowed(column: column.Name, code: literal.Text), null);
    }

    private ValueKind Membership(Membership membership)
    {
        ValueKind kind = KindOf(membership.Operand);
        if (kind == ValueKind.Condition) Mismatch(membership.Operand, ExpressionMessages.ConditionInList, null);
        else if (IsConstant(membership.Operand) && kind != ValueKind.Faulty) Known(membership);
        else if (kind != ValueKind.Faulty)
            foreach (Expression item in membership.Items) Item(membership.Operand, kind, item);
        HashSet<Expression> seen = [];
        foreach (Expression item in membership.Items)
            if (!seen.Add(item)) faults.Add(new ExpressionFault(FindingCodes.DefinitionDuplicate, item.Position, ExpressionMessages.ItemListedTwice(Words.Shortened(Printer.Print(item))), CommonMessages.KeepOne));
        return ValueKind.Condition;
    }

    private void Item(Expression operand, ValueKind kind, Expression item)
    {
        if (item is TextLiteral literal) Literal(operand, kind, literal, exact: true);
        else if (kind != ValueKind.Number) Impossible(item.Position, ExpressionMessages.NotAmongNumbers(Shown(kind)), ExpressionMessages.CodesAndPeriodsInQuotes);
    }
}
