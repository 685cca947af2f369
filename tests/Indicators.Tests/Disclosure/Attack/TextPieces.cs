using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>A text of a report or chart.</summary>
/// <param name="Indicator">The indicator that it is about; empty where it may be about any.</param>
/// <param name="IsLabel">A label of a chart or a cell of a table: a number that stands alone.</param>
/// <param name="Look">How a label of a chart is drawn: labels of an axis share it.</param>
/// <param name="X">Where it is drawn, as the file writes it.</param>
internal sealed record TextPiece(string Indicator, string Text, bool IsLabel, string Look = "", string X = "", string Y = "");

/// <summary>Takes the texts out of SVG and HTML files: what is seen, read aloud or kept in attributes.</summary>
internal static partial class TextPieces
{
    /// <summary>Stands for an indicator where a report tells who filed what.</summary>
    public const string Quality = "quality";

    [GeneratedRegex(@"<(text|title|desc)\b(?<attributes>[^>]*)>(?<text>.*?)</\1>", RegexOptions.Singleline)]
    private static partial Regex SvgTexts { get; }

    [GeneratedRegex("\\s(?:aria-label|alt|title|content|data-[\\w-]+)=\"([^\"]*)\"")]
    private static partial Regex Attributes { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }

    [GeneratedRegex("<svg\\b.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings { get; }

    [GeneratedRegex("<(style|script)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unseen { get; }

    [GeneratedRegex("""<h([1-6])\b[^>]*\bid="([^"]*)"[^>]*>""")]
    private static partial Regex Headings { get; }

    [GeneratedRegex(@"^[−+\-]?[\d.,\u00A0\u202F]+\s?%?(?:\s?pp)?(?:\s\p{L}{1,2})?$")]
    private static partial Regex NumberAlone { get; }

    public static IEnumerable<TextPiece> OfSvg(string markup, string indicator)
    {
        List<TextPiece> pieces = [.. SvgTexts.Matches(markup).Select(match => PieceOf(indicator, match.Groups["text"].Value) with
        {
            Look = string.Concat(LookAttributes.Matches(match.Groups["attributes"].Value).Select(attribute => attribute.Value)),
            X = Place(match, " x=\""),
            Y = Place(match, " y=\""),
        }),
            .. Attributes.Matches(markup).Select(match => PieceOf(indicator, match.Groups[1].Value))];
        return pieces;
    }

    public static IEnumerable<TextPiece> OfHtml(string markup)
    {
        string text = Unseen.Replace(markup, "");
        int start = 0;
        string indicator = "";
        foreach (Match heading in Headings.Matches(text))
        {
            foreach (TextPiece piece in OfSection(text[start..heading.Index], indicator)) yield return piece;
            string id = heading.Groups[2].Value;
            int dash = id.IndexOf('-', StringComparison.Ordinal);
            if (id.StartsWith("indicator-", StringComparison.Ordinal) || id.StartsWith("method-", StringComparison.Ordinal)) indicator = id[(dash + 1)..];
            else if (id.StartsWith("quality-", StringComparison.Ordinal)) indicator = Quality;
            else if (heading.Groups[1].Value is "1" or "2" or "3") indicator = "";
            start = heading.Index;
        }
        foreach (TextPiece piece in OfSection(text[start..], indicator)) yield return piece;
    }

    private static IEnumerable<TextPiece> OfSection(string markup, string indicator)
    {
        foreach (Match drawing in Drawings.Matches(markup))
            foreach (TextPiece piece in OfSvg(drawing.Value, indicator)) yield return piece;
        string rest = Drawings.Replace(markup, " ");
        foreach (Match attribute in Attributes.Matches(rest)) yield return PieceOf(indicator, attribute.Groups[1].Value);
        // Marks of emphasis and links do not end a text; every other tag does.
        rest = InlineTags.Replace(rest, "");
        foreach (string text in Tags.Split(rest))
            if (!string.IsNullOrWhiteSpace(text)) yield return PieceOf(indicator, text);
    }

    [GeneratedRegex("</?(?:strong|em|b|i|a|abbr|sup|sub|small)\\b[^>]*>")]
    private static partial Regex InlineTags { get; }

    [GeneratedRegex("\\s(?:text-anchor|fill|font-size|font-weight)=\"[^\"]*\"")]
    private static partial Regex LookAttributes { get; }

    private static string Place(Match text, string attribute)
    {
        string all = text.Groups["attributes"].Value;
        int start = all.IndexOf(attribute, StringComparison.Ordinal) + attribute.Length;
        return start < attribute.Length ? "" : all[start..all.IndexOf('"', start)];
    }

    private static TextPiece PieceOf(string indicator, string markup)
    {
        string text = WebUtility.HtmlDecode(Tags.Replace(markup, "")).Trim();
        return new TextPiece(indicator, text, NumberAlone.IsMatch(text));
    }
}
