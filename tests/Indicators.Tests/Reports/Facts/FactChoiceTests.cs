using Indicators.Reports.Facts;

namespace Indicators.Tests.Reports.Facts;

/// <summary>What is said first, and what is not said beside it.</summary>
public sealed class FactChoiceTests
{
    private static readonly FactRun Run = FactRun.InEurope(FactRun.Refugees(
        "AUT 2023 100", "ITA 2023 300", "POL 2023 100", "AUT 2024 250", "ITA 2024 260", "POL 2024 100"));

    [Fact]
    public void Every_kind_of_fact_has_a_weight() => Assert.Equal(
        typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name).Order(StringComparer.Ordinal),
        FactWeights.Kinds.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Who_accounts_for_a_change_comes_before_the_change() =>
        Assert.Equal([nameof(ContributionFact), nameof(ChangeFact)], FactRanking.Order(Run.Facts).Where(fact => fact is ContributionFact or ChangeFact).Select(fact => fact.GetType().Name));

    [Fact]
    public void The_figure_alone_is_not_said_beside_its_change()
    {
        var choice = new FactChoice();
        IReadOnlyList<Fact> picked = choice.Pick(Run.Facts, 10);
        Assert.Contains(picked, fact => fact is ChangeFact);
        Assert.DoesNotContain(picked, fact => fact is LevelFact);
        Assert.Empty(choice.Pick(Run.Facts, 10));
    }

    [Fact]
    public void A_rise_is_not_said_beside_a_fall()
    {
        ChangeFact rise = Run.Get<ChangeFact>();
        ContributionFact share = Run.Get<ContributionFact>();
        ContributionFact fall = share with { Total = -10 };
        Assert.True(FactChoice.Contradicts(rise, fall));
        Assert.False(FactChoice.Contradicts(rise, share));
        Assert.Equal([fall], new FactChoice().Pick([rise, fall], 2));
        // What another country did is no contradiction.
        Assert.False(FactChoice.Contradicts(rise, fall with { ReferenceArea = Indicators.Aggregation.ReferenceArea.World }));
    }

    [Fact]
    public void No_more_is_picked_than_asked_for()
    {
        Assert.Single(new FactChoice().Pick(Run.Facts, 1));
        Assert.Single(new FactChoice().Pick(Run.Facts, 10, mostOfIndicator: 1));
    }
}
