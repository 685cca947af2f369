using Indicators.Definitions.Reading.Schema;
using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>What has been read so far. A name with the value null is declared, but its file has errors: what refers to it is not blamed for that.</summary>
internal sealed class DefinitionContext(DefinitionFolder folder)
{
    public DefinitionFolder Folder { get; } = folder;

    public DefinitionFindings Findings { get; } = new();

    /// <summary>The programme's languages; null where it does not say.</summary>
    public IReadOnlyList<string>? Languages { get; set; }

    /// <summary>The languages that code lists have names in: texts may be prepared in them before the programme takes them up.</summary>
    public SortedSet<string> PreparedLanguages { get; } = new(StringComparer.Ordinal);

    public SortedList<string, CodeListReadResult?> CodeLists { get; } = new(StringComparer.Ordinal);

    /// <summary>The usual wrong texts, by the code list or by <see cref="Definitions.Spellings.Figures"/>.</summary>
    public Dictionary<string, Spellings> Spellings { get; } = new(StringComparer.Ordinal);

    public SortedList<string, Structure?> Structures { get; } = new(StringComparer.Ordinal);

    public SortedList<string, RegionSet?> RegionSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The rates that indicators may ask for, by what follows their ids; null where the programme cannot say.</summary>
    public SortedList<string, RateDefinition?>? Rates { get; set; }

    public SortedList<string, IndicatorDefinition?> Indicators { get; } = new(StringComparer.Ordinal);

    public List<ReportDefinition> Reports { get; } = [];

    /// <summary>Reads a YAML file and compares it with the table of keys.</summary>
    public YamlMapping? ReadYaml(SourceFile file, MapShape shape)
    {
        YamlMapping? map = YamlTree.Read(file, Findings);
        if (map is not null) CheckShape(file, map, shape);
        return map;
    }

    public void CheckShape(SourceFile file, YamlMapping map, MapShape shape) =>
        new ShapeCheck(file, Languages, PreparedLanguages, Findings).Map(map, shape);

    /// <summary>Whether a word names a code of a code list that has a fixed name, such as <c>units</c>; a finding where it does not.</summary>
    public void CheckCode(SourceFile file, YamlScalar? word, string codeList, string what)
    {
        if (word is null || !CodeLists.TryGetValue(codeList, out CodeListReadResult? list) || list is null) return;
        if (!list.List.Contains(word.Text))
            Findings.AddUnknown(file, word.Line, what, word.Text, list.List.Codes.Select(code => code.Id));
    }

    /// <summary>Whether a word names a reference series; a finding where it does not, or where there are none.</summary>
    public void CheckReferenceSeries(SourceFile file, YamlScalar? word)
    {
        if (word is not null && !CodeLists.ContainsKey("reference-series"))
            Findings.AddUnknown(file, word.Line, "reference series", word.Text, []);
        CheckCode(file, word, "reference-series", "reference series");
    }

    /// <summary>The structure a word names; null where nothing does (a finding) or where it has errors of its own.</summary>
    public Structure? FindStructure(SourceFile file, YamlScalar? word)
    {
        if (word is null) return null;
        if (!Structures.TryGetValue(word.Text, out Structure? structure))
            Findings.AddUnknown(file, word.Line, "structure", word.Text, Structures.Keys);
        return structure;
    }

    /// <summary>Reports the second and later of equal words.</summary>
    public void CheckDistinct(SourceFile file, IEnumerable<YamlScalar> words, string what)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlScalar word in words)
            if (!seen.Add(word.Text))
                Findings.Add("definition-duplicate", file, word.Line, $"The {what} '{word.Text}' is listed twice.", "Keep one of them.");
    }

    /// <summary>Reports an id that is not the name of its file.</summary>
    public void CheckId(SourceFile file, YamlMapping map)
    {
        if (map.Scalar("id") is { } id && id.Text != file.Id)
            Findings.Add("definition-misplaced", file, id.Line, $"The id '{id.Text}' is not the file's name '{file.Id}'.", "Rename the file or change the id; the case of letters counts.");
    }
}
