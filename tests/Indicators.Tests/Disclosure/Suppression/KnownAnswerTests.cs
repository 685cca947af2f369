using System.Globalization;
using Indicators.Disclosure.Suppression;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Tables that other tools have suppressed or audited.</summary>
public sealed class KnownAnswerTests
{
    private static readonly string[] Totals = ["Total", "tot"];

    [Theory]
    [InlineData("gs_z1_default.csv", 4, false)]
    [InlineData("gs_t1_age_geo_maxN1.csv", 2, true)]
    public void No_more_cells_are_suppressed_than_by_another_tool(string file, long threshold, bool protectsZeros)
    {
        string[][] rows = RealDataRows("oracles", "disclosure", file);
        (SumSystem system, Dictionary<string, int> sums) = Read(rows, row => row[3] == "TRUE" ? 1 : 0, row => Math.Min(row, protectsZeros ? 0 : 1));
        Assert.All(rows, row => Assert.Equal(row[3] == "TRUE", long.Parse(row[2], CultureInfo.InvariantCulture) < threshold && (protectsZeros || row[2] != "0")));
        SuppressionResult result = Runs.Suppress(system);
        Assert.Empty(result.Unprotected);
        Assert.Empty(CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable));
        Assert.InRange(result.IsSuppressed.Count(suppressed => suppressed), 1, rows.Count(row => row[4] == "TRUE"));
        Intervals intervals = Runs.Propagate(system, result.IsSuppressed);
        Assert.All(rows.Where(row => row[3] == "TRUE"), row => Assert.InRange(intervals.WidthOf(sums[Name(row)]), 1, long.MaxValue));
    }

    [Fact]
    public void Propagation_finds_what_the_audit_of_the_four_by_four_table_finds()
    {
        string[][] rows = RealDataRows("oracles", "disclosure", "sdctable_audit4x4.csv");
        (SumSystem system, Dictionary<string, int> sums) = Read(rows, row => row[3] == "u" ? 1 : 0, _ => 0);
        bool[] isSuppressed = new bool[system.SumCount];
        foreach (string[] row in rows) isSuppressed[sums[Name(row)]] = row[3] == "u";
        Intervals intervals = Runs.Propagate(system, isSuppressed);
        foreach (string[] row in RealDataRows("oracles", "disclosure", "sdctable_audit4x4_expected.csv"))
        {
            int sum = sums[Name(row)];
            // Propagation never cuts off a possible value; it need not be sharp.
            Assert.InRange(intervals.SumLowerBounds[sum], 0, long.Parse(row[4], CultureInfo.InvariantCulture));
            Assert.InRange(intervals.SumUpperBounds[sum], long.Parse(row[5], CultureInfo.InvariantCulture), long.MaxValue);
            TestContext.Current.TestOutputHelper?.WriteLine($"{Name(row)} {intervals.SumLowerBounds[sum]}..{intervals.SumUpperBounds[sum]} true {row[4]}..{row[5]}");
        }
    }

    private static string Name(string[] row) => $"{row[0]}|{row[1]}";

    /// <summary>Reads a two-way table with its margins.</summary>
    private static (SumSystem System, Dictionary<string, int> Sums) Read(string[][] rows, Func<string[], long> width, Func<long, long> least)
    {
        var builder = new SumSystemBuilder();
        string[][] cells = [.. rows.Where(row => !Totals.Contains(row[0]) && !Totals.Contains(row[1]))];
        foreach (string[] cell in cells) builder.AddCell(builder.CellCount, long.Parse(cell[2], CultureInfo.InvariantCulture), least(long.Parse(cell[2], CultureInfo.InvariantCulture)));
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string[] row in rows)
        {
            int[] members = [.. Enumerable.Range(0, cells.Length).Where(cell => IsIn(cells[cell][0], row[0]) && IsIn(cells[cell][1], row[1]))];
            sums[Name(row)] = builder.AddSum(members, 1, width(row));
        }
        NumberedSystem numbered = builder.Build();
        return (numbered.System, sums.ToDictionary(pair => pair.Key, pair => numbered.SumNumbers[pair.Value], StringComparer.Ordinal));

        static bool IsIn(string code, string whole) => Totals.Contains(whole) || code == whole;
    }

    /// <summary>The rows of a CSV file without its header.</summary>
    private static string[][] RealDataRows(params string[] parts) =>
        [.. File.ReadAllLines(RealData.Path(parts)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
}
