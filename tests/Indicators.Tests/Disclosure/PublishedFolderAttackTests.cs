using System.Globalization;
using Indicators.Tests.Disclosure.Attack;
using Indicators.Tests.Support;
using Indicators.Workspaces;

namespace Indicators.Tests.Disclosure;

/// <summary>
/// An outsider who has every file of a published folder and the definitions, but no private file, tries to derive every protected figure.
/// What is derived is compared with the true sums.
/// </summary>
public sealed class PublishedFolderAttackTests
{
    private static readonly string Definitions = Path.Combine(Repository.Root, "indicator-definitions");

    [Theory]
    [InlineData("{method: rounding, base: 5}", "")]
    [InlineData("{method: suppression, threshold: 5, zeros: hidden}", "/2025/")]
    public void Nothing_follows_from_the_sample(string policy, string part)
    {
        using var folder = new TemporaryFolder();
        FolderContent.Copy(Path.Combine(Repository.Root, "sample-data"), folder["workspace"],
            path => (path.Contains(part, StringComparison.Ordinal) || !path.StartsWith("submissions/", StringComparison.Ordinal)) && !path.StartsWith("with-errors/", StringComparison.Ordinal) && !path.StartsWith(".indicators/", StringComparison.Ordinal) && !path.StartsWith("out/", StringComparison.Ordinal));
        AssertSafe(folder, WithPolicy(folder, policy));
    }

    /// <summary>Demographics of small counts beside their exact population totals, drawn with a fixed seed: as many counts from 1 to 9 as larger ones.</summary>
    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    [InlineData("{method: suppression, threshold: 5, zeros: hidden}")]
    public void Nothing_follows_from_ages_beside_exact_population_totals(string policy)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(2025);
        foreach ((int index, string area) in ((string[])["AUT", "BEL", "DEU", "FRA", "ITA", "ESP", "TCD", "CMR", "NGA", "KEN"]).Index())
        {
            var ages = new List<string> { "reporting_country,period,origin,population_type,sex,age,value" };
            var totals = new List<string> { "reporting_country,period,origin,population_type,value" };
            // Few origins each, so that the ages of an area are small counts.
            foreach (string origin in ((string[])["SYR", "AFG", "SDN", "ERI"]).Skip(index % 4).Take(1 + (index % 2)))
            {
                int total = 0;
                foreach (string sex in (string[])["F", "M"])
                {
                    foreach (string age in (string[])["0-4", "5-11", "12-17", "18-59", "60+"])
                    {
                        int count = random.Next(2) == 0 ? random.Next(0, 10) : random.Next(10, 200);
                        total += count;
                        if (count > 0) ages.Add(string.Create(CultureInfo.InvariantCulture, $"{area},2024,{origin},REF,{sex},{age},{count}"));
                    }
                }
                // In half of the cases, a few persons are not broken down.
                totals.Add(string.Create(CultureInfo.InvariantCulture, $"{area},2024,{origin},REF,{total + Math.Max(0, random.Next(-4, 5))}"));
            }
            folder.Write($"workspace/submissions/demographics/2024/{area}.csv", string.Join('\n', ages) + "\n");
            folder.Write($"workspace/submissions/population/2024/{area}.csv", string.Join('\n', totals) + "\n");
        }
        AssertSafe(folder, WithPolicy(folder, policy));
    }

    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    [InlineData("{method: suppression, threshold: 5, zeros: hidden}")]
    public void Nothing_follows_from_a_year_beside_its_quarters(string policy)
    {
        using var folder = new TemporaryFolder();
        foreach ((int index, string area) in ((string[])["AUT", "BEL", "DEU", "FRA", "ITA", "ESP"]).Index())
        {
            int[] quarters = [8, 1 + (index % 4), 20, 20 + index];
            const string Header = "reporting_country,period,origin,indicator,procedure,application_type,level,unit,value\n";
            for (int quarter = 0; quarter < 4; quarter++)
                folder.Write($"workspace/submissions/asylum/2024-Q{quarter + 1}/{area}.csv", Header + $"{area},2024-Q{quarter + 1},SYR,APP,G,N,FI,P,{quarters[quarter]}\n{area},2024-Q{quarter + 1},AFG,APP,G,N,FI,P,{30 + quarter}\n");
            folder.Write($"workspace/submissions/asylum/2024/{area}.csv", Header + $"{area},2024,SYR,APP,G,N,FI,P,{quarters.Sum()}\n{area},2024,AFG,APP,G,N,FI,P,126\n");
        }
        AssertSafe(folder, WithPolicy(folder, policy));
    }

    /// <summary>Totals and their breakdowns by sex in returns of other frequencies: stocks of one day, and quarters or months beside a year.</summary>
    [Fact]
    public void Nothing_follows_from_breakdowns_of_other_frequencies()
    {
        using var folder = new TemporaryFolder();
        foreach ((int index, string area) in ((string[])["AUT", "BEL", "DEU", "FRA", "ITA", "ESP", "TCD", "CMR", "NGA", "KEN", "UGA", "SDN"]).Index())
        {
            (string day, string otherDay) = index % 2 == 0 ? ("2024-Q4", "2024") : ("2024", "2024-Q4");
            folder.Write($"workspace/submissions/population/2024/{area}.csv", $"reporting_country,period,origin,population_type,value\n{area},{day},SYR,REF,{19 + (index % 7)}\n{area},{day},AFG,REF,60\n");
            folder.Write($"workspace/submissions/demographics/2024/{area}.csv",
                $"reporting_country,period,origin,population_type,sex,age,value\n{area},{otherDay},SYR,REF,F,18-59,{16 + (index % 3)}\n{area},{otherDay},SYR,REF,M,18-59,{1 + (index % 4)}\n{area},{otherDay},AFG,REF,F,18-59,40\n");
            int[] quarters = [10, 10, 10 + index, 13];
            folder.Write($"workspace/submissions/asylum/2024/{area}.csv", "reporting_country,period,origin,indicator,procedure,application_type,level,unit,value\n"
                + string.Concat(quarters.Index().Select(pair => $"{area},2024-Q{pair.Index + 1},SYR,APP,G,N,FI,P,{pair.Item}\n")) + (index % 3 == 0 ? $"{area},2024,SYR,APP,G,N,FI,P,{quarters.Sum()}\n" : ""));
            folder.Write($"workspace/submissions/asylum-demographics/2024/{area}.csv", $"reporting_country,period,origin,indicator,application_type,unit,sex,age,value\n{area},2024,SYR,APP,N,P,F,18-59,{quarters.Sum() - 4 - (index % 4)}\n{area},2024,SYR,APP,N,P,M,18-59,{1 + (index % 3)}\n");
        }
        AssertSafe(folder, WithPolicy(folder, "{method: rounding, base: 5}"));
    }

    /// <summary>Decisions of which some indicators count a part, so that the rest follows from two of them.</summary>
    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    [InlineData("{method: suppression, threshold: 5, zeros: hidden}")]
    public void Nothing_follows_from_indicators_that_share_a_denominator(string policy)
    {
        using var folder = new TemporaryFolder();
        foreach ((int index, string area) in ((string[])["AUT", "BEL", "DEU", "FRA", "ITA", "ESP", "TCD", "CMR", "NGA", "KEN", "UGA", "SDN"]).Index())
        {
            (string Code, int Count)[] decisions = [("DEC_REC", 40 + index), ("DEC_OTH", index % 4), ("DEC_REJ", 1 + (index % 3 * 20)), ("DEC_CLO", index % 2 == 0 ? 2 : 30)];
            string[] rows =
            [
                .. decisions.Where(decision => decision.Count > 0).Select(decision => $"{area},2024,SYR,{decision.Code},G,_Z,FI,P,{decision.Count}"),
                .. decisions.Where(decision => decision.Count > 0).Select(decision => $"{area},2024,AFG,{decision.Code},G,_Z,FI,P,{2 * decision.Count}"),
            ];
            folder.Write($"workspace/submissions/asylum/2024/{area}.csv", $"reporting_country,period,origin,indicator,procedure,application_type,level,unit,value\n{string.Join('\n', rows)}\n");
        }
        AssertSafe(folder, WithPolicy(folder, policy));
    }

    /// <summary>Services of which nearly all or nearly nobody had the use: by sex and age, in some areas with a sex that only one of the counts knows.</summary>
    [Theory]
    [InlineData("{method: rounding, base: 5}")]
    [InlineData("{method: suppression, threshold: 5}")]
    [InlineData("{method: suppression, threshold: 5, zeros: hidden}")]
    public void Nothing_follows_from_parts_that_rules_declare(string policy)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        (string Part, string Whole)[] items = [("LEG_AID", "LEG_APP"), ("LEG_DET", "LEG_APP"), ("HOU_STA", "HOU_HHD_12"), ("HOU_HHD_12", "HOU_HHD"), ("HLT_ENR", "HLT_PER")];
        foreach (string area in (string[])["AUT", "BEL", "DEU", "FRA", "ITA", "ESP", "TCD", "CMR"])
        {
            foreach (string period in (string[])["2024-Q3", "2024-Q4"])
            {
                var counts = new SortedDictionary<(string Item, string Sex, string Age), int>();
                foreach ((string part, string whole) in items.Reverse())
                    foreach (string sex in (string[])["F", "M"])
                        foreach (string age in (string[])["12-17", "18-59"])
                        {
                            if (!counts.TryGetValue((whole, sex, age), out int all)) counts[(whole, sex, age)] = all = random.Next(20, 90);
                            counts[(part, sex, age)] = part == "LEG_DET" ? random.Next(0, 4) : all - random.Next(0, 4);
                        }
                // Who is assisted is known by sex only for some.
                if (random.Next(2) == 0)
                {
                    counts[("LEG_AID", "_N", "12-17")] = 3;
                    counts[("LEG_AID", "F", "12-17")] -= 3;
                    counts[("LEG_APP", "_N", "12-17")] = 4;
                    counts[("LEG_DET", "_N", "12-17")] = 1;
                }
                folder.Write($"workspace/submissions/services/{period}/{area}.csv", "reporting_country,period,item,sex,age,value\n"
                    + string.Concat(counts.Select(pair => $"{area},{period},{pair.Key.Item},{pair.Key.Sex},{pair.Key.Age},{pair.Value}\n")));
            }
        }
        AssertSafe(folder, WithPolicy(folder, policy));
    }

    private static string WithPolicy(TemporaryFolder folder, string policy)
    {
        FolderContent.Copy(Definitions, folder["definitions"], _ => true);
        string programme = folder["definitions", "programme.yaml"];
        File.WriteAllText(programme, File.ReadAllText(programme).Replace("disclosure: {method: rounding, base: 5}", $"disclosure: {policy}", StringComparison.Ordinal));
        return folder["definitions"];
    }

    private static void AssertSafe(TemporaryFolder folder, string definitions)
    {
        string workspace = folder["workspace"];
        Directory.CreateDirectory(Path.Combine(workspace, ".indicators"));
        File.WriteAllText(Path.Combine(workspace, ".indicators", "key"), new string('0', 64) + "\n");
        IndicatorsWorkspace.Open(workspace, new WorkspaceOptions { Definitions = definitions }).Run(new RunRequest { Output = folder["out"], Languages = ["en"] });
        AttackReport report = OutsiderAttack.Attack(folder["out"], definitions);
        var truth = TrueFigures.Read(workspace, definitions);
        AttackComparison compared = report.Compare(truth);
        Assert.True(compared.ProtectedCells > 10, $"{compared.ProtectedCells} protected figures");
        Assert.True(compared is { Exact: 0, Narrow: 0 }, string.Join('\n', report.Findings.Where(finding =>
            finding.Cell is { } cell && truth.Find(report.Table, cell) is { } value && value >= finding.Low && value <= finding.High)));
        // A region's figure over fewer areas than its parts', or an item that fewer areas list, is no sum of what is shown beside it.
        Assert.DoesNotContain(report.Broken, relation => relation.Kind is not (RelationKind.Codes or RelationKind.Periods));
    }
}
