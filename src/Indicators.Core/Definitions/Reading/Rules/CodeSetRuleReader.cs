using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CodeSetRule"/>.</summary>
internal static class CodeSetRuleReader
{
    public static RuleDeclaration<CodeSetRule> Declaration { get; } = new("code-set", "A file's codes fit the column's own set better than another.",
    [
        new("columns", new ListShape(RuleShapes.Column, 1), Need.Always, "The reporting area or dimensions whose codes are looked at."),
        new("set", new WordShape("column of the code list"), Need.Always, "The column of their code list that holds the other codes, such as unhcr."),
    ], Read);

    private static CodeSetRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Column> columns = reading.Columns("columns", ColumnRole.ReportingArea, ColumnRole.Dimension);
        if (reading.Map.Scalar("set") is not { } set) return null;
        foreach (Column column in columns)
        {
            IReadOnlyList<Code> codes = column.CodeList!.Codes;
            if (codes.All(code => !code.Attributes.ContainsKey(set.Text)))
                reading.Context.Findings.AddUnknown(reading.File, set.Line, $"column of the code list '{column.CodeList.Id}'", set.Text,
                    codes.SelectMany(code => code.Attributes.Keys));
            else if (codes.All(code => code.Attributes.GetValueOrDefault(set.Text, code.Id) == code.Id))
                reading.Impossible(set.Line, $"The codes of '{set.Text}' are those of the list '{column.CodeList.Id}' itself, so that the rule cannot fail.");
        }
        return new CodeSetRule(reading.Header, [.. columns.Select(column => column.Name)], set.Text);
    }
}
