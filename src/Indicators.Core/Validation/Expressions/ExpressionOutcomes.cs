using Indicators.Definitions.Expressions.Checking;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>The outcomes of an expression for each item that it is evaluated on: a row, a group of rows, or the file.</summary>
/// <param name="Rows">The row at which each item is reported, which is its first; ascending.</param>
/// <param name="Truths">The outcome of each item, as a value of <see cref="Truth"/>.</param>
/// <param name="LackHistory">The undecided items without history or a reference series to compare with, by index in <paramref name="Rows"/>.</param>
internal sealed record ExpressionOutcomes(IReadOnlyList<int> Rows, IReadOnlyList<byte> Truths, IReadOnlySet<int> LackHistory)
{
    /// <summary>
    /// Evaluates an expression on every row and keeps only the outcomes of rows that do not meet it. This is possible if the expression
    /// is about rows, or about groups of a single row each, and does not compare with anything outside the file.
    /// </summary>
    /// <returns>The number of rows that meet it, and the outcomes of the others; null if it is another kind of expression.</returns>
    public static (long Holding, ExpressionOutcomes Others)? EvaluateRows(CheckedExpression expression, IExpressionData data)
    {
        if ((expression.Grain is { } grain && !data.AreUnique(grain)) || expression.UsesPrevious || expression.ReferenceSeries.Count > 0) return null;
        ConditionOperation condition = new ExpressionCompiler(expression.Scope, data).Condition(expression.Tree);
        List<int> rows = [];
        List<byte> truths = [];
        Span<byte> block = stackalloc byte[RowBlocks.Rows];
        for (int first = 0; first < data.RowCount; first += RowBlocks.Rows)
        {
            Span<byte> filled = block[..Math.Min(RowBlocks.Rows, data.RowCount - first)];
            condition.Fill(first, filled);
            for (int i = filled.IndexOfAnyExcept(Truth.Holds); i >= 0 && i < filled.Length;)
            {
                rows.Add(first + i);
                truths.Add(filled[i]);
                int next = filled[(i + 1)..].IndexOfAnyExcept(Truth.Holds);
                i = next < 0 ? filled.Length : i + 1 + next;
            }
        }
        return (data.RowCount - rows.Count, new ExpressionOutcomes(rows, truths, new HashSet<int>()));
    }

    /// <param name="selected">The rows for which the expression is evaluated; null for all. Figures of groups include the other rows too.</param>
    public static ExpressionOutcomes Evaluate(CheckedExpression expression, IExpressionData data, Func<int, bool>? selected = null)
    {
        var compiler = new ExpressionCompiler(expression.Scope, data);
        ConditionOperation condition = compiler.Condition(expression.Tree);
        RowGroups? groups = expression.Grain is { } grain ? compiler.Groups(grain) : null;
        bool compares = expression.UsesPrevious || expression.ReferenceSeries.Count > 0;
        List<int> rows = new(groups?.Count ?? data.RowCount);
        List<byte> truths = new(rows.Capacity);
        HashSet<int> lackHistory = [];
        int[] thingOf = new int[groups?.Count ?? 0];
        Array.Fill(thingOf, -1);
        Span<byte> block = stackalloc byte[RowBlocks.Rows];
        foreach ((int first, int count) in RowBlocks.Split(data.RowCount))
        {
            condition.Fill(first, block[..count]);
            for (int i = 0; i < count; i++)
            {
                int row = first + i;
                if (selected is not null && !selected(row)) continue;
                // A row whose group could not be read is an item of its own.
                int group = groups?[row] ?? -1;
                int thing = group < 0 ? -1 : thingOf[group];
                if (thing < 0)
                {
                    thing = rows.Count;
                    if (group >= 0) thingOf[group] = thing;
                    rows.Add(row);
                    truths.Add(block[i]);
                }
                if (compares && truths[thing] == Truth.Undecided && compiler.LacksHistory(row)) lackHistory.Add(thing);
            }
        }
        return new ExpressionOutcomes(rows, truths, lackHistory);
    }
}
