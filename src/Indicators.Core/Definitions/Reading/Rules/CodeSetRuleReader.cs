using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="CodeSetRule"/>.</summary>
internal static class CodeSetRuleReader
{
    public static RuleDeclaration<CodeSetRule> Declaration { get; } = new("code-set", KeyMessages.KindCodeSet,
    [
        new("columns", new ListShape(RuleShapes.Column, 1), Need.Always, KeyMessages.CodeSetColumns),
        new("set", new WordShape(KeyMessages.ValueCodeListColumn), Need.Always, KeyMessages.CodeSet),
    ], Read);

    private static CodeSetRule? Read(RuleReadContext reading)
    {
        IReadOnlyList<Column> columns = reading.Columns("columns", ColumnRole.ReportingArea, ColumnRole.Dimension);
        if (reading.Map.Scalar("set") is not { } set) return null;
        foreach (Column column in columns)
        {
            IReadOnlyList<Code> codes = column.CodeList!.Codes;
            if (codes.All(code => !code.Attributes.ContainsKey(set.Text)))
                reading.Context.Findings.AddUnknown(reading.File, set.Line, DefinitionMessages.AColumnOfList(column.CodeList.Id), set.Text,
                    codes.SelectMany(code => code.Attributes.Keys));
            else if (codes.All(code => code.Attributes.GetValueOrDefault(set.Text, code.Id) == code.Id))
                reading.Impossible(set.Line, RuleMessages.OwnCodes(set: set.Text, list: column.CodeList.Id));
        }
        return new CodeSetRule(reading.Header, [.. columns.Select(column => column.Name)], set.Text);
    }
}
