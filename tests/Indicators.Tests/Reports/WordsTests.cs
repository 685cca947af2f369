using System.Text.RegularExpressions;
using Indicators.Definitions;
using Indicators.Reports.Words;
using Indicators.Tests.HouseRules;
using Indicators.Tests.Support;

namespace Indicators.Tests.Reports;

/// <summary>The files of words, and how words become phrases.</summary>
public sealed partial class WordsTests
{
    private static readonly ReportWords English = ReportWords.Load("en"), French = ReportWords.Load("fr");

    private static readonly IReadOnlyList<SourceFile> Sources = SourceFile.Below("src/Indicators");

    private static readonly string[] Languages = ["en", "fr"];

    [Fact]
    public void Every_language_of_the_programme_has_words() =>
        Assert.Empty(Shipped.Programme.Languages.Except(Languages));

    [Fact]
    public void Every_key_is_used_in_the_sources()
    {
        HashSet<string> literals = [.. Sources.SelectMany(file => Literal().Matches(file.Code)).Select(match => match.Groups[1].Value)];
        Assert.DoesNotContain(English.Keys, key => !literals.Contains(key) && !Numbered().IsMatch(key) && !OfMethods(literals).Contains(key));
    }

    /// <summary>The keys made of a group and a method of protection.</summary>
    private static IEnumerable<string> OfMethods(HashSet<string> literals) => Enum.GetValues<DisclosureMethod>()
        .SelectMany(method => literals.Select(group => $"{group}.{new DisclosurePolicy(method, 0).MethodWord}"));

    [Fact]
    public void Every_key_that_the_sources_ask_for_exists()
    {
        string[] asked = [.. Sources.SelectMany(file => Asked().Matches(file.Code)).Select(match => match.Groups[1].Value)];
        Assert.True(asked.Length > 50);
        Assert.Empty(asked.Except(English.Keys));
    }

    [Fact]
    public void French_has_a_hard_space_before_double_signs_and_round_apostrophes() =>
        Assert.All(French.Keys, key => Assert.DoesNotMatch("[^\u00a0\u202f ][;?!»%]| [;:?!»%]|« |'|[^\u00a0\u202f]:( |$)", French[key]));

    [Theory]
    [InlineData("2025", "2025", "in 2025", "at the end of 2025", "en 2025", "fin 2025")]
    [InlineData(
        "2025-Q4", "fourth quarter of 2025", "in the fourth quarter of 2025", "at the end of the fourth quarter of 2025",
        "au quatrième trimestre 2025", "à la fin du quatrième trimestre 2025")]
    [InlineData(
        "2025-S1", "first half of 2025", "in the first half of 2025", "at the end of the first half of 2025",
        "au premier semestre 2025", "à la fin du premier semestre 2025")]
    [InlineData("2025-08", "August 2025", "in August 2025", "at the end of August 2025", "en août 2025", "fin août 2025")]
    public void A_period_stands_in_a_title_and_in_a_sentence(
        string period, string full, string during, string end, string pendant, string fin)
    {
        Assert.True(Period.TryParse(period, out Period at));
        Assert.Equal(
            (full, during, end, pendant, fin),
            (English.InFull(at), English.During(at), English.AtTheEndOf(at), French.During(at), French.AtTheEndOf(at)));
    }

    [Theory]
    [InlineData(0, "0 percentage points", "0 point de pourcentage")]
    [InlineData(1, "1 percentage point", "1 point de pourcentage")]
    [InlineData(1.9, "1.9 percentage points", "1.9 point de pourcentage")]
    [InlineData(2, "2 percentage points", "2 points de pourcentage")]
    public void Each_language_has_its_own_rule_for_one_and_several(double count, string english, string french)
    {
        (string, string) change = ("change", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((english, french), (English.Plural("theme.points", count, change), French.Plural("theme.points", count, change)));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.004, "0.4%")]
    [InlineData(0.834, "83%")]
    [InlineData(0.9999, "99.9%")]
    [InlineData(1, "100%")]
    public void A_share_is_never_rounded_up_to_the_whole(double share, string expected) => Assert.Equal(expected, English.Percent(share));

    [Theory]
    [InlineData("Asylum-seekers", "asylum-seekers")]
    [InlineData("Âge", "âge")]
    [InlineData("IDP returns", "IDP returns")]
    public void A_title_within_a_sentence_starts_small(string title, string expected) => Assert.Equal(expected, ReportWords.InSentence(title));

    [GeneratedRegex(@"^(month|ordinal|fact\.number)\.\d+$")]
    private static partial Regex Numbered();

    [GeneratedRegex("\"([a-z][a-z0-9.-]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?:[wW]ords|this)(?:\[|\.Plural\()\s*""([a-z][a-z0-9.-]*)""")]
    private static partial Regex Asked();
}
