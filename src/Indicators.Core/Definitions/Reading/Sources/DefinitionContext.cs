using Indicators.Definitions.Reading.Schema;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

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

    public bool KnowsLanguage(string language) => Languages?.Contains(language) == true || PreparedLanguages.Contains(language);

    /// <summary>The program's messages, with those of the definitions.</summary>
    public MessageLibrary Messages { get; set; } = MessageLibrary.BuiltIn;

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
    public void CheckCode(SourceFile file, YamlScalar? word, string codeList, Message what)
    {
        if (word is null || !CodeLists.TryGetValue(codeList, out CodeListReadResult? list) || list is null) return;
        if (!list.List.Contains(word.Text))
            Findings.AddUnknown(file, word.Line, what, word.Text, list.List.Codes.Select(code => code.Id));
    }

    /// <summary>Whether a word names a reference series; a finding where it does not, or where there are none.</summary>
    public void CheckReferenceSeries(SourceFile file, YamlScalar? word)
    {
        if (word is not null && !CodeLists.ContainsKey("reference-series"))
            Findings.AddUnknown(file, word.Line, ExpressionMessages.AReferenceSeries, word.Text, []);
        CheckCode(file, word, "reference-series", ExpressionMessages.AReferenceSeries);
    }

    /// <summary>The structure a word names; null where nothing does (a finding) or where it has errors of its own.</summary>
    public Structure? FindStructure(SourceFile file, YamlScalar? word)
    {
        if (word is null) return null;
        if (!Structures.TryGetValue(word.Text, out Structure? structure))
            Findings.AddUnknown(file, word.Line, DefinitionMessages.AStructure, word.Text, Structures.Keys);
        return structure;
    }

    /// <summary>Reports the second and later of equal words.</summary>
    public void CheckDistinct(SourceFile file, IEnumerable<YamlScalar> words)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlScalar word in words)
            if (!seen.Add(word.Text))
                Findings.Add(FindingCodes.DefinitionDuplicate, file, word.Line, DefinitionMessages.ListedTwice(word.Text), CommonMessages.KeepOne);
    }

    /// <summary>Reports an id that is not the name of its file.</summary>
    public void CheckId(SourceFile file, YamlMapping map)
    {
        if (map.Scalar("id") is { } id && id.Text != file.Id)
            Findings.Add(FindingCodes.DefinitionMisplaced, file, id.Line, DefinitionMessages.IdNotFileName(id: id.Text, file: file.Id), DefinitionMessages.RenameFile);
    }
}
