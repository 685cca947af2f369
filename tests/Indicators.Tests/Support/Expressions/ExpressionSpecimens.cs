using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Tests.Support.Expressions;

/// <summary>A structure with every kind of column, and two measures.</summary>
internal static class ExpressionSpecimens
{
    public static CodeList Areas { get; } = ListOf("areas", "AAA", "BBB", "CCC", "UNK");

    public static Structure Structure { get; } = new()
    {
        Id = "stocks",
        Title = new LocalizedText([("en", "Stocks")]),
        Columns =
        [
            Coded("area", ColumnRole.ReportingArea, Areas) with { Excluded = new HashSet<string> { "UNK" } },
            Plain("period", ColumnRole.Period),
            Coded("origin", ColumnRole.Dimension, Areas),
            Coded("sex", ColumnRole.Dimension, ListOf("sex", "F", "M", "T")) with { Totals = new HashSet<string> { "T" } },
            Plain("value", ColumnRole.Measure),
            Plain("other", ColumnRole.Measure),
            Coded("status", ColumnRole.Status, ListOf("obs-status", "A", "E", "O")),
            Plain("remark", ColumnRole.Note),
        ],
        Key = [],
        AbsentRows = AbsentRows.Zero,
        Frequencies = [Frequency.Annual, Frequency.Quarterly],
        File = "structures/stocks.yaml",
    };

    public static ExpressionScope Scope { get; } = new(Structure, ["gdp-per-capita", "population"]);

    public static ExpressionScope ScopeWithMissingRows { get; } = Scope with { Structure = Structure with { AbsentRows = AbsentRows.Missing } };

    public static CodeList ListOf(string id, params string[] codes) => new(id,
        [.. codes.Select(code => new Code { Id = code, Name = new LocalizedText([("en", code)]), Attributes = new Dictionary<string, string>() })]);

    public static Column Plain(string name, ColumnRole role) => new() { Name = name, Role = role, Concept = name.ToUpperInvariant() };

    public static Column Coded(string name, ColumnRole role, CodeList list) => Plain(name, role) with { CodeList = list };

    public static CheckedExpression Read(string text, ExpressionScope? scope = null)
    {
        (CheckedExpression? expression, IReadOnlyList<ExpressionFault>? faults) = CheckedExpression.Read(text, scope ?? Scope);
        Assert.True(expression is not null, $"{text}: {string.Join("; ", faults.Select(fault => fault.Problem))}");
        return expression;
    }
}
