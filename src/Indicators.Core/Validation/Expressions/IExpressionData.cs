using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Expressions;

/// <summary>What an expression sees of a file, in whole columns, and of what lies beside it.</summary>
internal interface IExpressionData
{
    int RowCount { get; }

    /// <summary>Whether the row repeats an earlier one and does not count in sums.</summary>
    bool IsRepeat(int row);

    /// <summary>The distinct periods that <see cref="Codes"/> of the period column are indexes of.</summary>
    IReadOnlyList<Period> Periods { get; }

    /// <summary>For each row the index of its code in the column's list, or of its period; -1 where there is none.</summary>
    CodeIndexes Codes(Column column);

    /// <summary>A measure for each row; NaN where it is missing.</summary>
    double[] Numbers(Column column);

    /// <summary>For each row the measure of the row with the same key in the period before. Null where there is no history at all.</summary>
    FiguresBeside? Previous(Column measure);

    /// <summary>For each row the figure of a reference series for its area and year. Null where the series is not there.</summary>
    FiguresBeside? Reference(string series);
}

/// <summary>Figures that stand beside the rows of a file, one a row.</summary>
/// <param name="Figures">NaN where there is none.</param>
/// <param name="Lacking">The rows that have nothing to be compared with, such as a first filing; not those whose figure was missing then.</param>
internal sealed record FiguresBeside(double[] Figures, bool[] Lacking);
