using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions.Shapes;

/// <summary>
/// The tab-separated form of Eurostat's tables: the codes of a series are joined by commas in the first column, whose header ends in a
/// backslash and the concept of the other columns, and figures are followed by flags.
/// </summary>
/// <remarks>Source: Eurostat's description of the TSV format of its API.</remarks>
internal static class EurostatForm
{
    public static bool IsHeader(string header)
    {
        int slash = header.IndexOf('\\', StringComparison.Ordinal), comma = header.IndexOf(',', StringComparison.Ordinal);
        if (slash < 1 || comma < 1 || comma > slash) return false;
        ReadOnlySpan<char> across = header.AsSpan(slash + 1);
        return across.StartsWith("time", StringComparison.OrdinalIgnoreCase);
    }

    public static void Report(int line, FindingCollector findings) =>
        findings.Add(FindingCodes.EurostatForm,
            FileMessages.EurostatForm, line,
            hint: FileMessages.RowForEachFigure);
}
