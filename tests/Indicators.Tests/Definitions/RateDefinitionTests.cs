using Indicators.Definitions;

namespace Indicators.Tests.Definitions;

/// <summary>Rates that indicators ask for, and units that are never mixed.</summary>
public sealed class RateDefinitionTests
{
    [Fact]
    public void A_rate_makes_an_indicator_of_its_own()
    {
        using var folder = DefinitionsFolder.Minimal();
        Programme programme = folder.Read().Programme!;
        Assert.Equal(["STK-01", "STK-01-1k", "STK-10", "STK-11"], programme.Indicators.Take(4).Select(indicator => indicator.Id));
        IndicatorDefinition rate = programme.GetIndicator("STK-01-1k");
        Assert.Equal("Réfugiés pour 1000", rate.Title["fr"]);
        Assert.Equal("Divides STK-01.", rate.Method["en"]);
        Assert.Equal((ComponentSource.Reference, "inhabitants", 2), (rate.Denominator!.Source, rate.Denominator.SourceId, rate.Denominator.Lookback));
        Assert.Equal((1000.0, 2, "per-thousand", AggregationMethod.Pooled), (rate.Scale, rate.Decimals, rate.Unit, rate.Aggregation));
        Assert.Equal(OverTime.EndOfPeriod, programme.Resolve(rate.Numerator).OverTime);
        Assert.Equal([Frequency.Annual], rate.Frequencies);
        Assert.Empty(rate.Breakdowns);
    }

    [Fact]
    public void A_rate_may_not_take_the_id_of_another_indicator()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("indicators/stocks/STK-01-1k.yaml", MinimalProgramme.Files["indicators/stocks/STK-10.yaml"].Replace("id: STK-10", "id: STK-01-1k", StringComparison.Ordinal));
        Assert.Contains($"indicators/stocks/STK-01.yaml:{folder.LineOf("indicators/stocks/STK-01.yaml", "rates")} definition-duplicate", folder.Places());
    }

    [Fact]
    public void A_report_may_show_a_rate()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("reports/regional.yaml", "[STK-10, STK-01]", "[STK-01-1k, STK-01]");
        Assert.Contains(folder.Read().Programme!.Reports[0].Sections, section => section.Indicators.Contains("STK-01-1k"));
    }

    /// <summary>The dimension type says what is counted: a component of two types mixes cases and persons.</summary>
    [Theory]
    [InlineData("[REF, OIP]", true)]
    [InlineData("OIP", true)] // persons over cases are no share
    [InlineData("REF", false)]
    public void A_sum_over_several_units_or_a_ratio_of_one_over_another_is_a_fault_of_the_definition(string types, bool fault)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("structures/people.yaml", "concept: POPULATION_TYPE", "concept: UNIT_MEASURE").Replace("indicators/stocks/STK-11.yaml", "{type: [REF, OIP], origin", "{type: " + types + ", origin");
        string place = $"indicators/stocks/STK-11.yaml:{folder.LineOf("indicators/stocks/STK-11.yaml", "denominator")} definition-contradiction";
        Assert.Equal(fault, folder.Places().Contains(place));
    }

    [Fact]
    public void A_sum_that_asks_for_no_unit_is_a_fault_too()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Replace("structures/people.yaml", "concept: POPULATION_TYPE", "concept: UNIT_MEASURE").Replace("indicators/stocks/STK-11.yaml", "{structure: people, where: {type: REF}, over-time: end-of-period}", "{structure: people, over-time: end-of-period}");
        Assert.Contains($"indicators/stocks/STK-11.yaml:{folder.LineOf("indicators/stocks/STK-11.yaml", "numerator")} definition-contradiction", folder.Places());
    }
}
