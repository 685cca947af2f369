using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Tests.Support;

/// <summary>Blocks as suppression leaves them: small counts by area, sex, age and origin, with sums over each.</summary>
internal static class LargeBlocks
{
    public static Block Create(int cells) => Create(cells, out _);

    /// <param name="table">The counts that the sums are of.</param>
    public static Block Create(int cells, out long[] table)
    {
        // Areas by ages by sexes; the counts are small and repeat with a long period.
        (int areas, int ages) = (Math.Max(1, cells / 10), 5);
        long[] counts = [.. Enumerable.Range(0, cells).Select(cell => 1 + (long)(cell * 2654435761 % 97 % 19))];
        var equations = new List<(long, int[])>();
        int[] all = [.. Enumerable.Range(0, cells)];
        Add(cell => (AreaOf(cell), AgeOf(cell), -1));
        Add(cell => (AreaOf(cell), -1, SexOf(cell)));
        Add(cell => (AreaOf(cell) % 7, AgeOf(cell), SexOf(cell)));
        Add(cell => (AreaOf(cell) / 4, -1, -1));
        Add(cell => (-1, AgeOf(cell), SexOf(cell)));
        table = counts;
        return Blocks.Create(cells, [.. equations]);

        int AreaOf(int cell) => cell % areas;
        int AgeOf(int cell) => cell / areas % ages;
        int SexOf(int cell) => cell / areas / ages % 2;
        void Add(Func<int, (int, int, int)> keyOf) => equations.AddRange(
            all.GroupBy(keyOf).OrderBy(group => group.Key).Select(group => (group.Sum(cell => counts[cell]), group.ToArray())));
    }
}
