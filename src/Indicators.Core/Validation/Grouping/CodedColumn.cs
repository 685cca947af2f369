using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>A column of a submission as codes, whatever its role: the reporting area, the period and dimensions alike.</summary>
internal static class CodedColumn
{
    /// <summary>For each row the index of its code, or -1.</summary>
    /// <exception cref="ArgumentException">The column holds no codes.</exception>
    public static CodeIndexes Find(Submission submission, Column column) => column.Role switch
    {
        ColumnRole.ReportingArea => submission.Areas,
        ColumnRole.Period => submission.PeriodIndexes,
        ColumnRole.Dimension => submission.Dimensions.First(candidate => candidate.Column.Name == column.Name).Codes,
        _ => throw new ArgumentException($"{column.Name} holds no codes.", nameof(column)),
    };
}
