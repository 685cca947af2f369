using Indicators.Definitions;
using Indicators.Reports.Facts;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sentences;

/// <summary>Titles of charts and pages: what a fact finds, in at most 75 characters and without a full stop.</summary>
internal sealed class FactTitles
{
    /// <summary>In characters.</summary>
    public const int GreatestLength = 75;

    private readonly FactPhrases phrases;
    private readonly FactStatements statements;

    /// <param name="report">The period of the report.</param>
    public FactTitles(ReportText text, Period report)
    {
        phrases = new FactPhrases(text, report);
        statements = new FactStatements(phrases);
    }

    private ReportWords Words => phrases.Words;

    /// <summary>
    /// The fullest title that is short enough. Null if there is none: the title of the indicator then stands alone, as its own finding would
    /// be cut.
    /// </summary>
    public string? Find(Fact fact) => Forms(fact).Select(ReportWords.AtStart).FirstOrDefault(title => title.Length <= GreatestLength);

    /// <summary>The forms of a title, the fullest first.</summary>
    private IEnumerable<string> Forms(Fact fact) => fact switch
    {
        LevelFact level => [phrases.Level(level, level.Value), Plain(level, phrases.Value(level.Indicator, level.Value))],
        ChangeFact change => Change(change),
        ContributionFact contribution => [statements.Contribution(contribution)],
        TopShareFact share => [statements.TopShare(share, withPlace: true), statements.TopShare(share, withPlace: false)],
        RecordFact record => Record(record),
        CrossingFact crossing => [statements.Crossing(crossing), statements.CrossingPlain(crossing)],
        TurningPointFact turn => Turn(turn),
        PaceFact pace => [statements.Pace(pace)],
        PerInhabitantFact rate => [statements.PerInhabitant(rate)],
        MedianFact median => [statements.Median(median)],
        CoverageFact coverage => [statements.Coverage(coverage)],
        LateFact late => [statements.Late(late)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "There is no title for this kind of fact."),
    };

    private string Plain(Fact fact, string value) => Words["fact.plain", ("title", phrases.Title(fact.Indicator)), ("value", value)];

    private IEnumerable<string> Change(ChangeFact fact)
    {
        bool isUp = fact.Direction == FactDirection.Up;
        if (fact.Indicator.AddsUp && phrases.Of(fact.Indicator) is { } of)
            yield return !double.IsNaN(fact.Times) ? Words["fact.title.times", ("of", of), ("times", phrases.Numbers.Times(fact.Times))]
                : Words[isUp ? "fact.title.rise" : "fact.title.fall", ("of", of), ("change", Amount(fact))];
        yield return Words[isUp ? "fact.title.plain.rise" : "fact.title.plain.fall", ("title", phrases.Title(fact.Indicator)), ("change", Amount(fact))];
    }

    private string Amount(ChangeFact fact) =>
        fact.IsInPoints ? phrases.Numbers.Points(fact.Indicator, fact.Absolute)
        : !double.IsNaN(fact.Percent) ? phrases.Numbers.Percent(fact.Percent)
        : phrases.Value(fact.Indicator, Math.Abs(fact.Absolute));

    private IEnumerable<string> Record(RecordFact fact)
    {
        (string, string) span = fact.IsSinceStart ? ("year", Words.Format(Period.Create(Frequency.Annual, fact.First.Year))) : ("span", phrases.Span(fact.Period, fact.Periods));
        if (fact.Indicator.AddsUp && phrases.Noun(fact.Indicator) is { } noun)
            yield return Words[(fact.IsHighest, fact.IsSinceStart) switch
            {
                (true, true) => "fact.title.most.start",
                (true, false) => "fact.title.most",
                (false, true) => "fact.title.fewest.start",
                (false, false) => "fact.title.fewest",
            }, ("noun", noun), ("of", phrases.Of(fact.Indicator)!), span];
        yield return Words[(fact.IsHighest, fact.IsSinceStart) switch
        {
            (true, true) => "fact.title.plain.highest.start",
            (true, false) => "fact.title.plain.highest",
            (false, true) => "fact.title.plain.lowest.start",
            (false, false) => "fact.title.plain.lowest",
        }, ("title", phrases.Title(fact.Indicator)), span];
    }

    private IEnumerable<string> Turn(TurningPointFact fact)
    {
        (string, string) year = ("year", Words.Format(Period.Create(Frequency.Annual, fact.Turn.Year)));
        if (fact.Indicator.AddsUp && phrases.Of(fact.Indicator) is { } of) yield return Words[fact.IsPeak ? "fact.title.fallen" : "fact.title.risen", ("of", of), year];
        yield return Words[fact.IsPeak ? "fact.title.plain.fallen" : "fact.title.plain.risen", ("title", phrases.Title(fact.Indicator)), year];
    }
}
