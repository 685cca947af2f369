using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ExpressionRule"/>.</summary>
internal static class ExpressionRuleReader
{
    public static RuleDeclaration<ExpressionRule> Declaration { get; } = new("expression", KeyMessages.KindExpression,
    [
        new("expression", new WordShape(KeyMessages.ValueExpression), Need.Always, KeyMessages.Expression),
    ], Read);

    private static ExpressionRule? Read(RuleReadContext reading)
    {
        if (reading.Map.Scalar("expression") is not { } scalar) return null;
        IEnumerable<string> series = reading.Context.CodeLists.GetValueOrDefault("reference-series")?.List.Codes.Select(code => code.Id) ?? [];
        (CheckedExpression? expression, IReadOnlyList<ExpressionFault> faults) =
            CheckedExpression.Read(scalar.Text, new ExpressionScope(reading.Structure, [.. series]));
        foreach (ExpressionFault fault in faults)
        {
            (int line, int column) = fault.PositionIn(scalar.Text);
            Message problem = scalar.Text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal)
                ? ExpressionMessages.AtLineAndCharacter(problem: fault.Problem, line: line, column: column)
                : ExpressionMessages.AtCharacter(problem: fault.Problem, column: column);
            reading.Context.Findings.Add(fault.Code, reading.File, scalar.LineOf(line), problem, fault.Advice);
        }
        return expression is null ? null : new ExpressionRule(reading.Header, expression);
    }
}
