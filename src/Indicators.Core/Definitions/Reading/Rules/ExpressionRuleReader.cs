using System.Globalization;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="ExpressionRule"/>.</summary>
internal static class ExpressionRuleReader
{
    public static RuleDeclaration<ExpressionRule> Declaration { get; } = new("expression", "A condition holds.",
    [
        new("expression", new WordShape("expression"), Need.Always, "The condition, in the language of expressions."),
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
            string place = scalar.Text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"(line {line}, character {column} of the expression)")
                : string.Create(CultureInfo.InvariantCulture, $"(character {column} of the expression)");
            reading.Context.Findings.Add(fault.Code, reading.File, scalar.LineOf(line), $"{fault.Message[..^1]} {place}.", fault.Hint);
        }
        return expression is null ? null : new ExpressionRule(reading.Header, expression);
    }
}
