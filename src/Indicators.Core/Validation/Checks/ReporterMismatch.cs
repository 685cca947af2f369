using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>
/// A file that is named after an area, or is in a folder named after one, reports for that area only. Each other area gives one
/// finding, at its first row.
/// </summary>
internal sealed class ReporterMismatch : ICheck
{
    public string Name => FindingCodes.ReporterMismatch;

    public RuleCount Run(CheckContext context, CheckFindings findings)
    {
        Submission submission = context.Submission;
        long undecided = submission.Areas.CountWithout();
        int expected = context.Source.AreaIn(context.Areas);
        if (expected < 0) return new RuleCount(Name, submission.RowCount - undecided, 0, undecided);

        SortedDictionary<int, (int FirstRow, long Rows)> others = [];
        for (int row = 0; row < submission.RowCount; row++)
        {
            int area = submission.Areas[row];
            if (area < 0 || area == expected) continue;
            (int first, long rows) = others.GetValueOrDefault(area, (row, 0));
            others[area] = (first, rows + 1);
        }
        context.ForeignAreas.UnionWith(others.Keys);
        foreach ((int area, (int firstRow, long rows)) in others)
            if (findings.ShouldCreate(Name))
                findings.Report(Name, firstRow, submission.Structure.ReportingArea,
                    CheckMessages.ReporterMismatch(expected: context.Areas[expected].Id, rows: rows, area: context.Areas[area].Id));
        long fail = others.Values.Sum(other => other.Rows);
        return new RuleCount(Name, submission.RowCount - fail - undecided, fail, undecided);
    }
}
