using Indicators.Findings;
using Microsoft.Data.Analysis;

namespace Indicators.DataFrames;

/// <summary>Findings as a data frame.</summary>
public static class FindingFrame
{
    /// <summary>
    /// One row per finding, with the names of the JSON validation report as columns. A property that a finding lacks, such as a line, is
    /// null. The frame contains no cells of submissions.
    /// </summary>
    public static DataFrame ToDataFrame(this IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        return new DataFrame(
            Text("code", all, finding => finding.Code), Text("severity", all, finding => finding.Severity.ToString().ToLowerInvariant()),
            new Int32DataFrameColumn("level", all.Select(finding => finding.Level)), Text("file", all, finding => finding.File),
            new Int32DataFrameColumn("line", all.Select(finding => finding.Line)), Text("column", all, finding => finding.Column),
            Text("key", all, finding => finding.Key), Text("rule", all, finding => finding.Rule),
            Text("outcome", all, finding => finding.Outcome.ToString().ToLowerInvariant()), Text("message", all, finding => finding.Message),
            Text("hint", all, finding => finding.Hint));
    }

    private static StringDataFrameColumn Text(string name, Finding[] findings, Func<Finding, string?> read) => new(name, findings.Select(read));
}
