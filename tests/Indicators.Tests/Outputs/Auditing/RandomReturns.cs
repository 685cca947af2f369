using System.Globalization;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>
/// Small workspaces, drawn by a seed: stocks and flows of a few areas, years beside quarters that do not add up to them, items that an office
/// withholds or does not know, breakdowns that leave persons out, areas that stop reporting and areas that begin late.
/// </summary>
internal sealed class RandomReturns
{
    private const string Marks = ",CONF_STATUS";

    private static readonly string[] Areas = ["AUT", "ITA", "FRA", "KEN", "UGA"], Origins = ["SYR", "AFG", "IRQ", "SDN"], Ages = ["0-4", "18-59", "60+"];

    private readonly Random random;

    private readonly bool withholds;

    private RandomReturns(int seed, bool withholds)
    {
        random = new Random(seed);
        this.withholds = withholds;
    }

    /// <param name="withholds">Whether offices withhold counts; if not, they file all of them, the same as otherwise.</param>
    public static AuditedFolder Write(int seed, bool withholds = true)
    {
        var returns = new RandomReturns(seed, withholds);
        var folder = new AuditedFolder
        {
            Definition = text => text.Replace("least-areas: 3", "least-areas: 1", StringComparison.Ordinal).Replace("publish: [unhcr, m49-region, m49-subregion]", "publish: [unhcr]", StringComparison.Ordinal),
        };
        bool hasAges = returns.random.Next(3) == 0;
        foreach (string area in Areas.Take(returns.random.Next(1, Areas.Length + 1)))
        {
            // Some stop after the first year, some begin in the second.
            int[] years = returns.random.Next(5) switch { 0 => [2023], 1 => [2024], _ => [2023, 2024] };
            returns.AddFlows(folder, area, years);
            returns.AddStocks(folder, area, years, hasAges);
        }
        return folder;
    }

    private void AddFlows(AuditedFolder folder, string area, int[] years)
    {
        var rows = new List<string>();
        foreach (int year in years)
        {
            int quarters = random.Next(4) switch { 0 => 0, 1 => random.Next(1, 4), _ => 4 };
            bool hasYear = quarters < 4 || random.Next(2) == 0;
            foreach (string origin in Origins.Where(_ => random.Next(4) > 0))
            {
                int sum = 0;
                for (int quarter = 1; quarter <= quarters; quarter++)
                {
                    int count = Draw();
                    sum += count;
                    Add(rows, $"{area},{year}-Q{quarter},{origin},ARR", count);
                }
                if (hasYear) Add(rows, $"{area},{year},{origin},ARR", quarters < 4 ? Draw() + sum : Math.Max(0, sum + (random.Next(2) == 0 ? 0 : random.Next(-9, 20))));
            }
        }
        if (rows.Count > 0) folder.File($"flows/{area}.csv", ["reporting_country,period,origin,flow,value" + Marks, .. rows]);
    }

    /// <param name="hasAges">Whether ages are filed too; then all periods are years.</param>
    private void AddStocks(AuditedFolder folder, string area, int[] years, bool hasAges)
    {
        var rows = new List<string>();
        var ages = new List<string>();
        foreach (int year in years)
        {
            string[] periods = hasAges ? [$"{year}"] : random.Next(4) switch { 0 => [$"{year}"], 1 => [$"{year}-Q2", $"{year}-Q4"], 2 => [$"{year}-Q4", $"{year}"], _ => [$"{year}-Q1", $"{year}"] };
            foreach (string origin in Origins.Where(_ => random.Next(4) > 0))
            {
                foreach (string type in (string[])["REF", "ASY"])
                {
                    if (random.Next(3) == 0) continue;
                    int count = Draw(), sum = 0;
                    foreach (string age in hasAges && random.Next(3) > 0 ? Ages : [])
                    {
                        int part = Draw();
                        sum += part;
                        Add(ages, $"{area},{year},{origin},{type},{(random.Next(2) == 0 ? "F" : "M")},{age}", part);
                    }
                    foreach (string period in periods) Add(rows, $"{area},{period},{origin},{type}", sum > 0 ? sum + Math.Max(0, random.Next(-6, 6)) : count + random.Next(2));
                }
            }
        }
        if (rows.Count > 0) folder.File($"population/{area}.csv", ["reporting_country,period,origin,population_type,value" + Marks, .. rows]);
        if (ages.Count > 0) folder.File($"demographics/{area}.csv", ["reporting_country,period,origin,population_type,sex,age,value" + Marks, .. ages]);
    }

    private int Draw() => random.Next(3) switch { 0 => random.Next(0, 5), 1 => random.Next(5, 15), _ => random.Next(15, 90) };

    /// <summary>Adds a row; sometimes the office withholds its count, filed or not, or does not know it.</summary>
    private void Add(List<string> rows, string codes, int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        rows.Add((random.Next(40), withholds) switch { (_, false) => $"{codes},{number},", var (draw, _) => draw switch { 0 or 1 => $"{codes},c,", 2 => $"{codes},{number},C", 3 => $"{codes},..,", _ => $"{codes},{number}," } });
    }
}
