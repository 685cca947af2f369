using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>Joins the rows of several files, one file after the other, as if a single file contained them.</summary>
internal static class JoinedSubmission
{
    /// <param name="parts">At least one submission, all of the same structure. Everything except the rows is taken from the first.</param>
    public static Submission Join(IReadOnlyList<Submission> parts)
    {
        if (parts is [var only]) return only;
        Submission first = parts[0];
        int rows = checked(parts.Sum(part => part.RowCount));
        Period[] periods = [.. new SortedSet<Period>(parts.SelectMany(part => part.Periods))];
        return new Submission
        {
            Path = first.Path,
            Structure = first.Structure,
            Encoding = first.Encoding,
            Delimiter = first.Delimiter,
            RowCount = rows,
            Areas = Joined(rows, parts, part => part.Areas),
            Periods = periods,
            PeriodIndexes = Joined(rows, parts, part => Renumbered(part, periods)),
            Dimensions = [.. first.Dimensions.Index().Select(pair => new CodeColumn(pair.Item.Column, Joined(rows, parts, part => part.Dimensions[pair.Index].Codes)))],
            Values = [.. parts.SelectMany(part => part.Values.Take(part.RowCount))],
            Statuses = [.. parts.SelectMany(part => part.Statuses.Take(part.RowCount))],
            Lines = LinesOf(parts),
            Headers = first.Headers,
        };
    }

    private static CodeIndexes Joined(int rows, IReadOnlyList<Submission> parts, Func<Submission, CodeIndexes> column)
    {
        var joined = new CodeIndexes();
        joined.Resize(rows);
        int next = 0;
        foreach (Submission part in parts)
        {
            joined.Set(next, column(part), part.RowCount);
            next += part.RowCount;
        }
        return joined;
    }

    private static CodeIndexes Renumbered(Submission part, Period[] periods)
    {
        int[] places = [.. part.Periods.Select(period => Array.IndexOf(periods, period))];
        var indexes = new CodeIndexes();
        indexes.Resize(part.RowCount);
        for (int row = 0; row < part.RowCount; row++) indexes.Set(row, part.PeriodIndexes[row] is >= 0 and int old ? places[old] : -1);
        return indexes;
    }

    private static LineNumberMap LinesOf(IReadOnlyList<Submission> parts)
    {
        var lines = new LineNumberMap();
        foreach (Submission part in parts) lines.Add(part.Lines);
        return lines;
    }
}
