using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports.Facts;
using Indicators.Reports.Words;

namespace Indicators.Reports.Sentences;

/// <summary>The phrases that sentences are made of: what is counted, where, when, and of how many periods.</summary>
internal sealed class FactPhrases(ReportText text, Period report)
{
    public ReportText Text => text;

    public ReportWords Words => text.Words;

    public FactNumbers Numbers { get; } = new(text);

    /// <summary>The period of the report, which "this quarter" means.</summary>
    public Period Report => report;

    /// <summary>A text of an indicator's words; null if the language lacks it.</summary>
    public string? Find(IndicatorDefinition indicator, Func<IndicatorWords, LocalizedText?> which) =>
        indicator.Words is { } words && which(words) is { } phrase && phrase.Has(text.Language) ? phrase[text.Language].Replace('\'', '\u2019') : null;

    public string? Noun(IndicatorDefinition indicator) => Find(indicator, words => words.Noun);

    public string? All(IndicatorDefinition indicator) => Find(indicator, words => words.All);

    /// <summary>The noun after "the number".</summary>
    public string? Of(IndicatorDefinition indicator) =>
        Find(indicator, words => words.Of) ?? (Noun(indicator) is { } noun ? Words["fact.of", ("noun", noun)] : null);

    public string Title(IndicatorDefinition indicator) => text.Format(indicator.Title);

    public bool IsStock(IndicatorDefinition indicator) => text.Programme.Resolve(indicator.Numerator).OverTime == OverTime.EndOfPeriod;

    /// <summary>"at the end of September", with the year unless it is that of the report; "in the fourth quarter of 2025".</summary>
    public string When(IndicatorDefinition indicator, Period period)
    {
        if (!IsStock(indicator)) return Words.During(period);
        if (period.Frequency == Frequency.Annual) return Words.AtTheEndOf(period);
        DateOnly last = period.LastDay;
        return last.Year == report.Year ? Words["fact.end-of-month", ("month", Words.Month(last.Month))] : Words.AtTheEndOf(Period.Create(Frequency.Monthly, last.Year, last.Month));
    }

    /// <summary>Where the figures of a fact are from: the place itself, or the areas that reported.</summary>
    public string Where(Fact fact) => fact.ReferenceArea.IsArea || fact.IsWhole ? NameForms.Find(text, fact.ReferenceArea).In : In(fact.Reporters);

    /// <summary>"in the five countries that reported"; one of them by its name.</summary>
    public string In(IReadOnlyList<ReferenceArea> areas) => areas is [var only] ? NameForms.Find(text, only).In
        : Words.Plural("fact.where.reporting", areas.Count, ("count", Numbers.InWords(areas.Count)));

    /// <summary>"12 quarters".</summary>
    public string Span(Period period, int count) => Words.Plural(period.Frequency switch
    {
        Frequency.Annual => "fact.span.years",
        Frequency.HalfYearly => "fact.span.half-years",
        Frequency.Quarterly => "fact.span.quarters",
        _ => "fact.span.months",
    }, count, ("count", Numbers.InWords(count)));

    /// <summary>A figure with its sign or unit, as it stands alone.</summary>
    public string Value(IndicatorDefinition indicator, double value) => text.Numbers(indicator).Format(value);

    /// <summary>A figure as a clause without a full stop: "at the end of December there were 1.84 million refugees in Chad".</summary>
    public string Level(IndicatorDefinition indicator, double value, Period period, string where)
    {
        (string, string) when = ("when", When(indicator, period)), place = ("where", where);
        if (indicator.AddsUp && Noun(indicator) is { } noun)
            return ReportWords.AtStart(Words[IsStock(indicator) ? "fact.level.stock" : "fact.level.flow", when, place, ("counted", Numbers.Counted(value, noun, Of(indicator)!))]);
        if (text.IsPercentage(indicator) && All(indicator) is { } all && Find(indicator, words => words.Share) is { } share)
            return ReportWords.AtStart(Words["fact.level.rate", when, place, ("value", Value(indicator, value)), ("all", all), ("share", share)]);
        return Words["fact.level.plain", when, place, ("title", Title(indicator)), ("value", Value(indicator, value))];
    }

    public string Level(Fact fact, double value) => Level(fact.Indicator, value, fact.Period, Where(fact));

    /// <summary>The full stop of the language.</summary>
    public string Sentence(string clause) => Words["fact.sentence", ("clause", ReportWords.AtStart(clause))];
}
