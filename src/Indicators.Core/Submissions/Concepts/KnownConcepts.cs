using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Concepts;

/// <summary>
/// Finds concepts that change the meaning of figures by their headers: the concepts
/// of the code list <c>concepts</c>, and the dimensions of every structure.
/// </summary>
internal sealed class KnownConcepts
{
    /// <summary>The code whose neutral values apply to every dimension.</summary>
    private const string AnyDimension = "DIMENSION";

    private readonly Dictionary<string, KnownConcept> byHeader = new(StringComparer.Ordinal);
    private readonly HashSet<string> totals = new(StringComparer.Ordinal);
    private readonly CodeList? units;

    /// <param name="concepts">The code list <c>concepts</c>; null if the definitions have none.</param>
    /// <param name="units">The code list of units.</param>
    /// <param name="structures">All structures of the definitions.</param>
    public KnownConcepts(CodeList? concepts, CodeList? units, IEnumerable<Structure> structures)
    {
        this.units = units;
        (string Structure, Column Column)[] dimensions =
        [
            .. structures.OrderBy(structure => structure.Id, StringComparer.Ordinal)
                .SelectMany(structure => structure.Dimensions.Select(column => (structure.Id, column))),
        ];
        Code[] listed = [.. concepts?.Codes ?? []];
        string[] anyNeutral = listed.FirstOrDefault(code => code.Id == AnyDimension) is { } any ? Texts(any, "neutral") : [];
        totals.UnionWith(anyNeutral.Select(FoldedText.FoldValue));
        foreach (Code code in listed)
            if (code.Id != AnyDimension && Enum.TryParse(code.Attributes.GetValueOrDefault("kind", ""), ignoreCase: true, out ConceptKind kind))
                Add(code, kind, [.. dimensions.Where(one => one.Column.Concept == code.Id)], anyNeutral);
        foreach (IGrouping<string, (string Structure, Column Column)> group in dimensions.GroupBy(one => one.Column.Concept, StringComparer.Ordinal))
            if (listed.All(code => code.Id != group.Key)) Add(null, ConceptKind.Dimension, [.. group], anyNeutral);
    }

    /// <summary>Returns the concept that a header names, as a whole or by the words before a bracket or colon; null if it names none.</summary>
    public KnownConcept? Find(string header)
    {
        if (byHeader.TryGetValue(FoldedText.Fold(header), out KnownConcept? concept)) return concept;
        int end = header.AsSpan().IndexOfAny('(', '[', ':');
        return end > 0 && byHeader.TryGetValue(FoldedText.Fold(header[..end]), out concept) ? concept : null;
    }

    /// <summary>Whether a cell names a total.</summary>
    public bool IsTotal(string cell)
    {
        string folded = FoldedText.FoldValue(cell);
        return folded.Contains("total", StringComparison.Ordinal) || totals.Contains(folded.Split(' ', 2)[0]);
    }

    /// <summary>Returns the names of the unit in which a measure is counted, folded.</summary>
    public IEnumerable<string> TextsOf(Column measure)
    {
        if (measure.Unit is not { } unit) yield break;
        yield return FoldedText.FoldValue(unit);
        if (units is null || units.IndexOf(unit) is not (>= 0 and int index)) yield break;
        Code code = units[index];
        foreach (string text in code.Name.Languages.Select(language => code.Name[language]).Concat(Texts(code, "aliases")).Concat(Texts(code, "symbol")))
            yield return FoldedText.FoldValue(text);
    }

    private void Add(Code? listed, ConceptKind kind, (string Structure, Column Column)[] dimensions, string[] anyNeutral)
    {
        Column? column = dimensions.Select(one => one.Column).FirstOrDefault();
        LocalizedText? name = listed?.Name ?? column!.Title;
        string id = listed?.Id ?? column!.Concept;
        var concept = new KnownConcept(id, name?["en"] ?? column!.Name, kind, [.. dimensions.Select(one => one.Structure).Distinct()])
        {
            ShownNeutral = listed is null ? null : Texts(listed, "neutral").FirstOrDefault(),
        };
        if (listed is not null)
        {
            concept.Neutral.UnionWith(Texts(listed, "neutral").Select(FoldedText.FoldValue));
            concept.Withheld.UnionWith(Texts(listed, "withheld").Select(FoldedText.FoldValue));
        }
        if (kind == ConceptKind.Dimension)
        {
            concept.Neutral.UnionWith(anyNeutral.Select(FoldedText.FoldValue));
            foreach ((_, Column dimension) in dimensions) concept.Neutral.UnionWith(NeutralOf(dimension));
        }

        IEnumerable<string> names = listed is null ? [] : listed.Name.Languages.Select(language => listed.Name[language]).Concat(Texts(listed, "aliases"));
        names = names.Append(id).Concat(dimensions.SelectMany(one => one.Column.Aliases.Prepend(one.Column.Name)));
        foreach (string header in names) byHeader.TryAdd(FoldedText.Fold(header), concept);
    }

    /// <summary>Returns the codes of totals and the code of a blank cell, with their names, folded.</summary>
    private static IEnumerable<string> NeutralOf(Column dimension)
    {
        foreach (string id in dimension.Blank is { } blank ? dimension.Totals.Append(blank) : dimension.Totals)
        {
            yield return FoldedText.FoldValue(id);
            if (dimension.CodeList is not { } list || list.IndexOf(id) is not (>= 0 and int index)) continue;
            foreach (string language in list[index].Name.Languages) yield return FoldedText.FoldValue(list[index].Name[language]);
        }
    }

    private static string[] Texts(Code code, string attribute) =>
        code.Attributes.GetValueOrDefault(attribute, "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
