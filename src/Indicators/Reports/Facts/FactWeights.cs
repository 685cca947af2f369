namespace Indicators.Reports.Facts;

/// <summary>
/// How much each kind of fact matters to a reader who has half a minute: a base for the kind, and what the size of the fact adds at most. One
/// table, so that the order of sentences can be argued about in one place.
/// </summary>
internal static class FactWeights
{
    private static readonly Dictionary<Type, (double Base, double Size)> Table = new()
    {
        // Without it, every other sentence would be read wrongly.
        [typeof(LateFact)] = (100, 5),
        // A line that was not crossed for years is what is remembered.
        [typeof(CrossingFact)] = (70, 15),
        // Names who: the first question about any change.
        [typeof(ContributionFact)] = (65, 15),
        // The fewest or most in years says more than a change from one year.
        [typeof(RecordFact)] = (55, 20),
        // The change of a year is what a quarterly brief is read for; a doubling comes before a record.
        [typeof(ChangeFact)] = (45, 40),
        // Where most people are, or come from, and at which stage they wait.
        [typeof(TopShareFact)] = (40, 20),
        // The unknown part may change everything said.
        [typeof(CoverageFact)] = (45, 10),
        // Sets numbers beside the size of a country.
        [typeof(PerInhabitantFact)] = (40, 15),
        // No news is worth a sentence where backlogs are feared.
        [typeof(PaceFact)] = (38, 0),
        // Context for a change, rarely news by itself.
        [typeof(TurningPointFact)] = (35, 10),
        // One country's figure stands for no region.
        [typeof(MedianFact)] = (30, 0),
        // What the table beside the text gives as well.
        [typeof(LevelFact)] = (10, 10),
    };

    public static double Weigh(Fact fact)
    {
        (double kind, double size) = Table[fact.GetType()];
        return kind + size * Math.Clamp(fact.Size, 0, 1);
    }

    public static IEnumerable<Type> Kinds => Table.Keys;
}
