using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Analysis;

/// <summary>Who is said to have reported: a return is judged at its own frequency, and nobody is blamed for what was not due.</summary>
public sealed class ResponseStatusTests
{
    // What is filed, as "structure: row; row"; the return and area that are looked at; the report's period; the state and the period that it is judged for.
    [Theory]
    // By year, and filed for the year that ends with the quarter.
    [InlineData("policies: AUT 2025 WRK 1; ITA 2025 WRK 0", "policies", "ITA", "2025-Q4", ReturnState.Filed, "2025")]
    [InlineData("policies: AUT 2025 WRK 1; ITA 2024 WRK 0", "policies", "ITA", "2025-Q4", ReturnState.Missing, "2025")]
    // The year is not over, or nobody has filed it yet: the one before was due.
    [InlineData("policies: AUT 2024 WRK 1; ITA 2024 WRK 0", "policies", "ITA", "2025-Q2", ReturnState.Filed, "2024")]
    [InlineData("policies: AUT 2024 WRK 1; ITA 2024 WRK 0", "policies", "ITA", "2025-Q4", ReturnState.Filed, "2024")]
    [InlineData("policies: AUT 2025 WRK 1; ITA 2024 WRK 0", "policies", "ITA", "2025-Q3", ReturnState.Filed, "2024")]
    [InlineData("policies: AUT 2024 WRK 1; ITA 2023 WRK 0", "policies", "ITA", "2025-Q1", ReturnState.Missing, "2024")]
    // An area that files by year what others file by quarter.
    [InlineData("population: AUT 2025-Q2 AFG REF 100; AUT 2024-Q4 AFG REF 90; ITA 2024 AFG REF 50", "population", "ITA", "2025-Q2", ReturnState.Filed, "2024")]
    [InlineData("population: AUT 2025-Q2 AFG REF 100; AUT 2024-Q4 AFG REF 90; ITA 2023 AFG REF 50", "population", "ITA", "2025-Q2", ReturnState.Missing, "2024")]
    [InlineData("population: AUT 2025-Q2 AFG REF 100; ITA 2025-Q1 AFG REF 50", "population", "ITA", "2025-Q2", ReturnState.Missing, "2025-Q2")]
    // By quarter only, and a report of a year: its last quarter; by quarter and by year: the year, of a flow all quarters.
    [InlineData("capacity: AUT 2024-Q4 REC_PLC 10; ITA 2024-Q3 REC_PLC 20", "capacity", "AUT", "2024", ReturnState.Filed, "2024-Q4")]
    [InlineData("capacity: AUT 2024-Q4 REC_PLC 10; ITA 2024-Q3 REC_PLC 20", "capacity", "ITA", "2024", ReturnState.Missing, "2024-Q4")]
    [InlineData("population: AUT 2024-Q4 AFG REF 100; ITA 2024 AFG REF 50", "population", "AUT", "2024", ReturnState.Filed, "2024")]
    // Nobody has filed the report's quarter: the one before was due.
    [InlineData("population: AUT 2025-Q1 AFG REF 1000; ITA 2025-Q1 AFG REF 50", "population", "ITA", "2025-Q2", ReturnState.Filed, "2025-Q1")]
    // Who filed nothing within three years, or never did, is not asked.
    [InlineData("population: AUT 2024 AFG REF 1000; ITA 2019 AFG REF 50", "population", "ITA", "2024", ReturnState.NotAsked, null)]
    [InlineData("population: AUT 2024 AFG REF 1000", "population", "ITA", "2024", ReturnState.NotAsked, null)]
    // Sent, with an error.
    [InlineData("population: AUT 2024 AFG REF 1000; ITA 2024 NIX REF 50; ITA 2023 AFG REF 50", "population", "ITA", "2024", ReturnState.HeldBack, "2024")]
    public void A_return_is_judged_for_the_last_period_of_its_own_that_was_due(
        string filed, string structure, string area, string report, ReturnState expected, string? due)
    {
        ResponseStatus reporting = Run(filed).ResponseStatus;
        int index = Shipped.Programme.Areas.IndexOf(area);
        Assert.True(Period.TryParse(report, out Period period));
        Assert.Equal((expected, due), (reporting.GetReturnState(structure, index, period), reporting.FindDuePeriod(structure, index, period)?.ToString()));
    }

    [Fact]
    public void A_return_that_nobody_ever_filed_is_none_to_judge() =>
        Assert.Equal(["population"], Run("population: AUT 2024 AFG REF 100").ResponseStatus.Structures);

    [Theory]
    // The rate lacks inhabitants, which no office files; the stock of Italy is not filed.
    [InlineData("population: AUT 2024 AFG REF 100; ITA 2023 AFG REF 50", "STK-10", "AUT", "2024", AbsenceReason.NoReference)]
    [InlineData("population: AUT 2024 AFG REF 100; ITA 2023 AFG REF 50", "STK-10", "ITA", "2024", AbsenceReason.NotFiled)]
    [InlineData("population: AUT 2024 AFG REF 100; ITA 2024 AFG REF :", "STK-01", "ITA", "2024", AbsenceReason.Incomplete)]
    [InlineData("population: AUT 2024 AFG REF 100; ITA 2024 NIX REF 5", "STK-01", "ITA", "2024", AbsenceReason.HeldBack)]
    [InlineData("services: AUT 2024 HLT_ENR F 18-59 10", "HLT-01", "AUT", "2024", AbsenceReason.Incomplete)]
    [InlineData("flows: AUT 2024 AFG ARR 10", "FLO-04", "AUT", "2024", AbsenceReason.NotFiled)]
    public void An_area_without_a_figure_is_blamed_only_for_what_it_did_not_file(string filed, string indicator, string area, string period, AbsenceReason expected)
    {
        PipelineOutcome run = Run(filed);
        Assert.True(Period.TryParse(period, out Period at));
        Assert.Equal(expected, run.ResponseStatus.FindAbsenceReason(Shipped.Programme.GetIndicator(indicator), Indicators.Aggregation.ReferenceArea.Area(area), at));
    }

    [Theory]
    [InlineData("unhcr", "EUR", 55)]
    [InlineData("world", "W", 249)]
    public void A_region_has_the_members_of_its_mapping_whether_or_not_they_file(string set, string code, int expected) =>
        Assert.Equal(expected, Run("population: AUT 2024 AFG REF 100").ResponseStatus.CountMembers(new(set, code), Period.Create(Frequency.Annual, 2024)));

    [Fact]
    public void Areas_of_no_region_have_a_report_only_where_one_is_asked_for()
    {
        ResponseStatus reporting = Run("population: AUT 2024 AFG REF 100; UNK 2024 AFG REF 50").ResponseStatus;
        Assert.Equal(["EUR"], reporting.GetRegions(Shipped.Programme.RegionSets["unhcr"], Period.Create(Frequency.Annual, 2024)).Select(referenceArea => referenceArea.Code));
    }

    /// <summary>A file for each area and period; one with an error is held back.</summary>
    private static PipelineOutcome Run(string filed)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme);
        string[] parts = filed.Split(": ");
        foreach (IGrouping<string, string> file in parts[1].Split("; ").GroupBy(row => string.Join(' ', row.Split(' ').Take(2)))) run.File(parts[0], file);
        return Pipeline.Run(run.Programme, run.Sources, [], FixedKey.Options, RunContext.Default);
    }
}
