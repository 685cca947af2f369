using System.Buffers;
using Indicators.Outputs.Auditing.Figures;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Names of indicators, units and items in which there are numbers, such as "per 1,000 inhabitants" or "18 to 59 years", and the notice.</summary>
internal sealed class NumberedNames
{
    private readonly string[] names;
    private readonly SearchValues<string> any;

    /// <param name="notice">The workspace's notice in each language. It is a text: one that is a mere number explains nothing.</param>
    public NumberedNames(PublishedDerivation derivation, IEnumerable<string> notice)
    {
        names = [.. derivation.Indicators.Values.SelectMany(indicator => indicator.Titles.Values.Concat(indicator.Units.Values)).Concat(derivation.NamesWithNumbers)
            .Concat(notice.Where(text => text.Any(char.IsLetter)).SelectMany(text => (string[])[text, text.Replace('\'', '\u2019')]))
            .Where(name => name.AsSpan().ContainsAnyInRange('0', '9')).Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        any = SearchValues.Create(names, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Blanks out the digits of names, which begin with a small letter within a sentence; the places of the rest stay.</summary>
    public string Blank(string text)
    {
        if (!text.AsSpan().ContainsAny(any)) return text;
        foreach (string name in names)
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
                text = text.Replace(name, string.Concat(name.Select(letter => char.IsDigit(letter) ? ' ' : letter)), StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
