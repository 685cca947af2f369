using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>
/// Compares an expression with a structure: names that nothing declares, numbers where codes are needed, comparisons whose
/// outcome is known before any figure is. What is wrong in one part does not hide what is wrong in another.
/// </summary>
internal sealed partial class KindCheck
{
    private readonly ExpressionScope scope;
    private readonly List<ExpressionFault> faults = [];

    private KindCheck(ExpressionScope scope) => this.scope = scope;

    /// <summary>What is wrong with an expression that is to be a condition.</summary>
    public static IReadOnlyList<ExpressionFault> Faults(Expression tree, ExpressionScope scope)
    {
        var check = new KindCheck(scope);
        check.Expect(tree, ValueKind.Condition, "A rule");
        return check.faults;
    }

    private ValueKind KindOf(Expression tree) => tree switch
    {
        NumberLiteral => ValueKind.Number,
        TextLiteral => ValueKind.Text,
        ColumnName column => Column(column),
        PreviousFigure previous => Previous(previous),
        ReferenceFigure reference => Reference(reference),
        Negative negative => Numbers(negative, "A sign"),
        AbsoluteNumber absolute => Numbers(absolute, "abs"),
        Arithmetic arithmetic => Arithmetic(arithmetic),
        Aggregate aggregate => Aggregate(aggregate),
        ComparisonExpression comparison => Comparison(comparison),
        Membership membership => Membership(membership),
        MissingTest test => Missing(test),
        Nearness nearness => Nearness(nearness),
        Negation negation => Conditions(negation, "not"),
        Junction junction => Conditions(junction, junction.Operator == JunctionOperator.And ? "and" : "or"),
        Conditional conditional => Conditional(conditional),
        _ => throw new ArgumentException($"{tree.GetType().Name} has no kind.", nameof(tree)),
    };

    private ValueKind Column(ColumnName name)
    {
        if (scope.Find(name.Name) is not { } column)
        {
            Unknown(name.Place, "column", name.Name, scope.Names, Subtraction(name.Name));
            return ValueKind.Faulty;
        }
        if (ExpressionScope.KindOf(column) is { } kind) return kind;
        Mismatch(name, $"The texts of '{name.Name}' are not kept, so that no rule can use them.", null);
        return ValueKind.Faulty;
    }

    /// <summary>A hyphen belongs to a name, so that <c>a-b</c> is one.</summary>
    private string? Subtraction(string name)
    {
        for (int hyphen = name.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen = name.IndexOf('-', hyphen + 1))
            if (scope.Find(name[..hyphen]) is not null) return $"To subtract, put blanks around the hyphen: {name[..hyphen]} - {name[(hyphen + 1)..]}.";
        return null;
    }

    private ValueKind Previous(PreviousFigure previous)
    {
        ValueKind kind = Column(previous.Measure);
        if (kind is not (ValueKind.Number or ValueKind.Faulty))
            Mismatch(previous.Measure, $"'{previous.Measure.Name}' is no measure, and previous takes one.", null);
        return ValueKind.Number;
    }

    private ValueKind Reference(ReferenceFigure reference)
    {
        if (!scope.ReferenceSeries.Contains(reference.Series)) Unknown(reference.Place, "reference series", reference.Series, scope.ReferenceSeries);
        return ValueKind.Number;
    }

    private ValueKind Numbers(Expression tree, string what)
    {
        foreach (Expression part in tree.Parts) Expect(part, ValueKind.Number, what);
        return ValueKind.Number;
    }

    private ValueKind Arithmetic(Arithmetic arithmetic)
    {
        Numbers(arithmetic, $"'{Words.Arithmetics.First(one => one.Operator == arithmetic.Operator).Mark}'");
        if (arithmetic.Operator == ArithmeticOperator.Divide && Constant(arithmetic.Right) == 0)
            Impossible(arithmetic.Right.Place, "A division by zero is never decided.", "Divide by something else.");
        return ValueKind.Number;
    }

    private ValueKind Missing(MissingTest test)
    {
        ValueKind kind = KindOf(test.Operand);
        if (kind == ValueKind.Condition)
            Mismatch(test.Operand, "is-missing takes a number, a code or a period, and this is a condition.", null);
        else if (IsConstant(test.Operand)) Known(test);
        return ValueKind.Condition;
    }

    private ValueKind Nearness(Nearness nearness)
    {
        Numbers(nearness, Words.Near);
        if (Constant(nearness.Tolerance) < 0) Impossible(nearness.Tolerance.Place, "Nothing is within a tolerance below 0.", null);
        if ((IsConstant(nearness.Left) && IsConstant(nearness.Right)) || nearness.Left.Equals(nearness.Right)) Known(nearness);
        return ValueKind.Condition;
    }

    private ValueKind Conditions(Expression tree, string what)
    {
        foreach (Expression part in tree.Parts) Expect(part, ValueKind.Condition, $"'{what}'");
        return ValueKind.Condition;
    }

    private ValueKind Conditional(Conditional conditional)
    {
        Expect(conditional.Condition, ValueKind.Condition, "'if'");
        if (conditional.Otherwise is null)
        {
            Expect(conditional.Then, ValueKind.Condition, "'then' without 'else'");
            return ValueKind.Condition;
        }
        ValueKind then = KindOf(conditional.Then), otherwise = KindOf(conditional.Otherwise);
        foreach ((Expression branch, ValueKind kind) in ((Expression, ValueKind)[])[(conditional.Then, then), (conditional.Otherwise, otherwise)])
            if (kind is not (ValueKind.Number or ValueKind.Condition or ValueKind.Faulty))
                Mismatch(branch, $"'then' and 'else' take numbers or conditions, and this is {Shown(kind)}.", null);
        if ((then, otherwise) is (ValueKind.Number, ValueKind.Condition) or (ValueKind.Condition, ValueKind.Number))
            Mismatch(conditional.Otherwise, $"'then' gives {Shown(then)} and 'else' {Shown(otherwise)}.", "Let both give the same.");
        return then is ValueKind.Number or ValueKind.Condition ? then : otherwise is ValueKind.Number or ValueKind.Condition ? otherwise : ValueKind.Faulty;
    }
}
