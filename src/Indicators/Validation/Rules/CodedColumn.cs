using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>One column of a submission as codes, whatever its role: the reporting area, the period and dimensions alike.</summary>
/// <param name="Codes">For each row the index of its code, or -1.</param>
/// <param name="Count">The number of codes that there can be.</param>
internal readonly record struct CodedColumn(int[] Codes, int Count)
{
    /// <exception cref="ArgumentException">The column holds no codes.</exception>
    public static CodedColumn Of(Submission submission, Column column)
    {
        switch (column.Role)
        {
            case ColumnRole.ReportingArea:
                return new CodedColumn(submission.Areas, submission.Areas.DefaultIfEmpty(0).Max() + 1);
            case ColumnRole.Period:
                return new CodedColumn(submission.PeriodIndexes, submission.Periods.Count);
            case ColumnRole.Dimension:
                CodeColumn dimension = submission.Dimensions.First(candidate => candidate.Column.Name == column.Name);
                return new CodedColumn(dimension.Codes, dimension.Column.CodeList!.Codes.Count);
            default:
                throw new ArgumentException($"{column.Name} holds no codes.", nameof(column));
        }
    }
}
