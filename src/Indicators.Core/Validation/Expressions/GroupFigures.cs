using Indicators.Definitions.Expressions.Syntax;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>
/// Computes a figure for each group of rows. A row whose number is missing, or for which it is undecided whether it counts, makes the
/// figure of its group missing; a row whose group could not be read makes all figures missing, since it may belong to any group.
/// </summary>
internal sealed class GroupFigures
{
    private readonly AggregateFunction function;
    private readonly double[] figures;
    private readonly long[] members;
    private bool unplaced;

    private GroupFigures(AggregateFunction function, int groups)
    {
        this.function = function;
        figures = new double[groups];
        members = new long[groups];
        if (function is AggregateFunction.Min) Array.Fill(figures, double.PositiveInfinity);
        if (function is AggregateFunction.Max) Array.Fill(figures, double.NegativeInfinity);
    }

    /// <param name="operand">The number to aggregate; null if rows are counted.</param>
    /// <param name="filter">The condition that rows must meet to count; null for all rows.</param>
    /// <param name="data">Identifies the rows that repeat another, which do not count.</param>
    /// <param name="sumOfNone">The sum over no rows.</param>
    public static double[] Compute(
        AggregateFunction function, NumberOperation? operand, ConditionOperation? filter, RowGroups groups, IExpressionData data, double sumOfNone)
    {
        var result = new GroupFigures(function, groups.Count);
        Span<double> numbers = stackalloc double[RowBlocks.Rows];
        Span<byte> truths = stackalloc byte[RowBlocks.Rows];
        foreach ((int first, int count) in RowBlocks.Split(data.RowCount))
        {
            numbers[..count].Clear();
            truths[..count].Fill(Truth.Holds);
            operand?.Fill(first, numbers[..count]);
            filter?.Fill(first, truths[..count]);
            for (int i = 0; i < count; i++)
                if (truths[i] != Truth.Fails && !data.IsRepeat(first + i)) result.Add(groups[first + i], truths[i] == Truth.Undecided, numbers[i]);
        }
        return result.Finish(sumOfNone);
    }

    private void Add(int group, bool undecided, double number)
    {
        // A missing number is not counted, whether or not the row belongs to the group.
        if (function == AggregateFunction.Count && double.IsNaN(number)) return;
        if (group < 0)
        {
            unplaced = true;
            return;
        }
        members[group]++;
        if (undecided) number = double.NaN;
        double before = figures[group];
        figures[group] = function switch
        {
            AggregateFunction.Min => Math.Min(before, number),
            AggregateFunction.Max => Math.Max(before, number),
            AggregateFunction.Count => undecided ? double.NaN : before + 1,
            _ => before + number,
        };
    }

    private double[] Finish(double sumOfNone)
    {
        if (unplaced) Array.Fill(figures, double.NaN);
        else
            for (int group = 0; group < figures.Length; group++)
                figures[group] = function switch
                {
                    AggregateFunction.Count => figures[group],
                    AggregateFunction.Mean => members[group] == 0 ? double.NaN : figures[group] / members[group],
                    AggregateFunction.Sum => members[group] == 0 ? sumOfNone : figures[group],
                    _ => members[group] == 0 ? double.NaN : figures[group],
                };
        return figures;
    }
}
