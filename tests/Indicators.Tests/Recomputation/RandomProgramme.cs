using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Recomputation;

/// <summary>
/// A programme with every method and every rule on unknown components, of which a draw takes some indicators, limits, a lookback,
/// a calendar and a mapping of regions. Two are not drawn,
/// since of them the two sides do not expect the same areas: <c>TOGETHER</c>, a sum over structures of which one may not have been
/// filed, and <c>BALANCE</c>, of stocks and flows, at the end of a year that was filed whole.
/// </summary>
internal static class RandomProgramme
{
    private const int MostIndicators = 5;

    // Others are made of the first two; with the rest every dimension and code of a structure is asked for by some indicator.
    private static readonly string[] Always = ["STOCK", "OTHERS", "FLOW", "RATE", "GAP", "LEFT", "WAIT"];

    private static readonly CoverageLimits[] Limits =
        [new(new(2, 3), new(1, 2)), new(new(2, 3), new(1, 2)), new(new(1, 2), new(1, 10)), new(new(9, 10), new(1, 10))];

    private static readonly Lazy<Programme> Read = new(() => SmallProgramme.ReadFiles(
        new Dictionary<string, string>([.. MethodProgramme.Files.Where(file => !RuleProgramme.Files.ContainsKey(file.Key)), .. RuleProgramme.Files])));

    public static Programme Draw(Random random)
    {
        Programme all = Read.Value;
        IndicatorDefinition[] some = [.. all.Indicators.Where(indicator => !Always.Contains(indicator.Id) && indicator.Id is not ("TOGETHER" or "BALANCE"))];
        random.Shuffle(some);
        HashSet<string> drawn = [.. Always, .. some.Take(MostIndicators).Select(indicator => indicator.Id)];
        return all with
        {
            Indicators = [.. all.Indicators.Where(indicator => drawn.Contains(indicator.Id))],
            Limits = random.From(Limits),
            Lookback = random.Next(1, 4),
            LeastAreas = random.From([1, 1, 2, 3]),
            SmallDenominators = random.Happens(0.3) ? new DenominatorLimits(20, 8) : null,
            RegionsAsOf = random.Happens(0.2) ? new RegionsAsOf(2024) : all.RegionsAsOf,
            Calendar = random.Happens(0.2) ? [.. all.Structures.Keys.Where(_ => random.Happens(0.5)).Select(id => new CalendarEntry(id, Areas(random)))] : [],
        };
    }

    private static string[] Areas(Random random) => [.. RandomWorkspace.Areas.Where(area => area != "UNK" && random.Happens(0.6))];
}

/// <summary>What draws are made of.</summary>
internal static class Draws
{
    public static T From<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static bool Happens(this Random random, double share) => random.NextDouble() < share;
}
