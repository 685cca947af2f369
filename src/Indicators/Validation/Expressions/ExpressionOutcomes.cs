using Indicators.Definitions.Expressions.Checking;

namespace Indicators.Validation.Expressions;

/// <summary>How an expression came out for each thing that it is about: a row, a group of rows, or the file.</summary>
/// <param name="Rows">For each thing its first row, ascending; null where things are rows.</param>
/// <param name="Truths">For each thing one of <see cref="Truth"/>.</param>
/// <param name="LacksHistory">Whether the history or a reference series that it needs is not there at all, which leaves things undecided.</param>
internal sealed record ExpressionOutcomes(int[]? Rows, byte[] Truths, bool LacksHistory)
{
    /// <summary>The row at which a thing is reported.</summary>
    public int RowOf(int thing) => Rows is null ? thing : Rows[thing];

    /// <param name="selected">Which rows it is judged for; null for all. Sums take in the others too.</param>
    public static ExpressionOutcomes Of(CheckedExpression expression, IExpressionData data, Func<int, bool>? selected = null)
    {
        var compiler = new ExpressionCompiler(expression.Scope, data);
        ConditionOperation condition = compiler.Condition(expression.Tree);
        RowGroups? groups = expression.Grain is { } grain ? compiler.Groups(grain) : null;
        return groups is null && selected is null
            ? new ExpressionOutcomes(null, EveryRow(condition, data.RowCount), compiler.LacksHistory)
            : OncePerGroup(condition, groups, data.RowCount, selected, compiler.LacksHistory);
    }

    private static byte[] EveryRow(ConditionOperation condition, int rows)
    {
        var truths = new byte[rows];
        foreach ((int first, int count) in Block.Of(rows)) condition.Fill(first, truths.AsSpan(first, count));
        return truths;
    }

    /// <summary>Rows whose group could not be read are judged one by one.</summary>
    private static ExpressionOutcomes OncePerGroup(ConditionOperation condition, RowGroups? groups, int rowCount, Func<int, bool>? selected, bool lacksHistory)
    {
        List<int> rows = [];
        List<byte> truths = [];
        var seen = new bool[groups?.Count ?? 0];
        Span<byte> block = stackalloc byte[Block.Rows];
        foreach ((int first, int count) in Block.Of(rowCount))
        {
            condition.Fill(first, block[..count]);
            for (int i = 0; i < count; i++)
            {
                int row = first + i;
                if (selected is not null && !selected(row)) continue;
                if (groups?.Of(row) is >= 0 and int group)
                {
                    if (seen[group]) continue;
                    seen[group] = true;
                }
                rows.Add(row);
                truths.Add(block[i]);
            }
        }
        return new ExpressionOutcomes([.. rows], [.. truths], lacksHistory);
    }
}
