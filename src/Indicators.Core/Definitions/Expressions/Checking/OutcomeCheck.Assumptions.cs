using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Derives what remains possible if a condition holds, or if it fails; null if nothing does.</summary>
internal sealed partial class OutcomeCheck
{
    private ConstraintSet? Assume(ConstraintSet? situation, Expression condition, bool truth)
    {
        if (situation is null || ++steps > MostSteps) return situation;
        switch (condition)
        {
            case Negation negation:
                return Assume(situation, negation.Operand, !truth);
            case Junction junction when (junction.Operator == JunctionOperator.And) == truth:
                return Assume(Assume(situation, junction.Left, truth), junction.Right, truth);
            case Junction junction:
                return ConstraintSet.Either(Assume(situation, junction.Left, truth), Assume(situation, junction.Right, truth));
            case Conditional { Otherwise: null } conditional:
                return truth
                    ? ConstraintSet.Either(Assume(situation, conditional.Condition, false), Assume(situation, conditional.Then, true))
                    : Assume(Assume(situation, conditional.Condition, true), conditional.Then, false);
            case Conditional { Otherwise: { } otherwise } conditional:
                // If the condition is undecided, the outcome is the one that both branches share.
                return ConstraintSet.Either(
                    ConstraintSet.Either(
                        Assume(Assume(situation, conditional.Condition, true), conditional.Then, truth),
                        Assume(Assume(situation, conditional.Condition, false), otherwise, truth)),
                    Assume(Assume(situation, conditional.Then, truth), otherwise, truth));
            default:
                ConstraintSet? left = AssumeAtom(situation, condition, truth);
                if (left is null) culprit = condition;
                return left;
        }
    }

    private ConstraintSet? AssumeAtom(ConstraintSet situation, Expression condition, bool truth) => condition switch
    {
        ComparisonExpression comparison => AssumeComparison(situation, comparison, truth),
        Membership membership when NumbersOf(membership) is { } numbers =>
            situation.Narrow(new Term(membership.Operand, Aspect.Value), truth != membership.Negated ? numbers : NumberSet.All.Except(numbers), values),
        MissingTest test when IsTerm(test.Operand) => situation.WithMissing(new Term(test.Operand, Aspect.Value), truth, values),
        _ => situation,
    };

    private ConstraintSet? AssumeComparison(ConstraintSet situation, ComparisonExpression comparison, bool truth)
    {
        (Expression left, Expression right, ComparisonOperator asked) = (comparison.Left, comparison.Right, comparison.Operator);
        if (NumberOf(left, right) is not null || left is TextLiteral) (left, right, asked) = (right, left, asked.Swapped());
        if (!truth) asked = asked.Opposite();
        if (!IsTerm(left) || (scope.KindOf(left) == ValueKind.Code && asked is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))) return situation;
        if (right is TextLiteral text && scope.KindOf(left) == ValueKind.Period)
            return Period.TryParse(text.Text, out Period period) ? AssumePeriod(situation, left, asked, period) : situation;
        if (NumberOf(right, left) is { } number)
            return situation.Narrow(new Term(left, Aspect.Value), SetOf(asked, number), values);
        if (!IsTerm(right) || scope.KindOf(left) is not (ValueKind.Number or ValueKind.Code) || scope.KindOf(left) != scope.KindOf(right)) return situation;
        // Normalise the order of the sides, so that a > b and b > a concern the same term.
        if (string.CompareOrdinal(Printer.Print(left), Printer.Print(right)) > 0) (left, right, asked) = (right, left, asked.Swapped());
        return situation.Narrow(new Term(left, Aspect.Difference, right), SetOf(asked, 0), values);
    }

    /// <summary>Adds the constraints of a period comparison: of two overlapping periods, neither is less than the other.</summary>
    private ConstraintSet? AssumePeriod(ConstraintSet situation, Expression column, ComparisonOperator asked, Period period)
    {
        Term first = new(column, Aspect.FirstDay), last = new(column, Aspect.LastDay);
        double firstDay = period.FirstDay.DayNumber, lastDay = period.LastDay.DayNumber;
        return asked switch
        {
            ComparisonOperator.Equal => situation.Narrow(first, NumberSet.Point(firstDay), values)?.Narrow(last, NumberSet.Point(lastDay), values),
            // A period begins before it ends, so both days lie before the compared period.
            ComparisonOperator.Less => situation.Narrow(last, NumberSet.Below(firstDay), values)?.Narrow(first, NumberSet.Below(firstDay), values),
            ComparisonOperator.Greater => situation.Narrow(first, NumberSet.Above(lastDay), values)?.Narrow(last, NumberSet.Above(lastDay), values),
            ComparisonOperator.LessOrEqual => situation.Narrow(first, SetOf(asked, lastDay), values),
            ComparisonOperator.GreaterOrEqual => situation.Narrow(last, SetOf(asked, firstDay), values),
            _ => situation,
        };
    }

    private static NumberSet SetOf(ComparisonOperator asked, double number) => asked switch
    {
        ComparisonOperator.Equal => NumberSet.Point(number),
        ComparisonOperator.NotEqual => NumberSet.All.Except(NumberSet.Point(number)),
        ComparisonOperator.Less => NumberSet.Below(number),
        ComparisonOperator.LessOrEqual => NumberSet.Between(double.NegativeInfinity, number),
        ComparisonOperator.Greater => NumberSet.Above(number),
        _ => NumberSet.Between(number, double.PositiveInfinity),
    };

    /// <summary>Whether an expression varies between rows and is a number, a code or a period.</summary>
    private bool IsTerm(Expression tree) => scope.KindOf(tree) is ValueKind.Number or ValueKind.Code or ValueKind.Period && !KindCheck.IsConstant(tree);

    /// <summary>Returns a literal as a value of the expression it is compared with: a number, or the index of a code; null if it is neither.</summary>
    private double? NumberOf(Expression literal, Expression compared)
    {
        if (literal is not TextLiteral text)
            return scope.KindOf(compared) == ValueKind.Number && KindCheck.IsConstant(literal) && KindCheck.Constant(literal) is { } number && double.IsFinite(number) ? number : null;
        if (compared is not ColumnName name || scope.Find(name.Name) is not { CodeList: { } list } column || column.Excluded.Contains(text.Text)) return null;
        return list.IndexOf(text.Text) is >= 0 and int index ? index : null;
    }

    private NumberSet? NumbersOf(Membership membership)
    {
        if (!IsTerm(membership.Operand)) return null;
        NumberSet numbers = NumberSet.None;
        foreach (Expression item in membership.Items)
        {
            if (NumberOf(item, membership.Operand) is not { } number) return null;
            numbers = numbers.Union(NumberSet.Point(number));
        }
        return numbers;
    }
}
