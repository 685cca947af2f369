using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Reports;
using Indicators.Tests.Support;

namespace Indicators.Tests.KnownAnswers;

/// <summary>Totals that UNHCR's published tables give, by release, year, population type and region.</summary>
public sealed class PublishedTotalsTests
{
    private static readonly Dictionary<string, string> IndicatorOf = new()
    {
        ["REF"] = "STK-01",
        ["ASY"] = "STK-02",
        ["OIP"] = "STK-03",
        ["STA"] = "STK-05",
        ["IDP"] = "STK-07",
        ["OOC"] = "STK-08",
        ["HST"] = "STK-09",
        ["RET"] = "FLO-02",
        ["RDP"] = "FLO-05",
    };

    /// <summary>Names of the reference tables that differ from those of the code lists.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["The Americas"] = "Americas",
        ["East and Horn of Africa"] = "East and Horn of Africa and the Great Lakes",
    };

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, bool, int?), PipelineOutcome> Runs = new();

    [Theory]
    [InlineData("release-2023-06", false)]
    [InlineData("release-2023-06", true)]
    [InlineData("release-2024-06", false)]
    [InlineData("release-2024-06", true)]
    public void World_totals_by_population_type_are_exact(string release, bool rounded)
    {
        PipelineOutcome outcome = Run(release, rounded, null);
        int compared = 0;
        foreach (Dictionary<string, string> row in RealData.RowsOf(RealData.Path("expected", "world_by_type.csv")).Where(row => row["release"] == release))
        {
            ResultRow? found = outcome.Results.Find(IndicatorOf[row["population_type"]], ReferenceArea.World, Year(row["year"]));
            Assert.Equal(double.Parse(row["total"], CultureInfo.InvariantCulture), found?.Value);
            compared++;
        }
        Assert.True(compared > 10);
    }

    [Theory]
    [InlineData("release-2023-06", "own_year", null)]
    [InlineData("release-2023-06", "2025", 2025)]
    [InlineData("release-2024-06", "own_year", null)]
    [InlineData("release-2024-06", "2025", 2025)]
    public void Regional_totals_by_population_type_are_exact_under_each_mapping(string release, string mapping, int? year)
    {
        PipelineOutcome outcome = Run(release, rounded: false, year);
        int compared = 0;
        var regions = new Dictionary<(string Region, string Type, string Year), double>();
        foreach (Dictionary<string, string> row in RealData.RowsOf(RealData.Path("expected", "region_by_type.csv")).Where(row => row["release"] == release))
        {
            double total = double.Parse(row["total"], CultureInfo.InvariantCulture);
            string type = row["population_type"];
            if (row["classification"] == "unhcr_region")
            {
                if (row["mapping"] == mapping) Compare(outcome, "unhcr", row["region"], type, row["year"], total);
                continue;
            }
            string[] names = row["region"].Split('/');
            Compare(outcome, "m49-subregion", names[1], type, row["year"], total);
            (string, string, string) key = (names[0], type, row["year"]);
            regions[key] = regions.GetValueOrDefault(key) + total;
        }
        foreach (((string region, string type, string at), double total) in regions) Compare(outcome, "m49-region", region, type, at, total);
        Assert.True(compared > 200);

        void Compare(PipelineOutcome run, string set, string region, string type, string at, double total)
        {
            ResultRow? found = run.Results.Find(IndicatorOf[type], ReferenceArea.Region(Shipped.Programme.RegionSets[set], Code(set, region)), Year(at));
            Assert.True(
                found?.Value == total, $"{set} {region} {type} {at}: expected {total}, found {found?.Value} {found?.Status} {found?.Coverage} {found?.Method}");
            compared++;
        }
    }

    [Theory]
    [InlineData("release-2023-06")]
    [InlineData("release-2024-06")]
    public void A_release_by_itself_validates_without_an_error(string release)
    {
        PipelineOutcome outcome = Run(release, false, null);
        Assert.All(outcome.Submissions, submission => Assert.True(
            submission.IsAccepted, submission.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.ToString()));
        Assert.True(outcome.Submissions.Count >= 356);
    }

    private static PipelineOutcome Run(string release, bool rounded, int? year)
    {
        string folder = RealData.Path();
        Assert.True(Directory.Exists(folder));
        return Runs.GetOrAdd((release, rounded, year), _ => Pipeline.Run(
            rounded ? Shipped.Programme : Shipped.Unprotected, RealData.Release(release), [],
            FixedKey.Options with { RegionsAsOf = year is { } y ? new RegionsAsOf(y) : null }, new RunContext { Jobs = 2 }));
    }

    private static Period Year(string year) => Period.Create(Frequency.Annual, int.Parse(year, CultureInfo.InvariantCulture));

    private static string Code(string set, string name) =>
        name == "(none)" ? RegionSet.Unassigned
        : Shipped.Programme.CodeLists[set].Codes.Single(code => code.Name["en"] == OtherNames.GetValueOrDefault(name, name)).Id;
}
