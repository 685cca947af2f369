using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Recomputation;

/// <summary>Filings drawn at random over the small programmes: both sides give the same totals, whatever is filed. Items
/// are compared on handfuls of rows, on the sample and on real releases.</summary>
public sealed class RandomRecomputationTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Filings_without_gaps_give_the_same_rows_by_every_method() => Check(Filings.SmallCounts, MethodProgramme.Programme);

    private static void Check(string[] values, Programme programme) => Prop.ForAll(Filings.Any(values), filings =>
    {
        if (Differences(filings, programme).Count == 0) return true.ToProperty();
        Filings fewest = Reduce(filings, programme);
        return false.Label($"{string.Join('\n', Differences(fewest, programme).Take(10))}\n{fewest}");
    }).Check(Settings);

    /// <summary>As few of the rows as still differ.</summary>
    private static Filings Reduce(Filings filings, Programme programme)
    {
        for (bool fewer = true; fewer;)
        {
            fewer = false;
            foreach (string row in (string[])[.. filings.Stock, .. filings.Flow, .. filings.Detail])
            {
                Filings without = new(Others(filings.Stock, row), Others(filings.Flow, row), Others(filings.Detail, row));
                if (Differences(without, programme).Count == 0) continue;
                (filings, fewer) = (without, true);
            }
        }
        return filings;

        static string[] Others(string[] rows, string row) => [.. rows.Where(other => other != row)];
    }

    private static IReadOnlyList<string> Differences(Filings filings, Programme programme) => Sides(filings, programme).Differences(items: false);

    private static TwoSides Sides(Filings filings, Programme programme)
    {
        var sides = new TwoSides(programme);
        foreach ((string structure, string[] rows) in filings.Files()) sides.File(structure, rows);
        if (programme.Structures.ContainsKey("service"))
            sides.File("service", Renamed("SERVED", "POLICY")).File("wait", Renamed("S", "L"));
        return sides.Reference("inhabitants", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2022 8", "DDD 2025 9", "EEE 2024 33");

        IEnumerable<string> Renamed(string first, string second) =>
            filings.Stock.Select(row => row.Replace("REF", first, StringComparison.Ordinal).Replace("OIP", second, StringComparison.Ordinal));
    }
}
