using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Tests.Disclosure;

/// <summary>
/// Stocks and flows of 2024 with small counts, drawn at random: each area files them for any frequencies, and breaks them down for any others.
/// The true totals are added up from what was drawn, by no code of the product.
/// </summary>
internal sealed class FrequencyMix
{
    private static readonly (string Area, string Region)[] Areas =
        [("AUT", "EUR"), ("BEL", "EUR"), ("FIN", "EUR"), ("FRA", "EUR"), ("TCD", "WCA"), ("CMR", "WCA"), ("NGA", "WCA"), ("PER", "AME"), ("COL", "AME")];

    private static readonly string[] Origins = ["SYR", "AFG", "SDN"];
    private static readonly string[] Sexes = ["F", "M"];

    private readonly Random random;
    private readonly int roundingBase;
    private readonly bool revisesStocks;

    // By area: the stock in each frequency that was filed; the flow of each month, and the periods that were filed.
    private readonly Dictionary<string, Dictionary<Frequency, int>> stocks = [];
    private readonly Dictionary<string, (int[] Months, HashSet<string> Periods)> flows = [];

    public FrequencyMix(int seed, int roundingBase)
    {
        random = new Random(seed);
        this.roundingBase = roundingBase;
        revisesStocks = seed % 4 == 3;
        foreach ((string area, _) in Areas)
        {
            FileStock(area);
            FileFlow(area);
        }
    }

    public List<string> Population { get; } = [];

    public List<string> Demographics { get; } = [];

    public List<string> Asylum { get; } = [];

    public List<string> AsylumDemographics { get; } = [];

    /// <summary>Returns a true total, and what the printed one differs from it by less than; null if nothing is said of it.</summary>
    public (int Value, int Bound)? TrueTotal(string indicator, ReferenceArea place, Period period)
    {
        string[] areas = [.. Areas.Where(pair => place.Type == "world" || place.Code == pair.Area || place.Code == pair.Region).Select(pair => pair.Area)];
        return indicator == "STK-01" ? TrueStock(areas, period) : TrueFlow(areas, period);
    }

    /// <summary>Any stock of the day is that of a period, first of its own frequency, then of a shorter one, then of a longer one.</summary>
    private (int, int)? TrueStock(string[] areas, Period period)
    {
        if (period.LastDay != new DateOnly(2024, 12, 31)) return null;
        int total = 0;
        foreach (string area in areas)
        {
            if (!stocks.TryGetValue(area, out Dictionary<Frequency, int>? filed) || filed.Count == 0) continue;
            Frequency[] finer = [.. filed.Keys.Where(each => each >= period.Frequency).Order()];
            total += filed[finer.Length > 0 ? finer[0] : filed.Keys.Max()];
        }
        return (total, roundingBase);
    }

    /// <summary>The base for each separate part: the year is held as a whole, a quarter where it is filed and each month where months are.</summary>
    private (int, int)? TrueFlow(string[] areas, Period period)
    {
        if (period.Year != 2024) return null;
        var parts = new HashSet<string>();
        int total = 0;
        foreach (string area in areas)
        {
            (int[] months, HashSet<string> filed) = flows[area];
            string[] sources = SourcesOf(period, filed);
            if (sources.Length == 0) continue;
            parts.UnionWith(period.Frequency == Frequency.Annual ? ["2024"] : sources);
            total += Enumerable.Range(0, 12).Where(month => Contains(period, month)).Sum(month => months[month]);
        }
        return (total, roundingBase * Math.Max(1, parts.Count));
    }

    /// <summary>Returns the filed periods that make up a period; none if they are not complete.</summary>
    private static string[] SourcesOf(Period period, HashSet<string> filed)
    {
        if (filed.Contains(period.ToString())) return [period.ToString()];
        if (period.Frequency == Frequency.Monthly) return [];
        string[] months = [.. Enumerable.Range(0, 12).Where(month => Contains(period, month)).Select(month => $"2024-{month + 1:00}")];
        if (period.Frequency == Frequency.Quarterly) return months.All(filed.Contains) ? months : [];
        string[][] quarters = [.. Enumerable.Range(1, 4).Select(quarter => SourcesOf(Period.Create(Frequency.Quarterly, 2024, quarter), filed))];
        return quarters.All(quarter => quarter.Length > 0) ? [.. quarters.SelectMany(quarter => quarter)] : [];
    }

    private static bool Contains(Period period, int month) => period.FirstDay.Month <= month + 1 && month + 1 <= period.LastDay.Month;

    private void FileStock(string area)
    {
        // One area in eight files the breakdown alone.
        string[] periods = random.Next(8) == 0 ? [] : revisesStocks ? Pick("2024", "2024-Q4") : Pick("2024", "2024-Q4", "2024-12");
        string[] brokenDown = random.Next(4) == 0 && periods.Length > 0 ? [] : Pick("2024", "2024-Q4");
        Dictionary<Frequency, int> filed = stocks[area] = [];
        foreach (string origin in Origins.Where(_ => random.Next(4) > 0))
        {
            int[] counts = [.. Sexes.Select(_ => Draw())];
            int total = counts.Sum() + random.Next(4);
            foreach (string period in periods)
            {
                int own = total + (revisesStocks && period == "2024" ? random.Next(3) : 0);
                Population.Add($"{area} {period} {origin} REF {own} A");
                Frequency frequency = period == "2024" ? Frequency.Annual : period == "2024-Q4" ? Frequency.Quarterly : Frequency.Monthly;
                filed[frequency] = filed.GetValueOrDefault(frequency) + own;
            }
            foreach (string period in brokenDown)
                Demographics.AddRange(Sexes.Select((sex, i) => $"{area} {period} {origin} REF {sex} 18-59 {counts[i]} A"));
        }
    }

    private void FileFlow(string area)
    {
        string[] year = ["2024"], quarters = [.. Enumerable.Range(1, 4).Select(quarter => $"2024-Q{quarter}")], months = [.. Enumerable.Range(1, 12).Select(month => $"2024-{month:00}")];
        string[] periods = random.Next(8) switch
        {
            0 or 1 => year,
            2 or 3 => quarters,
            4 => months,
            5 => [.. year, .. quarters],
            6 => [.. quarters[..2], .. months[6..]],
            _ => quarters[3..],
        };
        string[] brokenDown = random.Next(5) switch { 0 => [], 1 => year, 2 => quarters, 3 => [.. year, quarters[0]], _ => quarters[2..] };
        int[] all = new int[12];
        foreach (string origin in Origins.Where(_ => random.Next(4) > 0))
        {
            int[][] counts = [.. Enumerable.Range(0, 12).Select(_ => (int[])[Draw(), Draw(), random.Next(4) / 3])];
            for (int month = 0; month < 12; month++) all[month] += counts[month].Sum();
            foreach (string period in periods)
                Asylum.Add($"{area} {period} {origin} APP G N FI P {Within(period).Sum(month => counts[month].Sum())} A");
            foreach (string period in brokenDown)
                AsylumDemographics.AddRange(Sexes.Select((sex, i) => $"{area} {period} {origin} APP N P {sex} 18-59 {Within(period).Sum(month => counts[month][i])} A"));
        }
        flows[area] = (all, [.. periods.Where(period => Asylum.Exists(row => row.StartsWith($"{area} {period} ", StringComparison.Ordinal)))]);

        static IEnumerable<int> Within(string text) =>
            Period.TryParse(text, out Period period) ? Enumerable.Range(0, 12).Where(month => Contains(period, month)) : throw new ArgumentException(text, nameof(text));
    }

    private string[] Pick(params string[] from)
    {
        string[] picked = [.. from.Where(_ => random.Next(2) == 0)];
        return picked.Length > 0 ? picked : [from[random.Next(from.Length)]];
    }

    /// <summary>Mostly small.</summary>
    private int Draw() => random.Next(3) == 0 ? random.Next(5, 30) : random.Next(5);
}
