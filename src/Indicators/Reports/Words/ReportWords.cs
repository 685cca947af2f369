using Indicators.Definitions;
using Indicators.Messages;
using Indicators.Text;

namespace Indicators.Reports.Words;

/// <summary>The messages <c>report.*</c> in one language, which reports print.</summary>
public sealed class ReportWords
{
    private const string Prefix = "report.";

    private readonly MessageCatalogue messages;

    private ReportWords(MessageCatalogue messages) => this.messages = messages;

    public string Language => messages.Language;

    /// <summary>Loads the messages in a language of the programme.</summary>
    /// <exception cref="ArgumentException">There are no messages in this language.</exception>
    public static ReportWords Load(Programme programme, string language) => Load(programme.Messages, language);

    /// <summary>Loads the built-in messages.</summary>
    /// <exception cref="ArgumentException">There are no messages in this language.</exception>
    public static ReportWords Load(string language) => Load(MessageLibrary.BuiltIn, language);

    private static ReportWords Load(MessageLibrary library, string language) => library.Find(language) is { } messages
        ? new ReportWords(messages)
        : throw new ArgumentException($"There are no messages in '{language}'; there are those of {string.Join(", ", library.Languages)}.", nameof(language));

    /// <summary>The keys without their prefix.</summary>
    public IEnumerable<string> Keys => messages.Ids.Where(id => id.StartsWith(Prefix, StringComparison.Ordinal)).Select(id => id[Prefix.Length..]);

    /// <summary>The text of a key, with each <c>{name}</c> replaced.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key, which is a fault of the program.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, string Text)> texts]
    {
        get => messages.Fill(Prefix + key, null, texts);
    }

    /// <summary>Like the indexer, for a key with a text for each plural category of the language.</summary>
    public string Plural(string key, double count, params ReadOnlySpan<(string Name, string Text)> texts) =>
        messages.Fill(Prefix + key, DataNumber.Format(count), texts);

    /// <summary>The text of a small number under <c>key.1</c>, <c>key.2</c> and so on; null if the language has none for it.</summary>
    internal string? FindNumbered(string key, int number)
    {
        string id = $"{Prefix}{key}.{DataNumber.Format(number)}";
        return messages.Has(id) ? messages[id] : null;
    }

    public string List(IEnumerable<string> items) => string.Join(ListSeparator, items);

    /// <summary>The separator between the items of a list.</summary>
    public string ListSeparator => messages["list.separator"];

    public string Format(Period period) => period.Frequency switch
    {
        Frequency.Annual => this["period.year", ("year", DataNumber.Format(period.Year))],
        Frequency.HalfYearly => this["period.half-year", ("year", DataNumber.Format(period.Year)), ("number", DataNumber.Format(period.Number))],
        Frequency.Quarterly => this["period.quarter", ("year", DataNumber.Format(period.Year)), ("number", DataNumber.Format(period.Number))],
        _ => this["period.month", ("year", DataNumber.Format(period.Year)), ("month", Month(period.Number))],
    };

    /// <summary>For example, "fourth quarter of 2025", for a title.</summary>
    public string InFull(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.full", period),
        Frequency.Quarterly => Ordinal("period.quarter.full", period),
        _ => Format(period),
    };

    /// <summary>For example, "in the fourth quarter of 2025".</summary>
    public string During(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.during", period),
        Frequency.Quarterly => Ordinal("period.quarter.during", period),
        _ => this["period.during", ("period", Format(period))],
    };

    /// <summary>For example, "at the end of the fourth quarter of 2025".</summary>
    public string AtTheEndOf(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.end", period),
        Frequency.Quarterly => Ordinal("period.quarter.end", period),
        _ => this["period.end", ("period", Format(period))],
    };

    public string Range(Period first, Period last) =>
        first == last ? Format(first) : this["period.range", ("first", Format(first)), ("last", Format(last))];

    /// <summary>A title as written within a sentence: with a lower-case first letter, unless the word is all capitals.</summary>
    public static string InSentence(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    /// <summary>A unit or another name as written within a sentence; words that the language capitalises are unchanged.</summary>
    public string Within(string title) =>
        this["in-sentence.capitals"].Split(' ').Contains(title.Split(' ')[0]) ? title : InSentence(title);

    /// <summary>A text as written at the start of a heading, sentence or legend.</summary>
    public static string AtStart(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public string Format(DateOnly date) =>
        this["date", ("day", DataNumber.Format(date.Day)), ("month", Month(date.Month)), ("year", DataNumber.Format(date.Year))];

    public string Format(Frequency frequency) => frequency switch
    {
        Frequency.Annual => this["frequency.annual"],
        Frequency.HalfYearly => this["frequency.half-yearly"],
        Frequency.Quarterly => this["frequency.quarterly"],
        _ => this["frequency.monthly"],
    };

    /// <param name="suffix">A suffix of every number, such as the percent sign.</param>
    public NumberStyle Numbers(int decimals, string suffix = "") => new()
    {
        DecimalMark = messages["number.decimal-mark"],
        GroupingMark = messages["number.grouping-mark"],
        Decimals = decimals,
        Suffix = suffix,
    };

    /// <summary>
    /// A share from 0 to 1 in per cent: without decimals, or with one decimal below 1 and above 99 per cent, so that only 1 is shown as 100
    /// and only 0 as 0.
    /// </summary>
    public string Percent(double share)
    {
        double percent = share * 100;
        int decimals = percent is > 99 and < 100 or > 0 and < 1 ? 1 : 0;
        if (percent is > 99.9 and < 100) percent = 99.9;
        if (percent is > 0 and < 0.05) return this["number.under", ("number", Numbers(1, this["number.percent"]).Format(0.1))];
        return Numbers(decimals, this["number.percent"]).Format(percent);
    }

    /// <summary>
    /// A share from 0 to 1 in per cent, compared with limits that decide on publication: rounding never moves it to the other side of a
    /// limit.
    /// </summary>
    public string Percent(double share, params IEnumerable<Fraction> limits)
    {
        double rounded = Math.Round(share * 100, MidpointRounding.AwayFromZero) / 100;
        if (limits.All(limit => limit.IsReachedBy(share, 1) == limit.IsReachedBy(rounded, 1))) return Percent(share);
        double tenths = share < rounded ? Math.Floor(share * 1000) : Math.Ceiling(share * 1000);
        return Numbers(1, this["number.percent"]).Format(tenths / 10);
    }

    private string Ordinal(string key, Period period) =>
        this[key, ("ordinal", messages.Numbered(Prefix + "ordinal", period.Number)), ("year", DataNumber.Format(period.Year))];

    /// <summary>The name of a month, from 1.</summary>
    internal string Month(int number) => messages.Numbered(Prefix + "month", number);
}
