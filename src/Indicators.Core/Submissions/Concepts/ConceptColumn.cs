using Indicators.Submissions.Cells;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Concepts;

/// <summary>A column of a file that is not in its structure and changes the meaning of the figures.</summary>
/// <param name="Field">The index of the field.</param>
/// <param name="Header">The header as findings show it.</param>
/// <param name="Concept">The concept of the column.</param>
/// <param name="Neutral">The values that change nothing, folded.</param>
internal sealed record ConceptColumn(int Field, string Header, KnownConcept Concept, IReadOnlySet<string> Neutral)
{
    /// <param name="match">The file's header.</param>
    /// <param name="written">The header's texts as they are in the file.</param>
    /// <param name="known">The known concepts; created only if a field names no column.</param>
    /// <param name="hasNames">Whether a field of codes may be followed by one of names, as in SDMX-CSV.</param>
    public static IReadOnlyList<ConceptColumn> Find(HeaderMatch match, IReadOnlyList<string> written, Lazy<KnownConcepts> known, bool hasNames)
    {
        List<ConceptColumn> found = [];
        foreach (int field in match.Unknown)
        {
            if (known.Value.Find(written[field]) is not { } concept) continue;
            // If the structure's own column is present under another header, this one repeats or explains it.
            if (match.Tables.FindConcept(concept.Id) is >= 0 and int own && match.Fields[own] >= 0) continue;
            if (hasNames && found.Count > 0 && found[^1].Field == field - 1 && found[^1].Concept == concept) continue;
            HashSet<string> neutral = concept.Neutral;
            if (concept.Kind == ConceptKind.Unit) neutral = [.. neutral, .. known.Value.TextsOf(match.Structure.Measure)];
            found.Add(new ConceptColumn(field, match.Headers[field], concept, neutral));
        }
        return found;
    }

    /// <summary>Whether a value does not change the meaning of figures: a blank or a neutral value.</summary>
    public bool IsNeutral(string value) => FoldedText.FoldValue(value).Length == 0 || IsIn(Neutral, value);

    /// <summary>Whether a value says that the office withholds the figure, as the structure's own mark of a suppressed figure does.</summary>
    public bool IsWithheld(string value) => IsIn(Concept.Withheld, value);

    /// <summary>Whether a value is one of several, with or without a label or note after it.</summary>
    private static bool IsIn(IReadOnlySet<string> values, string value)
    {
        string folded = FoldedText.FoldValue(value);
        if (values.Contains(folded)) return true;
        int end = folded.IndexOf(": ", StringComparison.Ordinal);
        if (end < 0) end = folded.IndexOf(" (", StringComparison.Ordinal);
        return end > 0 && values.Contains(folded[..end].Trim());
    }
}
