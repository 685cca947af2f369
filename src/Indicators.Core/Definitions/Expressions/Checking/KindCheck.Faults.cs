using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Reports faults, and evaluates constant parts.</summary>
internal sealed partial class KindCheck
{
    private void Expect(Expression tree, ValueKind wanted, Message what)
    {
        ValueKind kind = KindOf(tree);
        if (kind == wanted || kind == ValueKind.Faulty) return;
        Message? hint = (wanted, kind) switch
        {
            (ValueKind.Condition, ValueKind.Number) => ExpressionMessages.CompareNumber,
            (ValueKind.Condition, ValueKind.Code) => ExpressionMessages.CompareCode,
            (ValueKind.Number, ValueKind.Text) => ExpressionMessages.NumbersWithoutQuotes,
            _ => null,
        };
        Mismatch(tree, ExpressionMessages.WrongKind(what: what, wanted: Shown(wanted), kind: Shown(kind)), hint);
    }

    /// <summary>Whether the value of a part does not depend on any data.</summary>
    public static bool IsConstant(Expression tree) => !tree.Holds(part => part is ColumnName or PreviousFigure or ReferenceFigure or Syntax.Aggregate);

    /// <summary>Returns the constant value of a part; null if it depends on data.</summary>
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
        Impossible(condition.Position, ExpressionMessages.KnownOutcome, ExpressionMessages.CompareWithColumn);

    private void Unknown(SourcePosition position, Message what, string name, IEnumerable<string> declared, Message? hint = null) =>
        faults.Add(new ExpressionFault(FindingCodes.DefinitionUnknownReference, position, DefinitionMessages.NotDeclared(name: Words.Shortened(name), what: what), hint ?? NearestWord.Hint(name, declared)));

    private void Impossible(SourcePosition position, Message message, Message? hint) =>
        faults.Add(new ExpressionFault(FindingCodes.DefinitionImpossibleRule, position, message, hint));

    private void Mismatch(Expression tree, Message message, Message? hint) =>
        faults.Add(new ExpressionFault(FindingCodes.DefinitionKindMismatch, tree.Position, message, hint));

    private static Message Shown(ValueKind kind) => kind switch
    {
        ValueKind.Number => ExpressionMessages.ANumber,
        ValueKind.Condition => ExpressionMessages.ACondition,
        ValueKind.Code => ExpressionMessages.ACode,
        ValueKind.Period => ExpressionMessages.APeriod,
        _ => ExpressionMessages.AText,
    };
}
