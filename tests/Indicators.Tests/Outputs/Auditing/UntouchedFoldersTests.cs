using Indicators.Outputs.Auditing;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Auditing.Sums;
using Indicators.Tests.Disclosure.Attack;
using FigureKey = Indicators.Outputs.Auditing.Figures.FigureKey;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>What the audit says of folders as they were published: no sum that it adds up is none, and nothing that it derives is untrue.</summary>
public sealed class UntouchedFoldersTests
{
    private const string Population = "reporting_country,period,origin,population_type,value", Flows = "reporting_country,period,origin,flow,value";
    private const string Rounding = "{method: rounding, base: 5}", Controlled = "{method: controlled-rounding, base: 5}",
        Suppression = "{method: suppression, threshold: 10}", HiddenZeros = "{method: suppression, threshold: 5, zeros: hidden}", None = "{method: none}";

    [Theory]
    [InlineData(Rounding)]
    [InlineData(Controlled)]
    [InlineData(Suppression)]
    public void A_total_that_leaves_an_item_out_says_nothing_of_it(string policy)
    {
        using AuditedFolder folder = new AuditedFolder().File("population/2024/AUT.csv", Population, "AUT,2024,SYR,REF,c", "AUT,2024,AFG,REF,60").Publish(policy);
        Assert.Empty(folder.Audit().Findings);
    }

    [Fact]
    public void A_year_that_was_filed_by_itself_says_nothing_of_its_quarters()
    {
        using AuditedFolder folder = Quarters("AUT,2024,SYR,ARR,90").Publish(Suppression);
        Assert.Empty(folder.Audit().Findings);
    }

    /// <summary>The same quarters without the year: 83 less 21, 43 and 11 is 8.</summary>
    [Fact]
    public void A_year_that_is_the_sum_of_its_quarters_gives_the_one_that_is_withheld()
    {
        using AuditedFolder folder = Quarters().Publish(None).Declare("""{"method":"suppression","threshold":10,"width":3}""").Withhold("FLO-01", "*,2024-Q3,origin=SYR", "*,2024-Q3,_T");
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.DerivedExactly, "FLO-01 AUT 2024-Q3 _T"));
    }

    [Theory]
    [InlineData(Rounding)]
    [InlineData(Controlled)]
    public void Two_counts_of_one_day_are_two_counts(string policy)
    {
        using AuditedFolder folder = new AuditedFolder().File("population/2024/AUT.csv", Population, "AUT,2024-Q4,SYR,REF,17", "AUT,2024,SYR,REF,18").Publish(policy);
        Assert.Empty(folder.Audit().Findings);
        Assert.DoesNotContain(Place(folder).Relations, relation => relation.Kind == SumRelationKind.Periods);
    }

    /// <summary>Exact figures contradict no sum that the audit adds up.</summary>
    [Fact]
    public void Sums_hold_between_exact_figures()
    {
        int relations = 0;
        foreach (int seed in Seeds)
        {
            using AuditedFolder folder = RandomReturns.Write(seed).Publish(None);
            SumTable table = Place(folder);
            foreach (SumRelation relation in table.Relations.Where(relation => relation.Parts.Append(relation.Total).All(cell => table.Cells[cell].IsKnown)))
            {
                relations++;
                Assert.True(table.Cells[relation.Total].Shown == relation.Parts.Sum(part => table.Cells[part].Shown), $"seed {seed}: {Describe(table, relation)}");
            }
            Assert.Empty(table.Conflicts);
            AssertTrue(seed, folder, table);
        }
        Assert.True(relations > 100 * Seeds.Count, $"{relations} sums");
    }

    [Theory]
    [InlineData(Rounding)]
    [InlineData(Controlled)]
    [InlineData(Suppression)]
    [InlineData(HiddenZeros)]
    public void What_is_derived_is_true_and_what_the_independent_attack_derives(string policy)
    {
        foreach (int seed in Seeds)
        {
            using AuditedFolder folder = RandomReturns.Write(seed).Publish(policy);
            SumTable table = Place(folder);
            DerivedCell[] derived = AssertTrue(seed, folder, table);
            if (derived.Length == 0) continue;
            AttackReport attack = OutsiderAttack.Attack(folder.Path, folder.Definitions);
            Assert.All(derived, one => Assert.True(attack.Findings.Any(finding => finding.Cell is { } cell && AreSame(cell, one.Cell)), $"seed {seed}: {Describe(table, one)}, which the attack does not derive"));
        }
    }

    /// <summary>Compares what is derived with the exact figures, and with those that would be published if no office withheld any.</summary>
    private static DerivedCell[] AssertTrue(int seed, AuditedFolder folder, SumTable table)
    {
        DerivedCell[] derived = [.. SumAttack.Run(table, CancellationToken.None).Derived];
        Assert.Equal(derived.Length, folder.Audit().Findings.Count(finding => finding.Kind is AuditFindingKind.PrintedSmall or AuditFindingKind.DerivedExactly or AuditFindingKind.DerivedNarrowly));
        if (derived.Length == 0) return derived;
        using AuditedFolder exact = RandomReturns.Write(seed).Publish(None), complete = RandomReturns.Write(seed, withholds: false).Publish(None);
        Dictionary<FigureKey, Figure>[] truths = [.. new[] { exact, complete }.Select(run => FigureFiles.ReadCsv(run.Path).ToDictionary(figure => figure.Key))];
        foreach (DerivedCell one in derived)
        {
            if (one.Cell.Key is not { } key) continue;
            long?[] counts = [.. truths.Select(figures => figures.TryGetValue(key, out Figure? figure) ? Figure.Count(figure.Numerator) : null)];
            if ((counts[0] ?? counts[1]) is { } count) Assert.True(count >= one.Low && count <= one.High, $"seed {seed}: {Describe(table, one)} is {count}, not {one.Low} to {one.High}");
        }
        return derived;
    }

    private static IReadOnlyList<int> Seeds { get; } = [.. Enumerable.Range(0, 6)];

    private static string Describe(SumTable table, DerivedCell derived) => $"{Describe(derived.Cell)}{(derived.Cause is { } cause ? " by " + Describe(table, cause) : "")}";

    private static string Describe(SumTable table, SumRelation relation) =>
        $"{relation.Kind}: {Describe(table.Cells[relation.Total])} = {string.Join(" + ", relation.Parts.Select(part => Describe(table.Cells[part])))}";

    private static string Describe(SumCell cell) => $"[{cell.Key?.ToString() ?? cell.Box.Name} {cell.Period} {cell.State} {cell.Print}]";

    private static bool AreSame(Cell cell, SumCell derived) => derived.Key is { } key
        ? cell.Key is { } other && (other.AreaType, other.Area, other.Period, other.Breakdown) == (key.AreaType, key.Area, key.Period, key.Breakdown)
        : cell.Key is null;

    private static SumTable Place(AuditedFolder folder) => SumAudit.Place(
        new Edition("", PublishedDerivation.Read(folder.Path), null, [.. FigureFiles.ReadCsv(folder.Path)], (_, _, _) => false), folder.Audit().Policies, []);

    private static AuditedFolder Quarters(params string[] more) => new AuditedFolder().File(
        "flows/2024/AUT.csv", [Flows, "AUT,2024-Q1,SYR,ARR,21", "AUT,2024-Q2,SYR,ARR,43", "AUT,2024-Q3,SYR,ARR,8", "AUT,2024-Q4,SYR,ARR,11", .. more]);
}
