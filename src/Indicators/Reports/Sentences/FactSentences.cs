using Indicators.Definitions;
using Indicators.Reports.Facts;

namespace Indicators.Reports.Sentences;

/// <summary>
/// Says facts in one or two sentences, by the templates of the language. A fact without the words of its indicator takes a plain form with
/// the title and a colon.
/// </summary>
internal sealed class FactSentences
{
    private readonly FactPhrases phrases;
    private readonly FactStatements statements;

    /// <param name="report">The period of the report.</param>
    public FactSentences(ReportText text, Period report)
    {
        phrases = new FactPhrases(text, report);
        statements = new FactStatements(phrases);
    }

    private Words.ReportWords Words => phrases.Words;

    private FactNumbers Numbers => phrases.Numbers;

    /// <summary>One or two sentences, which do not start with a digit unless a title of the definitions does.</summary>
    public string Write(Fact fact) => fact switch
    {
        LevelFact level => phrases.Sentence(phrases.Level(level, level.Value)),
        ChangeFact change => Change(change),
        ContributionFact contribution => Contribution(contribution),
        TopShareFact share => TopShare(share),
        RecordFact record => Record(record),
        CrossingFact crossing => phrases.Sentence(Words[
            "fact.crossing.value", ("statement", statements.Crossing(crossing)), ("value", phrases.Value(crossing.Indicator, crossing.Value)), ("when", phrases.When(crossing.Indicator, crossing.Period))]),
        TurningPointFact turn => Turn(turn),
        PaceFact pace => phrases.Sentence(Words["fact.pace.numbers", ("statement", statements.Pace(pace)), ("following", phrases.Text.Count(pace.Following)), ("followed", phrases.Text.Count(pace.Followed))]),
        PerInhabitantFact rate => phrases.Sentence(statements.PerInhabitant(rate)),
        MedianFact median => phrases.Sentence(statements.Median(median)),
        CoverageFact coverage => phrases.Sentence(statements.Coverage(coverage)),
        LateFact late => Late(late),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "There is no sentence for this kind of fact."),
    };

    private string Change(ChangeFact fact)
    {
        string where = fact.ReferenceArea.IsArea || fact.IsOfAllReporters ? phrases.Where(fact)
            : Words.Plural("fact.where.both", fact.Areas.Count, ("count", Numbers.InWords(fact.Areas.Count)));
        (string, string) level = ("level", phrases.Level(fact.Indicator, fact.Now, fact.Period, where));
        if (!fact.Indicator.AddsUp) return Words["fact.change.against", level, ("before", phrases.Value(fact.Indicator, fact.Before))];
        if (!double.IsNaN(fact.Times)) return Words["fact.change.times", level, ("times", Numbers.Times(fact.Times))];
        string amount = double.IsNaN(fact.Percent) ? phrases.Text.Count(Math.Abs(fact.Absolute)) : Numbers.Percent(fact.Percent);
        return Words[fact.Direction == FactDirection.Up ? "fact.change.more" : "fact.change.fewer", level, ("change", amount)];
    }

    private string Contribution(ContributionFact fact)
    {
        string statement = phrases.Sentence(statements.Contribution(fact));
        return FindDetail(fact) is { } detail ? Words["fact.two-sentences", ("first", statement), ("second", detail)] : statement;
    }

    /// <summary>What the area and the others did, to follow a title; null if the language has no words for it.</summary>
    public string? FindDetail(ContributionFact fact)
    {
        if (phrases.Noun(fact.Indicator) is not { } noun) return null;
        bool isStock = phrases.IsStock(fact.Indicator);
        (string, string) own = ("own", Words[fact.Own > 0 ? "fact.more-of" : "fact.fewer-of", ("number", phrases.Text.Count(Math.Abs(fact.Own))), ("noun", noun)]);
        string detail = fact.AreOthersAlike
            ? Words[isStock ? "fact.contribution.own.stock" : "fact.contribution.own.flow", own]
            : Words.Plural(
                isStock ? "fact.contribution.others.stock" : "fact.contribution.others.flow", fact.Others, own, ("count", Numbers.InWords(fact.Others)),
                ("others", Words[fact.OthersTogether > 0 ? "fact.more" : "fact.fewer", ("number", phrases.Text.Count(Math.Abs(fact.OthersTogether)))]));
        return phrases.Sentence(detail);
    }

    private string TopShare(TopShareFact fact) => phrases.Sentence(Words[
        "fact.top-share.numbers", ("statement", statements.TopShare(fact, withPlace: true)), ("part", phrases.Text.Count(fact.Evidence[0].Value)), ("whole", phrases.Text.Count(fact.Evidence[1].Value))]);

    private string Record(RecordFact fact)
    {
        (string, string) level = ("level", phrases.Level(fact, fact.Value)), year = ("year", Words.Format(Period.Create(Frequency.Annual, fact.First.Year))),
            span = ("span", phrases.Span(fact.Period, fact.Periods));
        bool isSum = fact.Indicator.AddsUp && phrases.Noun(fact.Indicator) is not null;
        string key = (isSum, fact.IsHighest, fact.IsSinceStart) switch
        {
            (true, true, true) => "fact.record.most.start",
            (true, true, false) => "fact.record.most",
            (true, false, true) => "fact.record.fewest.start",
            (true, false, false) => "fact.record.fewest",
            (false, true, true) => "fact.record.highest.start",
            (false, true, false) => "fact.record.highest",
            (false, false, true) => "fact.record.lowest.start",
            (false, false, false) => "fact.record.lowest",
        };
        return fact.IsSinceStart ? Words[key, level, year] : Words[key, level, span];
    }

    private string Turn(TurningPointFact fact) => Words[
        fact.IsPeak ? "fact.turn.peak" : "fact.turn.trough", ("level", phrases.Level(fact, fact.Value)),
        ("extreme", phrases.Text.Numbers(fact.Indicator).Format(fact.Extreme)), ("when", phrases.When(fact.Indicator, fact.Turn))];

    private string Late(LateFact fact)
    {
        string statement = phrases.Sentence(statements.Late(fact));
        return FindDetail(fact) is { } last ? Words["fact.two-sentences", ("first", statement), ("second", last)] : statement;
    }

    /// <summary>The last figure of an area that is late, to follow a title; null if it has none.</summary>
    public string? FindDetail(LateFact fact) => fact.Last is { } last
        ? phrases.Sentence(phrases.Level(fact.Indicator, last.Value, last.Period, NameForms.Find(phrases.Text, fact.Area).In))
        : null;
}
