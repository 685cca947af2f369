namespace Indicators.Validation.Grouping;

/// <summary>Divides runs of consecutive rows.</summary>
internal static class RowRuns
{
    /// <summary>Returns the runs, in order, in parts of about the given number of rows; no run is divided.</summary>
    /// <param name="runs">The first row of each run and the row after its last.</param>
    /// <param name="rows">The minimum number of rows in each part but the last.</param>
    public static IEnumerable<List<(int From, int To)>> Split(IEnumerable<(int From, int To)> runs, int rows)
    {
        List<(int From, int To)> part = [];
        int count = 0;
        foreach ((int from, int to) in runs)
        {
            part.Add((from, to));
            count += to - from;
            if (count < rows) continue;
            yield return part;
            (part, count) = ([], 0);
        }
        if (part.Count > 0) yield return part;
    }
}
