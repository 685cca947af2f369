using Indicators.Definitions;
using Indicators.Reports.Facts;

namespace Indicators.Reports.Sentences;

/// <summary>Numbers as sentences have them: millions in short, small ones in words, fractions and multiples.</summary>
internal sealed class FactNumbers(ReportText text)
{
    private const double Million = 1_000_000;

    /// <summary>From this size on, a percentage in a sentence needs no decimals.</summary>
    private const double WholePercent = 10;

    /// <summary>The greatest number that is written in words within a sentence.</summary>
    private const int GreatestInWords = 10;

    /// <summary>A number of areas or periods: in words up to ten, if the language has them.</summary>
    public string InWords(int number) => (number <= GreatestInWords ? text.Words.FindNumbered("fact.number", number) : null) ?? text.Count(number);

    /// <summary>A number in words wherever the language has it.</summary>
    public string InWordsIfAny(int number) => text.Words.FindNumbered("fact.number", number) ?? text.Count(number);

    /// <summary>What is counted with its number: "1.84 million refugees", "21,705 arrivals".</summary>
    public string Counted(double value, string noun, string of)
    {
        if (Math.Abs(value) < Million) return text.Words.Plural("fact.counted", Math.Abs(value), ("number", text.Count(value)), ("noun", noun));
        double millions = value / Million;
        int decimals = Math.Abs(millions) < 10 ? 2 : Math.Abs(millions) < 100 ? 1 : 0;
        return text.Words.Plural("fact.millions", Math.Round(Math.Abs(millions), decimals, MidpointRounding.AwayFromZero),
            ("number", text.Words.Numbers(decimals).Format(millions)), ("noun", noun), ("of", of));
    }

    /// <summary>A figure that stands large by itself, and the word that follows its number; empty if there is none.</summary>
    public (string Number, string Word) Large(IndicatorDefinition indicator, double value)
    {
        if (!indicator.AddsUp || Math.Abs(value) < Million) return (text.Numbers(indicator).Format(value), "");
        double millions = Math.Round(value / Million, 2, MidpointRounding.AwayFromZero);
        return (text.Words.Numbers(2).Format(millions), text.Words.Plural("fact.large.million", Math.Abs(millions)));
    }

    /// <summary>A change in per cent, without its sign.</summary>
    public string Percent(double percent)
    {
        double size = Math.Abs(percent);
        return text.Words.Numbers(size < WholePercent ? 1 : 0, text.Words["number.percent"]).Format(size);
    }

    /// <summary>A difference of percentages, without its sign.</summary>
    public string Points(IndicatorDefinition indicator, double points)
    {
        double size = Math.Round(Math.Abs(points), indicator.Decimals, MidpointRounding.AwayFromZero);
        return text.Words.Plural("fact.points", size, ("number", text.Words.Numbers(indicator.Decimals).Format(size)));
    }

    public string Times(double times) => text.Words.Numbers(times < WholePercent ? 1 : 0).Format(times);

    /// <summary>A share of what is counted: "two thirds of the refugees", "three in ten refugees".</summary>
    /// <param name="all">What it is a share of, as it follows "half".</param>
    /// <param name="noun">What is counted; used by the fractions that are said as a number in ten or twenty.</param>
    public string Share(ShareOf share, string all, string noun) => share.Relation switch
    {
        ShareRelation.All => text.Words["fact.share.all", ("all", all)],
        ShareRelation.NearlyAll => text.Words["fact.share.nearly-all", ("all", all)],
        ShareRelation.MoreThan => Above(share.Fraction, all, noun),
        _ => text.Words[KeyOf(share.Fraction), ("all", all), ("noun", noun)],
    };

    /// <summary>More than a fraction of what is counted.</summary>
    public string Above(PlainFraction fraction, string all, string noun) => text.Words[KeyOfAbove(fraction), ("all", all), ("noun", noun)];

    /// <summary>Fewer than a fraction of what is counted.</summary>
    public string Under(PlainFraction fraction, string all) => text.Words[KeyOfUnder(fraction), ("all", all)];

    private static string KeyOf(PlainFraction fraction) => (fraction.Numerator, fraction.Denominator) switch
    {
        (1, 4) => "fact.fraction.quarter",
        (3, 10) => "fact.fraction.three-tenths",
        (1, 3) => "fact.fraction.third",
        (2, 5) => "fact.fraction.two-fifths",
        (1, 2) => "fact.fraction.half",
        (3, 5) => "fact.fraction.three-fifths",
        (2, 3) => "fact.fraction.two-thirds",
        (7, 10) => "fact.fraction.seven-tenths",
        (3, 4) => "fact.fraction.three-quarters",
        (4, 5) => "fact.fraction.four-fifths",
        (9, 10) => "fact.fraction.nine-tenths",
        (19, 20) => "fact.fraction.nineteen-twentieths",
        _ => throw new ArgumentOutOfRangeException(nameof(fraction)),
    };

    private static string KeyOfAbove(PlainFraction fraction) => (fraction.Numerator, fraction.Denominator) switch
    {
        (1, 4) => "fact.above.quarter",
        (1, 3) => "fact.above.third",
        (1, 2) => "fact.above.half",
        (2, 3) => "fact.above.two-thirds",
        (3, 4) => "fact.above.three-quarters",
        (9, 10) => "fact.above.nine-tenths",
        _ => throw new ArgumentOutOfRangeException(nameof(fraction)),
    };

    private static string KeyOfUnder(PlainFraction fraction) => (fraction.Numerator, fraction.Denominator) switch
    {
        (1, 4) => "fact.under.quarter",
        (1, 2) => "fact.under.half",
        (3, 4) => "fact.under.three-quarters",
        _ => throw new ArgumentOutOfRangeException(nameof(fraction)),
    };
}
