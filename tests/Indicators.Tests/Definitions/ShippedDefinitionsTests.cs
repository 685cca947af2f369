using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Definitions;

/// <summary>What the shipped definitions say, beyond being well formed.</summary>
public sealed partial class ShippedDefinitionsTests
{
    private static readonly DateOnly BeforeTheMove = new(2024, 12, 31);
    private static readonly DateOnly AfterTheMove = new(2025, 1, 1);

    /// <summary>UNHCR's names of its regions in the real tables.</summary>
    private static readonly Dictionary<string, string> RegionNames = new(StringComparer.Ordinal)
    {
        ["Asia and the Pacific"] = "AP",
        ["East and Horn of Africa"] = "EHGL",
        ["Eastern and Southern Africa"] = "ESA",
        ["Europe"] = "EUR",
        ["Middle East and North Africa"] = "MENA",
        ["Southern Africa"] = "SA",
        ["The Americas"] = "AME",
        ["West and Central Africa"] = "WCA",
        ["(none)"] = RegionSet.Unassigned,
    };

    private static readonly Programme Programme = Read();

    [Fact]
    public void An_area_is_in_at_most_one_region_of_a_set_on_any_day()
    {
        foreach (RegionSet set in Programme.RegionSets.Values)
            foreach (DateOnly day in new[] { DateOnly.MinValue, BeforeTheMove, AfterTheMove, DateOnly.MaxValue })
                Assert.All(Mapping(set, day).GroupBy(membership => membership.Area), area => Assert.Single(area));
    }

    [Theory]
    [InlineData("COD", "SA", "WCA")]
    [InlineData("KEN", "EHGL", "ESA")]
    [InlineData("MDV", "SA", "AP")]
    [InlineData("MRT", "MENA", "MENA")]
    [InlineData("TUR", "EUR", "EUR")]
    public void UNHCR_regions_are_dated(string area, string before, string after)
    {
        RegionSet set = Programme.RegionSets["unhcr"];
        Assert.Equal(before, Mapping(set, BeforeTheMove).Single(membership => membership.Area == area).Region);
        Assert.Equal(after, Mapping(set, AfterTheMove).Single(membership => membership.Area == area).Region);
    }

    [Fact]
    public void Twenty_nine_areas_changed_region_in_2025()
    {
        RegionSet set = Programme.RegionSets["unhcr"];
        var before = Mapping(set, BeforeTheMove).ToDictionary(each => each.Area, each => each.Region);
        var after = Mapping(set, AfterTheMove).ToDictionary(each => each.Area, each => each.Region);
        Assert.Equal(29, before.Keys.Union(after.Keys).Count(area => before.GetValueOrDefault(area) != after.GetValueOrDefault(area)));
    }

    [Theory]
    [InlineData("AUT", "AUS")]
    [InlineData("EGY", "ARE")]
    [InlineData("MTQ", "MAR")]
    [InlineData("DEU", "GFR")]
    public void UNHCR_codes_are_not_ISO_codes(string area, string unhcr)
    {
        Code code = Assert.Single(Programme.Areas.Codes, code => code.Attributes.GetValueOrDefault("unhcr") == unhcr);
        Assert.Equal(area, code.Id);
    }

    [Fact]
    public void A_withdrawn_code_has_an_end_and_its_successor_is_a_code()
    {
        Code[] withdrawn = [.. Programme.Areas.Codes.Where(code => code.ValidTo is not null)];
        Assert.Equal("ROU", Assert.Single(withdrawn, code => code.Id == "ROM").Attributes["replaced_by"]);
        Assert.Null(Assert.Single(withdrawn, code => code.Id == "YUG").Attributes.GetValueOrDefault("replaced_by"));
        Assert.All(
            withdrawn.Select(code => code.Attributes.GetValueOrDefault("replaced_by")).OfType<string>(),
            successor => Assert.Null(Programme.Areas[Programme.Areas.IndexOf(successor)].ValidTo));
    }

    [Fact]
    public void Every_indicator_says_in_at_least_three_sentences_what_it_counts()
    {
        foreach (IndicatorDefinition indicator in Programme.Indicators)
            foreach (string language in Programme.Languages)
                Assert.InRange(SentenceEnd().Count(indicator.Method[language]), 3, 8);
    }

    [Fact]
    public void French_texts_have_no_break_before_a_mark()
    {
        IEnumerable<string> texts = Programme.Indicators
            .SelectMany(indicator => indicator.LeavesOut.Select(leftOut => leftOut.Note).Append(indicator.Title).Append(indicator.Method))
            .Concat(Programme.CodeLists.Values.SelectMany(list => list.Codes).Select(code => code.Name))
            .Select(text => text["fr"]);
        Assert.All(texts, text => Assert.DoesNotMatch(BreakBeforeMark(), text));
    }

    [Fact]
    public void Every_code_of_the_real_tables_is_in_its_list()
    {
        (string Structure, string Folder)[] tables =
        [
            ("population", "release-2023-06/population"), ("population", "release-2024-06/population"),
            ("asylum", "release-2023-06/asylum"), ("demographics", "demographics-2025"),
        ];
        SortedSet<string> unknown = new(StringComparer.Ordinal);
        foreach ((string structure, string folder) in tables)
        {
            Column[] coded = [.. Programme.Structures[structure].Columns.Where(column => column.CodeList is not null)];
            foreach (Dictionary<string, string> row in RealData.Rows(RealData.Path(folder)))
                foreach (Column column in coded.Where(column => row.ContainsKey(column.Name)))
                {
                    string code = row[column.Name].Length == 0 && column.Blank is { } blank ? blank : row[column.Name];
                    if (!column.CodeList!.Contains(code)) unknown.Add($"{structure} {column.Name} {code}");
                }
        }
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("own_year")]
    [InlineData("2025")]
    public void UNHCR_regions_add_up_to_the_published_totals(string mapping)
    {
        var regions = Mapping(Programme.RegionSets["unhcr"], mapping == "2025" ? AfterTheMove : BeforeTheMove)
            .ToDictionary(membership => membership.Area, membership => membership.Region, StringComparer.Ordinal);
        var sums = RealData.Rows(RealData.Path("release-2023-06", "population", "2022"))
            .GroupBy(row => (Region: regions.GetValueOrDefault(row["reporting_country"], RegionSet.Unassigned), Type: row["population_type"]))
            .ToDictionary(group => group.Key, group => group.Sum(Number));
        var expected = RealData.RowsOf(RealData.Path("expected", "region_by_type.csv"))
            .Where(row => (row["release"], row["year"], row["classification"], row["mapping"]) == ("release-2023-06", "2022", "unhcr_region", mapping))
            .ToDictionary(row => (Region: RegionNames[row["region"]], Type: row["population_type"]), row => long.Parse(row["total"], CultureInfo.InvariantCulture));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(each => each.Key), sums.OrderBy(each => each.Key));
    }

    private static Programme Read()
    {
        DefinitionReadResult reading = DefinitionReader.Read(Path.Combine(Repository.Root, "indicator-definitions"));
        Assert.Empty(reading.Findings);
        return reading.Programme!;
    }

    private static long Number(Dictionary<string, string> row) => long.Parse(row["value"], CultureInfo.InvariantCulture);

    private static IEnumerable<RegionMembership> Mapping(RegionSet set, DateOnly day) =>
        set.Memberships.Where(membership => membership.HoldsOn(day));

    [GeneratedRegex(@"\.(\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[ ][;:!?%»]|«[ ]")]
    private static partial Regex BreakBeforeMark();
}
