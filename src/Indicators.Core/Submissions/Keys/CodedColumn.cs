using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions.Keys;

/// <summary>Finds the codes of a column of a submission, whether it is the reporting area, the period or a dimension.</summary>
internal static class CodedColumn
{
    /// <summary>Returns the index of each row's code, or -1.</summary>
    /// <exception cref="ArgumentException">The column does not contain codes.</exception>
    public static CodeIndexes Find(Submission submission, Column column) => column.Role switch
    {
        ColumnRole.ReportingArea => submission.Areas,
        ColumnRole.Period => submission.PeriodIndexes,
        ColumnRole.Dimension => submission.Dimensions.First(candidate => candidate.Column.Name == column.Name).Codes,
        _ => throw new ArgumentException($"{column.Name} holds no codes.", nameof(column)),
    };
}
