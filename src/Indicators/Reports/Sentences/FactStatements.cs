using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Reports.Facts;

namespace Indicators.Reports.Sentences;

/// <summary>What a fact finds, as a clause without a full stop that can stand as a title.</summary>
internal sealed class FactStatements(FactPhrases phrases)
{
    private Words.ReportWords Words => phrases.Words;

    private FactNumbers Numbers => phrases.Numbers;

    public string Contribution(ContributionFact fact)
    {
        var area = NameForms.Find(phrases.Text, fact.Area);
        bool isRise = fact.Direction == FactDirection.Up;
        if (phrases.Noun(fact.Indicator) is not { } noun)
            return Words.Plural(isRise ? "fact.contribution.plain.rise" : "fact.contribution.plain.fall", area.Count, ("area", area.Subject), ("title", phrases.Title(fact.Indicator)));
        (string, string) name = ("area", area.Subject), counted = ("noun", noun), of = ("of", phrases.Of(fact.Indicator)!);
        if (fact.Share.Relation == ShareRelation.All) return Words.Plural(isRise ? "fact.contribution.all.rise" : "fact.contribution.all.fall", area.Count, name, counted, of);
        string change = Words[isRise ? "fact.of-rise" : "fact.of-fall", counted, of];
        return Words.Plural("fact.contribution.part", area.Count, name, ("share", Numbers.Share(fact.Share, change, "")));
    }

    /// <summary>Null if the language has no words for it.</summary>
    /// <param name="withPlace">Whether to say in which countries.</param>
    public string TopShare(TopShareFact fact, bool withPlace)
    {
        if (phrases.Noun(fact.Indicator) is not { } noun || phrases.All(fact.Indicator) is not { } all || Predicate(fact) is not { } predicate)
            return Words["fact.top-share.plain", ("title", phrases.Title(fact.Indicator)), ("name", NameOf(fact)), ("percent", Words.Percent(fact.Share.Share))];
        string share = Numbers.Share(fact.Share, all, noun);
        return withPlace ? Words["fact.top-share.in", ("share", share), ("where", phrases.Where(fact)), ("predicate", predicate)] : Words["fact.top-share", ("share", share), ("predicate", predicate)];
    }

    /// <summary>What is true of those in an area, of an origin or under another code; null if the language has no words for it.</summary>
    private string? Predicate(TopShareFact fact)
    {
        if (fact.Dimension is null) return phrases.Find(fact.Indicator, words => words.Area) is { } area ? NameForms.Find(phrases.Text, ReferenceArea.Area(fact.Code)).Fill(area) : null;
        Programme programme = phrases.Text.Programme;
        if (FactCodes.FindList(programme, fact.Indicator, fact.Dimension) is not { } list) return null;
        if (list == programme.Areas) return phrases.Find(fact.Indicator, words => words.Origin) is { } origin ? NameForms.Find(phrases.Text, list, fact.Code).Fill(origin) : null;
        return list.IndexOf(fact.Code) is >= 0 and int index ? list[index].Attributes.GetValueOrDefault("are_" + phrases.Text.Language)?.Replace('\'', '\u2019') : null;
    }

    private string NameOf(TopShareFact fact) => fact.Dimension is null ? phrases.Text.Name(ReferenceArea.Area(fact.Code)) : phrases.Text.NameOfItem(fact.Indicator, $"{fact.Dimension}={fact.Code}");

    public string Crossing(CrossingFact fact)
    {
        if (phrases.All(fact.Indicator) is not { } all || phrases.Find(fact.Indicator, words => words.Share) is not { } share) return CrossingPlain(fact);
        // No fraction of the thresholds is said as a number in ten, so that no noun is needed.
        (string, string) part = ("part", fact.IsAbove ? Numbers.Above(fact.Fraction, all, "") : Numbers.Under(fact.Fraction, all)), predicate = ("share", share);
        return fact.IsSinceStart ? Words["fact.crossing.first", part, predicate] : Words["fact.crossing.span", part, predicate, ("span", phrases.Span(fact.Period, fact.Periods))];
    }

    public string CrossingPlain(CrossingFact fact)
    {
        (string, string) title = ("title", phrases.Title(fact.Indicator)), threshold = ("threshold", Words.Numbers(0, Words["number.percent"]).Format(fact.Threshold));
        if (fact.IsSinceStart) return Words[fact.IsAbove ? "fact.crossing.plain.above.first" : "fact.crossing.plain.below.first", title, threshold];
        return Words[fact.IsAbove ? "fact.crossing.plain.above" : "fact.crossing.plain.below", title, threshold, ("span", phrases.Span(fact.Period, fact.Periods))];
    }

    public string Pace(PaceFact fact) =>
        phrases.Find(fact.Indicator, words => words.Pace) is { } following && phrases.Noun(fact.Indicator) is { } noun && phrases.All(fact.Indicator) is { } all
            ? Words["fact.pace", ("following", following), ("noun", noun), ("all", all)]
            : Words["fact.plain", ("title", phrases.Title(fact.Indicator)), ("value", phrases.Value(fact.Indicator, fact.Evidence[0].Value))];

    public string PerInhabitant(PerInhabitantFact fact)
    {
        var area = NameForms.Find(phrases.Text, fact.Area);
        CodeList? series = phrases.Text.Programme.CodeLists.GetValueOrDefault("reference-series");
        if (phrases.Noun(fact.Indicator) is not { } noun || series is null || series.IndexOf(fact.Indicator.Denominator!.SourceId) is not (>= 0 and int index)
            || series[index].Attributes.GetValueOrDefault("noun_" + phrases.Text.Language) is not { } unit)
            return Words["fact.plain", ("title", phrases.Title(fact.Indicator)), ("value", phrases.Value(fact.Indicator, fact.Rate))];
        string statement = Words.Plural(
            phrases.IsStock(fact.Indicator) ? "fact.per-inhabitant.stock" : "fact.per-inhabitant.flow", area.Count, ("area", area.Subject), ("noun", noun), ("per", phrases.Text.Count(fact.Per)), ("unit", unit),
            ("rate", Words.Numbers(fact.Rate < 10 ? 1 : 0).Format(fact.Rate)));
        return fact.Inverse is { } inverse ? Words["fact.per-inhabitant.inverse", ("statement", statement), ("inverse", Numbers.InWordsIfAny(inverse)), ("unit", unit)] : statement;
    }

    public string Median(MedianFact fact)
    {
        var area = NameForms.Find(phrases.Text, fact.Area);
        double days = Math.Round(fact.Days, MidpointRounding.AwayFromZero);
        return phrases.All(fact.Indicator) is { } all
            ? Words.Plural("fact.median", days, ("in", area.In), ("all", all), ("days", phrases.Text.Count(days)))
            : Words["fact.median.plain", ("title", phrases.Title(fact.Indicator)), ("in", area.In), ("days", phrases.Text.Count(days))];
    }

    public string Coverage(CoverageFact fact) => fact.Row.CoverageByCount
        ? Words.Plural("fact.coverage.count", fact.Row.ExpectedAreas, ("reporting", Numbers.InWords(fact.Row.ReportingAreas)), ("expected", Numbers.InWords(fact.Row.ExpectedAreas)), ("title", phrases.Title(fact.Indicator)))
        : Words["fact.coverage", ("coverage", phrases.Text.Coverage(fact.Indicator, fact.Coverage)), ("title", phrases.Title(fact.Indicator))];

    public string Late(LateFact fact)
    {
        var area = NameForms.Find(phrases.Text, fact.Area);
        if (fact.Reason == AbsenceReason.HeldBack) return Words["fact.late.held-back", ("of", area.Of)];
        if (fact.Period != phrases.Report) return Words.Plural("fact.late.other", area.Count, ("area", area.Subject), ("period", Words.Format(fact.Period)));
        return Words.Plural(fact.Period.Frequency switch
        {
            Frequency.Annual => "fact.late.year",
            Frequency.HalfYearly => "fact.late.half-year",
            Frequency.Quarterly => "fact.late.quarter",
            _ => "fact.late.month",
        }, area.Count, ("area", area.Subject));
    }
}
