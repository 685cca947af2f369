using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reference;
using Indicators.Tests.Support;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.Reference;

public sealed class ReferenceReaderTests
{
    private static ReferenceReadResult ReadFiles(params SubmissionSource[] files) => new ReferenceReader(Areas).Read(files);

    private static (int?, string?, string)[] Places(ReferenceReadResult read) => [.. read.Findings.Select(finding => (finding.Line, finding.Column, finding.Code))];

    [Fact]
    public void A_series_has_the_name_of_its_file_and_says_where_it_comes_from()
    {
        ReferenceReadResult read = ReadFiles(File("area,period,value,unit,source,vintage\nDEU,2024,83000000.5,persons,Office,2025-01\n", "reference/population.csv"));
        Assert.Empty(read.Findings);
        Assert.Equal(new ReferenceValue("DEU", 2024, 83000000.5, "persons", "Office", "2025-01"), read.Data.Find("population", "DEU", 2024));
    }

    [Fact]
    public void The_world_banks_columns_are_read_and_groups_of_countries_are_one_information()
    {
        ReferenceReadResult read = ReadFiles(File("Country Name,Country Code,Year,Value\n\"Germany, Fed. Rep.\",DEU,2024,83\nWorld,WLD,2024,8000\nArab World,ARB,2024,400\nFrance,FRA,2024,\n", "gdp.csv"));
        Finding finding = Assert.Single(read.Findings);
        Assert.Equal(("ignored-reference-area", 3, Severity.Information), (finding.Code, finding.Line, finding.Severity));
        Assert.Contains("2 rows are ignored: their codes are not areas (different codes: 2).", finding.Message, StringComparison.Ordinal);
        Assert.Equal(83, read.Data.Find("gdp", "DEU", 2024)!.Value);
        Assert.Equal("World Bank", read.Data.Find("gdp", "DEU", 2024)!.Source);
        Assert.Null(read.Data.Find("gdp", "FRA", 2024));
    }

    [Fact]
    public void A_series_with_an_error_is_not_used_and_the_others_are()
    {
        ReferenceReadResult read = ReadFiles(
            File("area,period,value\nDEU,2024,1\nDEU,2024,2\nAUT,soon,1\nFRA,2024,many\nAUS,2024\nFRA,2023,-1\n", "bad.csv"),
            File("area,period,value\nDEU,2024,1\nDEU,2024,1\n", "good.csv"));
        Assert.Equal([(3, null, "reference-conflict"), (4, "period", "invalid-period"), (5, "value", "not-a-number"), (6, null, "ragged-row"), (7, "value", "below-minimum")], Places(read));
        Assert.Equal(["good"], read.Data.Series);
    }

    [Fact]
    public void An_unknown_header_an_empty_file_and_a_missing_file_are_errors()
    {
        ReferenceReadResult read = ReadFiles(File("country,figure\nDEU,1\n", "a.csv"), File("", "b.csv"), SubmissionSource.FromFile("/no/such/c.csv"));
        Assert.Equal(["unreadable-file", "unknown-reference-header", "empty-file"], read.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("population.csv")]
    [InlineData("gdp_current_usd.csv")]
    public void The_world_banks_tables_are_read_as_they_come(string name)
    {
        Programme programme = Shipped.Programme;
        ReferenceReadResult read = new ReferenceReader(programme.Areas).Read([SubmissionSource.FromFile(RealData.Path("reference", name), name)]);
        Assert.Equal(["ignored-reference-area"], read.Findings.Select(finding => finding.Code));
        Assert.True(read.Data.Find(name[..^4], "DEU", 2022)!.Value > 1e7);
    }
}
