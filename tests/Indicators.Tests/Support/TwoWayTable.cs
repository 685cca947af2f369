using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Tests.Support;

/// <summary>A two-way table of counts whose margins are published and of whose cells some are hidden.</summary>
internal sealed class TwoWayTable
{
    private TwoWayTable(IReadOnlyList<(string Row, string Column, long Value, bool IsHidden)> cells, IReadOnlyDictionary<(string, string), long> margins)
    {
        Hidden = [.. cells.Where(cell => cell.IsHidden)];
        string[] rows = [.. cells.Select(cell => cell.Row).Distinct()], columns = [.. cells.Select(cell => cell.Column).Distinct()];
        var equations = new List<(long, int[])>();
        foreach (string row in rows) Add(cell => cell.Row == row, margins.GetValueOrDefault((row, ""), -1));
        foreach (string column in columns) Add(cell => cell.Column == column, margins.GetValueOrDefault(("", column), -1));
        Block = Blocks.Create(Hidden.Count, [.. equations]);

        void Add(Func<(string Row, string Column, long Value, bool IsHidden), bool> isPart, long margin)
        {
            int[] hidden = [.. Enumerable.Range(0, Hidden.Count).Where(index => isPart(Hidden[index]))];
            long sum = cells.Where(isPart).Sum(cell => cell.Value);
            // A margin that the file has is the sum of its cells; if it has none, the sum is published all the same.
            Assert.True(margin == -1 || margin == sum);
            if (hidden.Length > 0) equations.Add((sum - cells.Where(cell => isPart(cell) && !cell.IsHidden).Sum(cell => cell.Value), hidden));
        }
    }

    public IReadOnlyList<(string Row, string Column, long Value, bool IsHidden)> Hidden { get; }

    /// <summary>The hidden cells.</summary>
    public Block Block { get; }

    public long[] Values => [.. Hidden.Select(cell => cell.Value)];

    /// <param name="total">The code of a margin.</param>
    /// <param name="isHidden">By the fields after the value.</param>
    public static TwoWayTable Read(string path, string total, Func<string[], bool> isHidden)
    {
        string[][] lines = [.. File.ReadLines(path).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        return new TwoWayTable(
            [.. lines.Where(fields => fields[0] != total && fields[1] != total).Select(fields => (fields[0], fields[1], Parse(fields[2]), isHidden(fields[3..])))],
            lines.Where(fields => fields[0] == total != (fields[1] == total)).ToDictionary(fields => (Margin(fields[0]), Margin(fields[1])), fields => Parse(fields[2])));

        string Margin(string code) => code == total ? "" : code;

        static long Parse(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
