using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Definitions;

/// <summary>The shipped indicators against the catalogue that was agreed: unit, periods, how areas combine, which way is better, breakdowns.</summary>
public sealed class CatalogueOfIndicatorsTests
{
    private static readonly Programme Programme = Shipped.Programme;

    /// <summary>
    /// Breakdowns by subdivisions of a country and by donor are not shipped: no code list of them is shared. Temporary protection
    /// has yearly figures beside those agreed, which its rate per inhabitant needs.
    /// </summary>
    [Theory]
    [InlineData("STK-01", "persons", "A Q", "sum", "0", "origin sex age")]
    [InlineData("STK-02", "persons", "A Q M", "sum", "0", "origin sex age")]
    [InlineData("STK-03", "persons", "A Q", "sum", "0", "origin")]
    [InlineData("STK-04", "persons", "A Q M", "sum", "0", "origin sex age")]
    [InlineData("STK-05", "persons", "A", "sum", "0", "")]
    [InlineData("STK-06", "percent", "A", "pooled", "+", "")]
    [InlineData("STK-07", "persons", "A", "sum", "0", "")]
    [InlineData("STK-08", "persons", "A", "sum", "0", "origin")]
    [InlineData("STK-09", "persons", "A", "sum", "0", "")]
    [InlineData("STK-10", "per-1000", "A", "pooled", "0", "")]
    [InlineData("FLO-01", "persons", "A Q M", "sum", "0", "origin")]
    [InlineData("FLO-02", "persons", "A", "sum", "0", "origin")]
    [InlineData("FLO-03", "percent", "A", "pooled", "+", "origin")]
    [InlineData("FLO-04", "percent", "A Q", "pooled", "-", "")]
    [InlineData("FLO-05", "persons", "A", "sum", "0", "")]
    [InlineData("ASY-01", "persons", "A Q M", "sum", "0", "origin sex age")]
    [InlineData("ASY-02", "persons", "A Q", "sum", "0", "origin level")]
    [InlineData("ASY-03", "percent", "A Q", "pooled", "0", "origin level")]
    [InlineData("ASY-04", "percent", "A Q", "pooled", "0", "origin level")]
    [InlineData("ASY-05", "percent", "A Q", "pooled", "-", "origin")]
    [InlineData("ASY-06", "percent", "Q", "pooled", "-", "origin")]
    [InlineData("ASY-07", "ratio", "A Q", "pooled", "+", "")]
    [InlineData("ASY-08", "days", "Q", "none", "-", "procedure")]
    [InlineData("ASY-09", "percent", "A", "pooled", "-", "origin")]
    [InlineData("ASY-10", "percent", "Q", "pooled", "+", "")]
    [InlineData("ASY-11", "persons", "A Q M", "sum", "0", "origin")]
    [InlineData("LEG-01", "percent", "Q", "pooled", "+", "sex age")]
    [InlineData("LEG-02", "percent", "Q", "pooled", "+", "")]
    [InlineData("LEG-03", "percent", "Q", "pooled", "+", "sex age")]
    [InlineData("LEG-04", "percent", "Q", "pooled", "-", "sex age")]
    [InlineData("LEG-05", "percent", "Q", "pooled", "+", "sex age")]
    [InlineData("LEG-06", "states", "A", "count", "+", "")]
    [InlineData("DOC-01", "percent", "Q", "pooled", "+", "sex age")]
    [InlineData("DOC-02", "percent", "A", "pooled", "+", "sex")]
    [InlineData("HLT-01", "percent", "A", "pooled", "+", "sex age")]
    [InlineData("HLT-02", "percent", "A", "pooled", "+", "sex")]
    [InlineData("HLT-03", "percent", "A", "pooled", "+", "")]
    [InlineData("HLT-04", "percent", "Q", "pooled", "+", "sex age")]
    [InlineData("EDU-01", "percent", "A", "pooled", "+", "sex")]
    [InlineData("EDU-02", "percent", "A", "pooled", "+", "sex")]
    [InlineData("EDU-03", "points", "A", "pooled", "+", "sex")]
    [InlineData("EDU-04", "percent", "A", "pooled", "+", "sex age")]
    [InlineData("HOU-01", "percent", "A", "pooled", "+", "")]
    [InlineData("HOU-02", "percent", "A", "pooled", "+", "")]
    [InlineData("HOU-03", "percent", "A", "pooled", "-", "")]
    [InlineData("EMP-01", "percent", "A", "pooled", "+", "sex age")]
    [InlineData("EMP-02", "points", "A", "pooled", "-", "sex")]
    [InlineData("EMP-03", "states", "A", "count", "+", "")]
    [InlineData("EMP-04", "percent", "A", "pooled", "-", "sex")]
    [InlineData("CAP-01", "percent", "Q M", "pooled", "-", "")]
    [InlineData("CAP-03", "index", "A", "pooled", "-", "")]
    [InlineData("CAP-04", "percent", "A", "pooled", "+", "")]
    [InlineData("CAP-06", "index", "A", "pooled", "-", "")]
    [InlineData("TRN-01", "persons", "A Q", "sum", "0", "")]
    [InlineData("TRN-02", "person-nights", "A Q", "sum", "0", "")]
    [InlineData("TRN-03", "percent", "A Q", "pooled", "+", "")]
    [InlineData("RES-01", "percent", "Q", "pooled", "+", "origin")]
    [InlineData("RES-02", "persons", "Q M", "sum", "0", "stage origin")]
    [InlineData("RES-03", "days", "A", "none", "-", "origin")]
    [InlineData("RES-04", "percent", "A", "pooled", "+", "origin")]
    [InlineData("RES-05", "persons", "A", "sum", "+", "route")]
    [InlineData("RES-06", "percent", "A", "pooled", "+", "sex age")]
    [InlineData("RES-07", "percent", "A", "none", "+", "")]
    [InlineData("GOV-01", "states", "A", "count", "+", "")]
    public void An_indicator_is_as_agreed(string id, string unit, string frequencies, string aggregation, string direction, string breakdowns)
    {
        IndicatorDefinition indicator = Programme.GetIndicator(id);
        Assert.Equal(
            (unit, frequencies, aggregation, direction, breakdowns),
            (indicator.Unit, string.Join(' ', indicator.Frequencies.Order().Select(Letter)), Words(indicator.Aggregation), Sign(indicator.Direction),
                string.Join(' ', indicator.Breakdowns.Where(breakdown => breakdown.Dimensions.Count == 1).Select(breakdown => breakdown.Dimensions[0]))));
    }

    [Theory]
    [InlineData("1k", "ASY-01 FLO-01 RES-05 STK-02 STK-03 STK-04 STK-05 STK-07 STK-08 STK-09 TRN-01 TRN-02")]
    [InlineData("gdp", "STK-01")]
    [InlineData("km2", "STK-01")]
    public void Sums_are_measured_against_reference_series(string rate, string indicators) =>
        Assert.Equal(
            indicators.Split(' ').Select(id => $"{id}-{rate}"),
            Programme.Indicators.Select(indicator => indicator.Id).Where(id => id.EndsWith($"-{rate}", StringComparison.Ordinal)));

    /// <summary>An item of which another is a part must be there, or an office could not file both.</summary>
    [Theory]
    [InlineData("service-items")]
    [InlineData("procedure-items")]
    [InlineData("capacity-items")]
    [InlineData("outcome-items")]
    public void Every_item_names_the_whole_that_it_is_a_part_of(string list)
    {
        CodeList items = Programme.CodeLists[list];
        Assert.All(
            items.Codes.Where(code => code.Attributes.ContainsKey("of")),
            code => Assert.True(items.Contains(code.Attributes["of"]) && code.Attributes["of"] != code.Id, code.Id));
    }

    /// <summary>In each structure of items a rule holds every part against its whole, so that no rate exceeds 100 % unseen.</summary>
    [Theory]
    [InlineData("services", "service-items")]
    [InlineData("procedures", "procedure-items")]
    [InlineData("resettlement-outcomes", "outcome-items")]
    public void Every_part_is_held_against_its_whole(string structure, string list)
    {
        HashSet<(string, string)> held = [.. Programme.Structures[structure].Rules.OfType<Indicators.Definitions.Rules.BalanceRule>()
            .Where(rule => rule.Terms.Count == 2 && rule.Terms[0].Where.Count == 1)
            .Select(rule => (rule.Terms[0].Where[0].Codes[0], rule.Terms[1].Where[0].Codes[0]))];
        Assert.All(
            Programme.CodeLists[list].Codes.Where(code => code.Attributes.ContainsKey("of")),
            code => Assert.Contains((code.Id, code.Attributes["of"]), held));
    }

    /// <summary>What an office files is used: no item without an indicator.</summary>
    [Theory]
    [InlineData("procedures", "item")]
    [InlineData("capacity", "item")]
    [InlineData("resettlement", "item")]
    public void Every_item_is_a_component_of_some_indicator(string structure, string dimension)
    {
        HashSet<string> used = [.. Programme.Indicators.SelectMany(indicator => new[] { indicator.Numerator, indicator.Denominator }).OfType<Component>()
            .Where(component => component.SourceId == structure)
            .SelectMany(component => component.Where).Where(condition => condition.Dimension == dimension).SelectMany(condition => condition.Codes)];
        Assert.Equal(
            Programme.Structures[structure].Columns.First(column => column.Name == dimension).CodeList!.Codes.Select(code => code.Id).Where(code => !used.Contains(code)), []);
    }

    private static string Letter(Frequency frequency) => frequency switch
    {
        Frequency.Annual => "A",
        Frequency.HalfYearly => "S",
        Frequency.Quarterly => "Q",
        _ => "M",
    };

    private static string Sign(Direction direction) => direction switch
    {
        Direction.HigherIsBetter => "+",
        Direction.LowerIsBetter => "-",
        _ => "0",
    };

    private static string Words(AggregationMethod method) => method.ToString().ToLowerInvariant();
}
