using Indicators.Definitions.Reading.Schema;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>What has been read so far. A name with a null value is declared, but its file has errors: references to it give no findings.</summary>
internal sealed class DefinitionContext(DefinitionFolder folder)
{
    public DefinitionFolder Folder { get; } = folder;

    public DefinitionFindings Findings { get; } = new();

    /// <summary>The programme's languages; null if they are unknown.</summary>
    public IReadOnlyList<string>? Languages { get; set; }

    /// <summary>The languages of the names in code lists: texts may be prepared in them before the programme uses them.</summary>
    public SortedSet<string> PreparedLanguages { get; } = new(StringComparer.Ordinal);

    public bool KnowsLanguage(string language) => Languages?.Contains(language) == true || PreparedLanguages.Contains(language);

    /// <summary>The program's messages, combined with those of the definitions.</summary>
    public MessageLibrary Messages { get; set; } = MessageLibrary.BuiltIn;

    public SortedList<string, CodeListReadResult?> CodeLists { get; } = new(StringComparer.Ordinal);

    /// <summary>The usual wrong spellings, by code list or under <see cref="Definitions.Spellings.Figures"/>.</summary>
    public Dictionary<string, Spellings> Spellings { get; } = new(StringComparer.Ordinal);

    public SortedList<string, Structure?> Structures { get; } = new(StringComparer.Ordinal);

    public SortedList<string, RegionSet?> RegionSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The rates that indicators may request, by the suffix of their ids; null if they are unknown.</summary>
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

    /// <summary>Whether a word is a code of a code list with a fixed name, such as <c>units</c>; reports a finding if not.</summary>
    public void CheckCode(SourceFile file, YamlScalar? word, string codeList, Message kind)
    {
        if (word is null || !CodeLists.TryGetValue(codeList, out CodeListReadResult? list) || list is null) return;
        if (!list.List.Contains(word.Text))
            Findings.AddUnknown(file, word.Line, kind, word.Text, list.List.Codes.Select(code => code.Id));
    }

    /// <summary>Whether a word is a reference series; reports a finding if it is not, or if there are none.</summary>
    public void CheckReferenceSeries(SourceFile file, YamlScalar? word)
    {
        if (word is not null && !CodeLists.ContainsKey("reference-series"))
            Findings.AddUnknown(file, word.Line, ExpressionMessages.AReferenceSeries, word.Text, []);
        CheckCode(file, word, "reference-series", ExpressionMessages.AReferenceSeries);
    }

    /// <summary>Returns the structure that a word refers to; null if it does not exist (with a finding) or has errors itself.</summary>
    public Structure? FindStructure(SourceFile file, YamlScalar? word)
    {
        if (word is null) return null;
        if (!Structures.TryGetValue(word.Text, out Structure? structure))
            Findings.AddUnknown(file, word.Line, DefinitionMessages.AStructure, word.Text, Structures.Keys);
        return structure;
    }

    /// <summary>Reports repeated words.</summary>
    public void CheckDistinct(SourceFile file, IEnumerable<YamlScalar> words)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlScalar word in words)
            if (!seen.Add(word.Text))
                Findings.Add(FindingCodes.DefinitionDuplicate, file, word.Line, DefinitionMessages.ListedTwice(word.Text), CommonMessages.KeepOne);
    }

    /// <summary>Reports an id that differs from the name of its file.</summary>
    public void CheckId(SourceFile file, YamlMapping map)
    {
        if (map.Scalar("id") is { } id && id.Text != file.Id)
            Findings.Add(FindingCodes.DefinitionMisplaced, file, id.Line, DefinitionMessages.IdNotFileName(id: id.Text, file: file.Id), DefinitionMessages.RenameFile);
    }
}
