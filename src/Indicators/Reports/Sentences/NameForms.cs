using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Reports.Sentences;

/// <summary>
/// The forms of a name within a sentence, from the columns of the code lists: its subject, a place, and after a noun. A name without a form
/// of its own takes the language's rule.
/// </summary>
/// <param name="Subject">"the Netherlands", "le Tchad".</param>
/// <param name="In">"in the Netherlands", "au Tchad".</param>
/// <param name="Of">"of the Netherlands", "du Tchad".</param>
/// <param name="IsPlural">Whether the verb is plural.</param>
internal sealed record NameForms(string Subject, string In, string Of, bool IsPlural)
{
    /// <summary>The number that selects the plural category of a sentence about the name.</summary>
    public double Count => IsPlural ? 2 : 1;

    public static NameForms Find(ReportText text, ReferenceArea referenceArea) => referenceArea.Type switch
    {
        ReferenceArea.WorldType => new NameForms(text.Words["place.world.whole"], text.Words["fact.place.world.in"], text.Words["place.world.of"], false),
        _ when referenceArea.Code == RegionSet.Unassigned => new NameForms(text.Words["place.unassigned"], text.Words["fact.place.unassigned.in"], text.Words["place.unassigned.of"], true),
        ReferenceArea.AreaType => Find(text, text.Programme.Areas, referenceArea.Code),
        _ => Find(text, text.Programme.CodeLists.GetValueOrDefault(referenceArea.Type), referenceArea.Code),
    };

    public static NameForms Find(ReportText text, CodeList? list, string code)
    {
        if (list is null || list.IndexOf(code) is not (>= 0 and int index)) return new NameForms(code, text.Words["fact.place.in", ("name", code)], text.Words["fact.place.of", ("name", code)], false);
        string name = text.Format(list[index].Name);
        string? Form(string prefix) => list[index].Attributes.GetValueOrDefault(prefix + text.Language) is { Length: > 0 } form ? form.Replace('\'', '\u2019') : null;
        return new NameForms(
            Form("as_") ?? name, Form("in_") ?? text.Words["fact.place.in", ("name", name)], Form("of_") ?? text.Words["fact.place.of", ("name", name)],
            Form("plural_") is not null);
    }

    /// <summary>A phrase of the definitions with the forms in place of their names.</summary>
    public string Fill(string phrase) =>
        phrase.Replace("{as}", Subject, StringComparison.Ordinal).Replace("{in}", In, StringComparison.Ordinal).Replace("{of}", Of, StringComparison.Ordinal);
}
