using Indicators.Definitions;

namespace Indicators.Validation.Expressions;

/// <summary>What an expression sees of a file, in whole columns, and of what lies beside it.</summary>
internal interface IExpressionData
{
    int RowCount { get; }

    /// <summary>Rows that repeat an earlier one and do not count in sums, ascending.</summary>
    IReadOnlyList<int> Repeats { get; }

    /// <summary>The distinct periods that <see cref="Codes"/> of the period column are indexes of.</summary>
    IReadOnlyList<Period> Periods { get; }

    /// <summary>For each row the index of its code in the column's list, or of its period; -1 where there is none.</summary>
    int[] Codes(Column column);

    /// <summary>A measure for each row; NaN where it is missing.</summary>
    double[] Numbers(Column column);

    /// <summary>For each row the measure of the row with the same key in the period before; NaN where it is missing. Null where there is no history at all.</summary>
    double[]? Previous(Column measure);

    /// <summary>For each row the figure of a reference series for its area and year; NaN where it is missing. Null where the series is not there.</summary>
    double[]? Reference(string series);
}
