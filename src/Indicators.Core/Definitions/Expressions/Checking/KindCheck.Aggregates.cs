using Indicators.Definitions.Expressions.Syntax;
using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Figures of groups of rows.</summary>
internal sealed partial class KindCheck
{
    private ValueKind Aggregate(Aggregate aggregate)
    {
        string word = Words.Aggregates.First(one => one.Function == aggregate.Function).Word;
        if (aggregate.Function == AggregateFunction.Count) Counted(aggregate.Operand);
        else Expect(aggregate.Operand!, ValueKind.Number, word);
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (ColumnName key in aggregate.By)
        {
            if (Column(key) == ValueKind.Number) Mismatch(key, $"'{key.Name}' is a measure; groups are told apart by codes and periods.", null);
            if (!keys.Add(key.Name)) faults.Add(new ExpressionFault("definition-duplicate", key.Place, $"'{key.Name}' is listed twice.", "Keep one of them."));
        }
        if (aggregate.Filter is { } filter) Expect(filter, ValueKind.Condition, "'where'");
        if (aggregate.Function is AggregateFunction.Sum or AggregateFunction.Mean) Totals(aggregate, word);
        return ValueKind.Number;
    }

    private void Counted(Expression? operand)
    {
        if (operand is null) return;
        ValueKind kind = KindOf(operand);
        if (kind == ValueKind.Condition) Mismatch(operand, "count takes a number, a code or a period, and this is a condition.", "To count the rows that meet a condition, write count(where ...).");
        else if (kind != ValueKind.Faulty && IsConstant(operand)) Impossible(operand.Place, "What is counted is the same in every row.", "count() counts rows.");
    }

    /// <summary>A sum over a dimension that has total codes counts things twice, unless the expression says something about that dimension.</summary>
    private void Totals(Aggregate aggregate, string word)
    {
        foreach (Column column in scope.Structure.Columns.Where(column => column.Totals.Count > 0))
            if (!aggregate.Parts.Any(part => part.Holds(inner => inner is ColumnName name && name.Name == column.Name)))
                faults.Add(new ExpressionFault("definition-total-as-leaf", aggregate.Place,
                    $"{Capital(word)} takes the totals of '{column.Name}' together with their parts.",
                    $"Leave them out: where {column.Name} != '{column.Totals.Order(StringComparer.Ordinal).First()}'; or add {column.Name} to by."));
    }
}
