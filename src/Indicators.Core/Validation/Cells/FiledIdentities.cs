using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Cells;

/// <summary>An area and period of a submission, and its first row.</summary>
internal readonly record struct FiledIdentity(int Area, Period Period, int Row);

/// <summary>The areas and periods of a submission.</summary>
/// <param name="All">The areas and periods, in the order of their first rows.</param>
/// <param name="AreTogether">Whether the rows of each are consecutive, so that one ends where the next begins. A row without area or period belongs to the
/// preceding one.</param>
internal sealed record FiledIdentities(IReadOnlyList<FiledIdentity> All, bool AreTogether)
{
    private const int Batch = 1024;

    /// <param name="submission">The columns.</param>
    /// <param name="areas">The number of areas.</param>
    public static FiledIdentities Find(Submission submission, int areas)
    {
        int periods = submission.Periods.Count, last = -1;
        bool[] seen = new bool[areas * periods];
        List<FiledIdentity> all = [];
        bool areTogether = true;
        Span<int> areaOf = stackalloc int[Batch], periodOf = stackalloc int[Batch];
        for (int start = 0; start < submission.RowCount; start += Batch)
        {
            int rows = Math.Min(Batch, submission.RowCount - start);
            submission.Areas.CopyTo(start, areaOf[..rows]);
            submission.PeriodIndexes.CopyTo(start, periodOf[..rows]);
            for (int i = NextOther(areaOf[..rows], periodOf[..rows], 0, periods, last, areTogether ? [] : seen); i >= 0;)
            {
                last = areaOf[i] * periods + periodOf[i];
                if (seen[last]) areTogether = false;
                else all.Add(new FiledIdentity(areaOf[i], submission.Periods[periodOf[i]], start + i));
                seen[last] = true;
                i = NextOther(areaOf[..rows], periodOf[..rows], i + 1, periods, last, areTogether ? [] : seen);
            }
        }
        return new FiledIdentities(all, areTogether);
    }

    /// <summary>Returns the first row of each identity and the row after its last; all rows as one run if they are not consecutive.</summary>
    public IEnumerable<(int From, int To)> Runs(int rows)
    {
        if (!AreTogether || All.Count == 0)
        {
            yield return (0, rows);
            yield break;
        }
        for (int i = 0; i < All.Count; i++) yield return (i == 0 ? 0 : All[i].Row, i + 1 < All.Count ? All[i + 1].Row : rows);
    }

    /// <summary>
    /// Returns the first row from a start row whose area and period are known, differ from the last ones, and are not to be skipped; -1 if there is none.
    /// </summary>
    private static int NextOther(ReadOnlySpan<int> areaOf, ReadOnlySpan<int> periodOf, int from, int periods, int last, ReadOnlySpan<bool> passed)
    {
        for (int i = from; i < areaOf.Length; i++)
        {
            int identity = areaOf[i] * periods + periodOf[i];
            if (identity != last && (areaOf[i] | periodOf[i]) >= 0 && (passed.IsEmpty || !passed[identity])) return i;
        }
        return -1;
    }
}
