using Indicators.Submissions.Cells;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Concepts;

/// <summary>A column of a file that its structure does not have, and that changes what the figures mean.</summary>
/// <param name="Field">The index of its field.</param>
/// <param name="Header">As findings show it.</param>
/// <param name="Concept">What it stands for.</param>
/// <param name="Neutral">The values that change nothing, folded.</param>
internal sealed record ConceptColumn(int Field, string Header, KnownConcept Concept, IReadOnlySet<string> Neutral)
{
    /// <param name="match">The file's header.</param>
    /// <param name="written">Its texts as they are in the file.</param>
    /// <param name="known">The concepts, asked for only where a field names no column.</param>
    /// <param name="hasNames">Whether a field of names may stand behind one of codes, as in SDMX-CSV.</param>
    public static IReadOnlyList<ConceptColumn> Find(HeaderMatch match, IReadOnlyList<string> written, Lazy<KnownConcepts> known, bool hasNames)
    {
        List<ConceptColumn> found = [];
        foreach (int field in match.Unknown)
        {
            if (known.Value.Find(written[field]) is not { } concept) continue;
            // The structure's own column may be there under another header: this one repeats or explains it.
            if (match.Tables.FindConcept(concept.Id) is >= 0 and int own && match.Fields[own] >= 0) continue;
            if (hasNames && found.Count > 0 && found[^1].Field == field - 1 && found[^1].Concept == concept) continue;
            HashSet<string> neutral = concept.Neutral;
            if (concept.Kind == ConceptKind.Unit) neutral = [.. neutral, .. known.Value.TextsOf(match.Structure.Measure)];
            found.Add(new ConceptColumn(field, match.Headers[field], concept, neutral));
        }
        return found;
    }

    /// <summary>Whether a value leaves figures what they are: a blank, a neutral value, or one with its label or a note behind it.</summary>
    public bool IsNeutral(string value)
    {
        string folded = FoldedText.FoldValue(value);
        if (folded.Length == 0 || Neutral.Contains(folded)) return true;
        int end = folded.IndexOf(": ", StringComparison.Ordinal);
        if (end < 0) end = folded.IndexOf(" (", StringComparison.Ordinal);
        return end > 0 && Neutral.Contains(folded[..end].Trim());
    }
}
