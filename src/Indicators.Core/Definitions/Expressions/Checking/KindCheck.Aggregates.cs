using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>Checks figures of groups of rows.</summary>
internal sealed partial class KindCheck
{
    private ValueKind Aggregate(Aggregate aggregate)
    {
        string word = Words.Aggregates.First(one => one.Function == aggregate.Function).Word;
        if (aggregate.Function == AggregateFunction.Count) Counted(aggregate.Operand);
        else Expect(aggregate.Operand!, ValueKind.Number, ExpressionMessages.QuotedWord(word));
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (ColumnName key in aggregate.By)
        {
            if (Column(key) == ValueKind.Number) Mismatch(key, ExpressionMessages.ByMeasure(key.Name), null);
            if (!keys.Add(key.Name)) faults.Add(new ExpressionFault(FindingCodes.DefinitionDuplicate, key.Position, ExpressionMessages.ListedTwice(key.Name), CommonMessages.KeepOne));
        }
        if (aggregate.Filter is { } filter) Expect(filter, ValueKind.Condition, ExpressionMessages.QuotedWord("where"));
        if (aggregate.Function is AggregateFunction.Sum or AggregateFunction.Mean) Totals(aggregate, word);
        return ValueKind.Number;
    }

    private void Counted(Expression? operand)
    {
        if (operand is null) return;
        ValueKind kind = KindOf(operand);
        if (kind == ValueKind.Condition) Mismatch(operand, ExpressionMessages.CountOfCondition, ExpressionMessages.CountOfConditionHint);
        else if (kind != ValueKind.Faulty && IsConstant(operand)) Impossible(operand.Position, ExpressionMessages.CountOfConstant, ExpressionMessages.CountRows);
    }

    /// <summary>Rejects double counting: an aggregate over a dimension with total codes must refer to that dimension.</summary>
    private void Totals(Aggregate aggregate, string word)
    {
        foreach (Column column in scope.Structure.Columns.Where(column => column.Totals.Count > 0))
            if (!aggregate.Parts.Any(part => part.Holds(inner => inner is ColumnName name && name.Name == column.Name)))
                faults.Add(new ExpressionFault(FindingCodes.DefinitionTotalAsLeaf, aggregate.Position,
                    ExpressionMessages.TotalsIncluded(function: word, column: column.Name),
                    ExpressionMessages.LeaveOutTotals(column: column.Name, code: column.Totals.Order(StringComparer.Ordinal).First())));
    }
}
