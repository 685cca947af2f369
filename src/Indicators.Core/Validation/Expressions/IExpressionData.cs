using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Expressions;

/// <summary>The data of a file that expressions use, as whole columns, and related data from outside the file.</summary>
internal interface IExpressionData
{
    int RowCount { get; }

    /// <summary>Whether a row repeats an earlier one and does not count in sums.</summary>
    bool IsRepeat(int row);

    /// <summary>The distinct periods; <see cref="Codes"/> of the period column are indexes in this list.</summary>
    IReadOnlyList<Period> Periods { get; }

    /// <summary>Returns for each row the index of its code in the column's list, or of its period; -1 if there is none.</summary>
    CodeIndexes Codes(Column column);

    /// <summary>Returns the groups of rows with the same codes in some columns.</summary>
    RowGroups Groups(IReadOnlyList<Column> columns) => RowGroups.Create([.. columns.Select(Codes)], RowCount);

    /// <summary>Whether it is known that no two rows have the same codes in all of the given columns.</summary>
    bool AreUnique(IReadOnlyList<Column> columns) => false;

    /// <summary>Returns a measure for each row; NaN if it is missing.</summary>
    double[] Numbers(Column column);

    /// <summary>Returns for each row the measure of the row with the same key in the previous period; null if there is no history at all.</summary>
    ComparisonFigures? Previous(Column measure);

    /// <summary>Returns for each row the figure of a reference series for its area and year; null if the series does not exist.</summary>
    ComparisonFigures? Reference(string series);
}

/// <summary>Figures from outside a file, one for each row.</summary>
/// <param name="Figures">The figure of each row; NaN if there is none.</param>
/// <param name="LacksComparison">Whether each row has nothing to be compared with, as in a first filing; false if the other figure exists but is missing.</param>
internal sealed record ComparisonFigures(double[] Figures, bool[] LacksComparison);
