using System.Text.RegularExpressions;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Tests.Messages;

/// <summary>The files of the program's own languages agree with one another and with their languages.</summary>
public sealed partial class MessageFilesTests
{
    private static readonly MessageFile English = MessageFile.LoadBuiltIn("en"), French = MessageFile.LoadBuiltIn("fr");

    [Fact]
    public void French_has_every_message_and_no_other() => Assert.Equal(English.Index.Starts.Keys.Order(StringComparer.Ordinal), French.Index.Starts.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_message_stands_twice() => Assert.Empty(English.Index.Repeated.Concat(French.Index.Repeated));

    [Fact]
    public void Both_have_the_same_parameters_in_every_form() =>
        Assert.All(English.Index.Starts.Keys, id => Assert.Equal(
            (id, Names(English.Find(id)!, id)), (id, Names(French.Find(id)!, id))));

    [Fact]
    public void Every_count_has_a_text_for_each_plural_category_of_the_language()
    {
        foreach (MessageFile file in (MessageFile[])[English, French])
            foreach (string id in English.Index.Starts.Keys.Where(id => English.Find(id)!.Categories.Count > 0))
                Assert.Equal((id, string.Join(' ', PluralRules.Find(file.Language)!.Used)), (id, string.Join(' ', file.Find(id)!.Categories)));
        Assert.All(English.Index.Starts.Keys, id => Assert.True(
            English.Find(id)!.Categories.Count > 0 || English.Find(id)!.Parameters.All(parameter => parameter.Type != ParameterType.Count), id));
    }

    [Fact]
    public void A_message_is_found_alike_by_a_search_and_by_the_index()
    {
        var searched = MessageFile.LoadBuiltIn("fr");
        Assert.All(French.Index.Starts.Keys, id => Assert.Equal(Text(French.Find(id)!), Text(searched.Find(id)!)));
        Assert.Null(searched.Find("no.such-message"));
    }

    [Fact]
    public void Every_code_has_a_title_a_meaning_and_a_remedy() =>
        Assert.Equal(
            FindingCatalogue.Entries.SelectMany(entry => new[] { "meaning", "remedy", "title" }.Select(part => $"finding.{entry.Code}.{part}")).Order(StringComparer.Ordinal),
            English.Index.Starts.Keys.Where(id => id.StartsWith("finding.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void French_has_narrow_spaces_before_double_signs_and_round_apostrophes() =>
        Assert.All(French.Index.Starts.Keys.Where(id => !id.StartsWith("expression.", StringComparison.Ordinal) && !id.StartsWith("report.", StringComparison.Ordinal)), id =>
            Assert.DoesNotMatch("[\\p{L}}][;?!»]|[\\p{L}}] [;:?!»]|« |\\p{L}'\\p{L}", Text(French.Find(id)!)));

    /// <summary>The register that this program had before a native editor read it.</summary>
    [Fact]
    public void English_is_plain_standard_English() =>
        Assert.All(English.Index.Starts.Keys.Where(id => !id.StartsWith("report.", StringComparison.Ordinal)), id =>
            Assert.DoesNotMatch(@"\b(mend|put up with|stands? (in|at|for all)|is told|holds something|(?<!there )is no (value|code|file|figure|text|period|number)|nothing needs doing|judged?)\b", Text(English.Find(id)!)));

    /// <summary>A French text that is the English one was not translated, unless it has no words.</summary>
    [Fact]
    public void No_French_text_is_the_English_one() =>
        Assert.Equal([], English.Index.Starts.Keys.Where(id => Text(English.Find(id)!) == Text(French.Find(id)!) && Word().IsMatch(Parameter().Replace(Text(English.Find(id)!), "")) && !Alike.Contains(id)));

    /// <summary>Words that are the same in both languages, and keys and codes of the definitions.</summary>
    private static readonly HashSet<string> Alike =
    [
        "format.severity-information", "describe.role-dimension", "describe.role-note", "evaluation.influence", "report.codebook.code",
        "key.value-code", "key.value-codes", "key.value-dimension", "key.value-expression", "report.method.classes", "report.method.protection", "report.fact.points",
        "key.map-disclosure", "key.map-dominance", "key.map-small-denominator", "key.map-limits", "key.map-programme", "key.map-same-as", "key.map-bins", "key.map-aggregation",
        "key.map-estimation", "key.map-chart",
    ];

    /// <summary>The parameters that every language has; those that English shows alone, or only offers, may be absent.</summary>
    private static string Names(MessageTemplate template, string id)
    {
        HashSet<string> free = [.. English.Find(id)!.Parameters.Where(parameter => parameter.Type is ParameterType.English or ParameterType.Offered).Select(parameter => parameter.Name)];
        return string.Join(' ', template.Parameters.Select(parameter => parameter.Name).Where(name => !free.Contains(name)).Order(StringComparer.Ordinal));
    }

    private static string Text(MessageTemplate template) =>
        string.Concat(template.Select(PluralRules.Other).ToArray().Select(part => part.Text ?? $"{{{part.Parameter.Name}}}"));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Word();
}
