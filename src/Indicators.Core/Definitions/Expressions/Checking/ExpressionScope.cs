using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>The names that an expression may use: the columns of a structure and the reference series.</summary>
/// <param name="ReferenceSeries">The ids of the reference series in the programme.</param>
internal sealed record ExpressionScope(Structure Structure, IReadOnlyCollection<string> ReferenceSeries)
{
    public Column? Find(string name) => Structure.Columns.FirstOrDefault(column => column.Name == name);

    public static ValueKind? KindOf(Column column) => column.Role switch
    {
        ColumnRole.Measure => ValueKind.Number,
        ColumnRole.Period => ValueKind.Period,
        ColumnRole.ReportingArea or ColumnRole.Dimension or ColumnRole.Status => ValueKind.Code,
        _ => null,
    };

    /// <summary>The names of columns that expressions may use.</summary>
    public IEnumerable<string> Names => Structure.Columns.Where(column => KindOf(column) is not null).Select(column => column.Name);

    /// <summary>Returns the kind of a part of an expression without faults.</summary>
    public ValueKind KindOf(Expression tree) => tree switch
    {
        NumberLiteral or Arithmetic or Negative or AbsoluteNumber or Aggregate or PreviousFigure or ReferenceFigure => ValueKind.Number,
        TextLiteral => ValueKind.Text,
        ColumnName column => Find(column.Name) is { } found ? KindOf(found) ?? ValueKind.Faulty : ValueKind.Faulty,
        Conditional { Otherwise: not null } conditional => KindOf(conditional.Then),
        _ => ValueKind.Condition,
    };
}
