using Indicators.Common;
using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>How faults are told, and what is known before any figure is.</summary>
internal sealed partial class KindCheck
{
    private void Expect(Expression tree, ValueKind wanted, string what)
    {
        ValueKind kind = KindOf(tree);
        if (kind == wanted || kind == ValueKind.Faulty) return;
        string? hint = (wanted, kind) switch
        {
            (ValueKind.Condition, ValueKind.Number) => "Compare it: value > 0.",
            (ValueKind.Condition, ValueKind.Code) => "Compare it: sex = 'F'.",
            (ValueKind.Number, ValueKind.Text) => "Numbers and names of columns stand without quotes.",
            _ => null,
        };
        Mismatch(tree, $"{what} takes {Shown(wanted)}, and this is {Shown(kind)}.", hint);
    }

    /// <summary>Whether a part needs no figure to be known.</summary>
    public static bool IsConstant(Expression tree) => !tree.Holds(part => part is ColumnName or PreviousFigure or ReferenceFigure or Syntax.Aggregate);

    /// <summary>The number that a part always is; null where that depends on figures.</summary>
    public static double? Constant(Expression tree) => tree switch
    {
        NumberLiteral number => number.Number,
        Negative negative => -Constant(negative.Operand),
        AbsoluteNumber absolute => Constant(absolute.Operand) is { } number ? Math.Abs(number) : null,
        Arithmetic arithmetic when Constant(arithmetic.Left) is { } left && Constant(arithmetic.Right) is { } right => arithmetic.Operator switch
        {
            ArithmeticOperator.Add => left + right,
            ArithmeticOperator.Subtract => left - right,
            ArithmeticOperator.Multiply => left * right,
            _ => right == 0 ? null : left / right,
        },
        _ => null,
    };

    private void Known(Expression condition) =>
        Impossible(condition.Place, "The outcome is known before any figure is: both sides are the same, or hold no column.", "Compare with a column.");

    private void Unknown(SourcePosition place, string what, string name, IEnumerable<string> declared, string? hint = null) =>
        faults.Add(new ExpressionFault("definition-unknown-reference", place, $"'{Words.Shortened(name)}' is no declared {what}.", hint ?? NearestWord.Hint(name, declared)));

    private void Impossible(SourcePosition place, string message, string? hint) =>
        faults.Add(new ExpressionFault("definition-impossible-rule", place, message, hint));

    private void Mismatch(Expression tree, string message, string? hint) =>
        faults.Add(new ExpressionFault("definition-kind-mismatch", tree.Place, message, hint));

    private static string Shown(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Condition => "a condition",
        ValueKind.Code => "a code",
        ValueKind.Period => "a period",
        _ => "a text",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
