namespace Indicators.Validation.Grouping;

/// <summary>Runs of neighbouring rows.</summary>
internal static class RowRuns
{
    /// <summary>The runs in their order, in parts of a number of rows or a little more; no run is cut.</summary>
    /// <param name="runs">The first row of each and the one behind its last.</param>
    /// <param name="rows">How many rows a part has at least, unless it is the last.</param>
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
