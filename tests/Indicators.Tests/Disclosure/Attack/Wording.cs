using System.Text.RegularExpressions;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Takes those numbers out of sentences that count areas, periods, figures and tables, and no people.</summary>
internal static partial class Wording
{
    [GeneratedRegex(@"(?<![\d.,])(?<!\d[\s\u00A0\u202F])\d{1,3}(?:\s(?:to|à)\s\d{1,3})?\s(?:of|sur)\s\d{1,3}(?![\u00A0\u202F.,]?\d)|(?<!\d)\d{1,3}\s/\s\d{1,3}(?!\d)")]
    private static partial Regex PartOfWhole { get; }

    [GeneratedRegex(@"(?:(?:figure|table|page|graphique|tableau)s?|filed the return:|transmis la déclaration\s:)\s\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Numbering { get; }

    [GeneratedRegex(@"(?<![\d.,])(?<!\d[\s\u00A0\u202F])\d{1,3}(?:\s(?:to|à)\s\d{1,3})?\s(?:\p{L}+\s)?(?:stretch(?:es)?|tronçons?|periods?|périodes?|countries|country|pays|areas?|quarters?|trimestres?|years?|ans?|months?|mois|days?|jours?|figures?|chiffres?|indicators?|indicateurs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Counting { get; }

    [GeneratedRegex(@"(?<![\d.,])(?<!\d[\s\u00A0\u202F])\d{1,3}\s(?:more|further|autres|de plus)\b")]
    private static partial Regex Omitting { get; }

    [GeneratedRegex(@"(?<![\d.,])(?:\d{1,2}(?:er)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s(?:19|20)\d\d|[QTS]\d[\s\u00A0](?:19|20)\d\d)(?!\d)")]
    private static partial Regex Dates { get; }

    [GeneratedRegex(@"^[\s\u00A0]?%?(?:\s\([^)]*\))?[\s\u00A0](?:(?:in|at|en|fin)\s(?:\s|[.,;:)]|(?:19|20)\d\d\b|the\s(?:end|year|first|second|third|fourth)\b|$)|\(\s*\)|persons?\b|people\b|personnes?\b|refugees?\b|réfugiés?\b|children\b|enfants\b|applicants?\b|cases?\b|dossiers?\b|applications?\b|households?\b)")]
    private static partial Regex People { get; }

    /// <summary>Whether a number is told as one of people, or as a figure of a period.</summary>
    public static bool IsFigure(NumberToken token) => People.IsMatch(token.After);

    public static string Remove(string text) => Dates.Replace(Omitting.Replace(Counting.Replace(Numbering.Replace(PartOfWhole.Replace(text, " "), " "), " "), " "), " ");
}
