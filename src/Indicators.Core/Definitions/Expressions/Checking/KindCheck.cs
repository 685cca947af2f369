using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>
/// Checks an expression against a structure: undeclared names, numbers where codes are needed, comparisons whose outcome does not
/// depend on the data. A fault in one part does not hide faults in other parts.
/// </summary>
internal sealed partial class KindCheck
{
    private readonly ExpressionScope scope;
    private readonly List<ExpressionFault> faults = [];

    private KindCheck(ExpressionScope scope) => this.scope = scope;

    /// <summary>Returns the faults of an expression that must be a condition.</summary>
    public static IReadOnlyList<ExpressionFault> Faults(Expression tree, ExpressionScope scope)
    {
        var check = new KindCheck(scope);
        check.Expect(tree, ValueKind.Condition, ExpressionMessages.ARuleTakes);
        return check.faults;
    }

    private ValueKind KindOf(Expression tree) => tree switch
    {
        NumberLiteral => ValueKind.Number,
        TextLiteral => ValueKind.Text,
        ColumnName column => Column(column),
        PreviousFigure previous => Previous(previous),
        ReferenceFigure reference => Reference(reference),
        Negative negative => Numbers(negative, ExpressionMessages.ASignTakes),
        AbsoluteNumber absolute => Numbers(absolute, ExpressionMessages.QuotedWord("abs")),
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
            Unknown(name.Position, ExpressionMessages.AColumn, name.Name, scope.Names, Subtraction(name.Name));
            return ValueKind.Faulty;
        }
        if (ExpressionScope.KindOf(column) is { } kind) return kind;
        Mismatch(name, ExpressionMessages.TextsNotKept(name.Name), null);
        return ValueKind.Faulty;
    }

    /// <summary>Returns advice for a missing blank: hyphens belong to names, so <c>a-b</c> is one name.</summary>
    private Message? Subtraction(string name)
    {
        for (int hyphen = name.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen = name.IndexOf('-', hyphen + 1))
            if (scope.Find(name[..hyphen]) is not null) return ExpressionMessages.BlanksAroundHyphen(left: name[..hyphen], right: name[(hyphen + 1)..]);
        return null;
    }

    private ValueKind Previous(PreviousFigure previous)
    {
        ValueKind kind = Column(previous.Measure);
        if (kind is not (ValueKind.Number or ValueKind.Faulty))
            Mismatch(previous.Measure, ExpressionMessages.PreviousOfOther(previous.Measure.Name), null);
        return ValueKind.Number;
    }

    private ValueKind Reference(ReferenceFigure reference)
    {
        if (!scope.ReferenceSeries.Contains(reference.Series)) Unknown(reference.Position, ExpressionMessages.AReferenceSeries, reference.Series, scope.ReferenceSeries);
        return ValueKind.Number;
    }

    private ValueKind Numbers(Expression tree, Message what)
    {
        foreach (Expression part in tree.Parts) Expect(part, ValueKind.Number, what);
        return ValueKind.Number;
    }

    private ValueKind Arithmetic(Arithmetic arithmetic)
    {
        Numbers(arithmetic, ExpressionMessages.QuotedWord(Words.Arithmetics.First(one => one.Operator == arithmetic.Operator).Mark));
        if (arithmetic.Operator == ArithmeticOperator.Divide && Constant(arithmetic.Right) == 0)
            Impossible(arithmetic.Right.Position, ExpressionMessages.DivisionByZero, ExpressionMessages.DivideOtherwise);
        return ValueKind.Number;
    }

    private ValueKind Missing(MissingTest test)
    {
        ValueKind kind = KindOf(test.Operand);
        if (kind == ValueKind.Condition)
            Mismatch(test.Operand, ExpressionMessages.MissingOfCondition, null);
        else if (IsConstant(test.Operand)) Known(test);
        return ValueKind.Condition;
    }

    private ValueKind Nearness(Nearness nearness)
    {
        Numbers(nearness, ExpressionMessages.QuotedWord(Words.Near));
        if (Constant(nearness.Tolerance) < 0) Impossible(nearness.Tolerance.Position, ExpressionMessages.NegativeTolerance, null);
        if ((IsConstant(nearness.Left) && IsConstant(nearness.Right)) || nearness.Left.Equals(nearness.Right)) Known(nearness);
        return ValueKind.Condition;
    }

    private ValueKind Conditions(Expression tree, string what)
    {
        foreach (Expression part in tree.Parts) Expect(part, ValueKind.Condition, ExpressionMessages.QuotedWord(what));
        return ValueKind.Condition;
    }

    private ValueKind Conditional(Conditional conditional)
    {
        Expect(conditional.Condition, ValueKind.Condition, ExpressionMessages.QuotedWord("if"));
        if (conditional.Otherwise is null)
        {
            Expect(conditional.Then, ValueKind.Condition, ExpressionMessages.ThenWithoutElse);
            return ValueKind.Condition;
        }
        ValueKind then = KindOf(conditional.Then), otherwise = KindOf(conditional.Otherwise);
        foreach ((Expression branch, ValueKind kind) in ((Expression, ValueKind)[])[(conditional.Then, then), (conditional.Otherwise, otherwise)])
            if (kind is not (ValueKind.Number or ValueKind.Condition or ValueKind.Faulty))
                Mismatch(branch, ExpressionMessages.BranchKind(Shown(kind)), null);
        if ((then, otherwise) is (ValueKind.Number, ValueKind.Condition) or (ValueKind.Condition, ValueKind.Number))
            Mismatch(conditional.Otherwise, ExpressionMessages.BranchesDiffer(then: Shown(then), @else: Shown(otherwise)), ExpressionMessages.SameKind);
        return then is ValueKind.Number or ValueKind.Condition ? then : otherwise is ValueKind.Number or ValueKind.Condition ? otherwise : ValueKind.Faulty;
    }
}
