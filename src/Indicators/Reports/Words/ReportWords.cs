using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Words;

/// <summary>The words that reports print, in one language: a JSON file a language beside this one, all with the same keys.</summary>
public sealed class ReportWords
{
    private readonly Dictionary<string, string> words;

    private ReportWords(string language, Dictionary<string, string> words)
    {
        Language = language;
        this.words = words;
    }

    public string Language { get; }

    /// <summary>The languages that reports can be written in, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [.. typeof(ReportWords).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("words.", StringComparison.Ordinal))
        .Select(name => name["words.".Length..^".json".Length]).Order(StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">There are no words in this language.</exception>
    public static ReportWords Load(string language)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"words.{language}.json");
        if (stream is null)
            throw new ArgumentException($"Reports have no words in '{language}'; there are {string.Join(", ", Languages)}.", nameof(language));
        using var document = JsonDocument.Parse(stream);
        return new ReportWords(language, document.RootElement.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetString()!));
    }

    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words of a key, with each <c>{name}</c> replaced.</summary>
    /// <exception cref="KeyNotFoundException">The key is in no words file: a fault of the program.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, string Text)> texts]
    {
        get => Fill(words[key], texts);
    }

    /// <summary>Like the indexer, for a key whose words are "one|several".</summary>
    public string Plural(string key, double count, params ReadOnlySpan<(string Name, string Text)> texts)
    {
        string[] forms = words[key].Split('|');
        return Fill(IsSingular(count) ? forms[0] : forms[1], texts);
    }

    public string List(IEnumerable<string> items) => string.Join(words["list.separator"], items);

    public string Format(Period period) => period.Frequency switch
    {
        Frequency.Annual => this["period.year", ("year", Number(period.Year))],
        Frequency.HalfYearly => this["period.half-year", ("year", Number(period.Year)), ("number", Number(period.Number))],
        Frequency.Quarterly => this["period.quarter", ("year", Number(period.Year)), ("number", Number(period.Number))],
        _ => this["period.month", ("year", Number(period.Year)), ("month", Month(period.Number))],
    };

    /// <summary>Such as "fourth quarter of 2025", for a title.</summary>
    public string InFull(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.full", period),
        Frequency.Quarterly => Ordinal("period.quarter.full", period),
        _ => Format(period),
    };

    /// <summary>Such as "in the fourth quarter of 2025".</summary>
    public string During(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.during", period),
        Frequency.Quarterly => Ordinal("period.quarter.during", period),
        _ => this["period.during", ("period", Format(period))],
    };

    /// <summary>Such as "at the end of the fourth quarter of 2025".</summary>
    public string AtTheEndOf(Period period) => period.Frequency switch
    {
        Frequency.HalfYearly => Ordinal("period.half-year.end", period),
        Frequency.Quarterly => Ordinal("period.quarter.end", period),
        _ => this["period.end", ("period", Format(period))],
    };

    public string Range(Period first, Period last) =>
        first == last ? Format(first) : this["period.range", ("first", Format(first)), ("last", Format(last))];

    /// <summary>A title's words within a sentence: the first letter is small, unless the word is all capitals.</summary>
    public static string InSentence(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    /// <summary>A unit or another name within a sentence; the words that the language writes with a capital keep it.</summary>
    public string Within(string title) =>
        words["in-sentence.capitals"].Split('|').Contains(title.Split(' ')[0]) ? title : InSentence(title);

    /// <summary>Words that a heading, a sentence or a legend begins with.</summary>
    public static string AtStart(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public string Format(DateOnly date) =>
        this["date", ("day", Number(date.Day)), ("month", Month(date.Month)), ("year", Number(date.Year))];

    public string Format(Frequency frequency) => frequency switch
    {
        Frequency.Annual => words["frequency.annual"],
        Frequency.HalfYearly => words["frequency.half-yearly"],
        Frequency.Quarterly => words["frequency.quarterly"],
        _ => words["frequency.monthly"],
    };

    /// <param name="suffix">Behind every number, such as the sign of per cent.</param>
    public NumberStyle Numbers(int decimals, string suffix = "") => new()
    {
        DecimalMark = words["number.decimal-mark"],
        GroupingMark = words["number.grouping-mark"],
        Decimals = decimals,
        Suffix = suffix,
    };

    /// <summary>A share from 0 to 1 as per cent without decimals, never rounded up to the whole or down to nothing.</summary>
    public string Percent(double share)
    {
        double percent = share * 100;
        int decimals = percent is > 99 and < 100 or > 0 and < 1 ? 1 : 0;
        if (percent is > 99.9 and < 100) percent = 99.9;
        if (percent is > 0 and < 0.05) return this["number.under", ("number", Numbers(1, words["number.percent"]).Format(0.1))];
        return Numbers(decimals, words["number.percent"]).Format(percent);
    }

    /// <summary>
    /// A share from 0 to 1 as per cent, beside limits that decide what becomes of a figure: it never looks as if it were on the
    /// other side of one of them.
    /// </summary>
    public string Percent(double share, params IEnumerable<Fraction> limits)
    {
        double rounded = Math.Round(share * 100, MidpointRounding.AwayFromZero) / 100;
        if (limits.All(limit => limit.IsReachedBy(share, 1) == limit.IsReachedBy(rounded, 1))) return Percent(share);
        double tenths = share < rounded ? Math.Floor(share * 1000) : Math.Ceiling(share * 1000);
        return Numbers(1, words["number.percent"]).Format(tenths / 10);
    }

    private static string Fill(string words, ReadOnlySpan<(string Name, string Text)> texts)
    {
        foreach ((string name, string text) in texts) words = words.Replace("{" + name + "}", text, StringComparison.Ordinal);
        return words;
    }

    /// <summary>English has one thing only for 1; French for all below 2.</summary>
    private bool IsSingular(double count) =>
        count >= double.Parse(words["singular.from"], CultureInfo.InvariantCulture)
        && count < double.Parse(words["singular.below"], CultureInfo.InvariantCulture);

    private string Ordinal(string key, Period period) =>
        this[key, ("ordinal", words["ordinals"].Split('|')[period.Number - 1]), ("year", Number(period.Year))];

    private string Month(int number) => words["months"].Split('|')[number - 1];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
