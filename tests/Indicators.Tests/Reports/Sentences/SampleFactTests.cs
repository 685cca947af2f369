using System.Text.RegularExpressions;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Facts;
using Indicators.Tests.Reports.Facts;

namespace Indicators.Tests.Reports.Sentences;

/// <summary>The sentences of the sample's brief of West and Central Africa for the fourth quarter of 2025, of which Cameroon is late.</summary>
public sealed class SampleFactTests
{
    private const string Place = "unhcr:WCA", Quarter = "2025-Q4";

    private static readonly Lazy<ReportSource> Source = new(() => new FactRun(Sample.Outcome, "STK-01", Place, Quarter).Source);

    private static FactRun Run(string indicator) => new(Sample.Outcome, indicator, Place, Quarter) { Source = Source.Value };

    /// <summary>Numbers depend on the key of rounding in their last digits, and are compared with the results below.</summary>
    [Theory]
    [InlineData("STK-01", nameof(ContributionFact), "^Chad accounts for all of the rise in refugees\\. It has 113,6\\d\\d more than a year earlier; the other four countries together have 5,3\\d\\d fewer\\.$")]
    [InlineData("STK-01", nameof(ChangeFact), "^At the end of December there were 1\\.84 million refugees in the five countries that reported, 6\\.3% more than a year earlier\\.$")]
    [InlineData("STK-01", nameof(LateFact), "^Cameroon has not reported for this quarter\\. At the end of September there were 374,2\\d\\d refugees in Cameroon\\.$")]
    [InlineData("FLO-01", nameof(RecordFact), "^In the fourth quarter of 2025 there were 21,7\\d\\d arrivals in the five countries that reported, the fewest since counts began in 2023\\.$")]
    [InlineData("FLO-01", nameof(ChangeFact), "^In the fourth quarter of 2025 there were 21,7\\d\\d arrivals in the five countries that reported, 44% fewer than a year earlier\\.$")]
    [InlineData("ASY-04", nameof(CrossingFact), "^Fewer than half of asylum decisions gave protection, for the first time: 49\\.\\d% in the fourth quarter of 2025\\.$")]
    [InlineData("ASY-04", nameof(ChangeFact), "^In the fourth quarter of 2025, 49\\.\\d% of asylum decisions gave protection in the five countries that reported, against 55\\.\\d% a year earlier\\.$")]
    [InlineData("ASY-07", nameof(PaceFact), "^Decisions kept pace with claims, 1,6\\d\\d for 1,6\\d\\d\\.$")]
    [InlineData("STK-10", nameof(PerInhabitantFact), "^Chad has 65 refugees for every 1,000 inhabitants, one for every fifteen\\.$")]
    [InlineData("ASY-08", nameof(MedianFact), "^In Niger half of the first decisions took 288 days or less\\.$")]
    [InlineData("FLO-02", nameof(ChangeFact), "^In 2025 there were 35,\\d\\d\\d returns of refugees in the five countries that reported, 2\\.4 times as many as a year earlier\\.$")]
    public void The_brief_says(string indicator, string kind, string expected)
    {
        FactRun run = Run(indicator);
        Fact fact = Assert.Single(run.Facts, fact => fact.GetType().Name == kind);
        Assert.Matches(expected, run.Say(fact));
    }

    [Theory]
    [InlineData("FLO-01", "origin", "^Nineteen in twenty arrivals in the five countries that reported came from Sudan: 20,7\\d\\d of 21,7\\d\\d\\.$")]
    [InlineData("RES-02", "stage", "^Half of the refugees in the resettlement process in the five countries that reported are not yet submitted to any state: 19,5\\d\\d of 38,1\\d\\d\\.$")]
    public void The_brief_says_a_share(string indicator, string dimension, string expected)
    {
        FactRun run = Run(indicator);
        Assert.Matches(expected, run.Say(Assert.Single(run.Facts.OfType<TopShareFact>(), fact => fact.Dimension == dimension)));
    }

    [Theory]
    [InlineData("STK-01", nameof(ContributionFact), "Le Tchad explique toute la hausse du nombre de réfugiés")]
    [InlineData("FLO-01", nameof(RecordFact), "Le nombre d’arrivées est au plus bas depuis le début des relevés, en 2023")]
    [InlineData("ASY-04", nameof(CrossingFact), "Moins de la moitié des décisions d’asile ont accordé une protection, pour la première fois")]
    [InlineData("STK-01", nameof(LateFact), "Le Cameroun n’a pas encore déclaré ses chiffres pour ce trimestre")]
    public void A_title_is_a_finding_in_French_too(string indicator, string kind, string expected)
    {
        FactRun run = Run(indicator);
        // A crossing in French is longer than a title may be, and takes the plain form there.
        Fact fact = Assert.Single(run.Facts, fact => fact.GetType().Name == kind);
        Assert.StartsWith(expected, run.Say(fact, "fr"), kind is nameof(RecordFact) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_fact_of_the_sample_has_a_sentence_and_a_short_title(string language)
    {
        foreach (string place in (string[])[Place, "unhcr:EUR", "world", "TCD"])
            foreach (IndicatorDefinition indicator in Source.Value.Programme.Indicators)
            {
                FactRun run = new(Sample.Outcome, indicator.Id, place, Quarter) { Source = Source.Value };
                foreach (Fact fact in run.Facts)
                {
                    string said = run.Say(fact, language);
                    Assert.DoesNotMatch(@"[{}]|  |\.\.|^\d|NaN|∞|'", said);
                    Assert.EndsWith(".", said, StringComparison.Ordinal);
                    if (run.Title(fact, language) is { } title) Assert.True(title.Length <= 75 && !title.EndsWith('.') && !char.IsDigit(title[0]), title);
                }
            }
    }

    [Fact]
    public void What_is_chosen_neither_repeats_nor_contradicts()
    {
        var choice = new FactChoice();
        IReadOnlyList<Fact> all = new FactFinder(Source.Value).Find(Source.Value.Programme.Indicators, new ReferenceArea("unhcr", "WCA"), FactRun.PeriodOf(Quarter));
        IReadOnlyList<Fact> picked = choice.Pick(all, 12, mostOfIndicator: 2);
        Assert.Equal(12, picked.Count);
        Assert.Equal("CMR", Assert.Single(picked.OfType<LateFact>()).Area.Code);
        Assert.All(picked, fact => Assert.All(picked.Where(other => other != fact), other => Assert.False(FactChoice.Contradicts(fact, other) || FactChoice.Repeats(fact, other))));
        Assert.Empty(choice.Pick(picked, 12));
    }
}
