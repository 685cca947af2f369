using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>The rule being read, with what its kind needs to look up names and report findings.</summary>
internal sealed class RuleReadContext(DefinitionContext context, SourceFile file, Structure structure, YamlMapping map, RuleHeader header)
{
    public DefinitionContext Context { get; } = context;

    public SourceFile File { get; } = file;

    /// <summary>The structure of the rule, complete except for its rules.</summary>
    public Structure Structure { get; } = structure;

    public YamlMapping Map { get; } = map;

    public RuleHeader Header { get; } = header;

    /// <summary>Reports, at one of its keys, a rule that can never hold, never fail or never be evaluated.</summary>
    public void Impossible(string key, Message message, Message? hint = null) => Impossible(Map.LineOf(key), message, hint);

    public void Impossible(int line, Message message, Message? hint = null) =>
        Context.Findings.Add(FindingCodes.DefinitionImpossibleRule, File, line, message, hint);

    /// <summary>Reports that a required key is missing.</summary>
    public void Lacks(Message message, Message hint) => Context.Findings.Add(FindingCodes.DefinitionMissingKey, File, Map.Line, message, hint);

    /// <summary>Reads the conditions of a key, on columns of the rule's structure, sorted by column.</summary>
    public IReadOnlyList<Condition> Conditions(string key) => RuleColumns.Conditions(Context, File, Map.Map(key), Structure);

    /// <inheritdoc cref="Conditions(string)"/>
    public IReadOnlyList<Condition> Conditions(YamlMapping map, string key) => RuleColumns.Conditions(Context, File, map.Map(key), Structure);

    /// <summary>Reads the dimensions by which cells are grouped; null if the rule does not declare any.</summary>
    public IReadOnlyList<string>? ReadGroupColumns() =>
        Map.Has("by") ? [.. Columns("by", ColumnRole.Dimension).Select(column => column.Name)] : null;

    /// <summary>Reads a list of columns, each once; columns that do not exist give findings.</summary>
    public IReadOnlyList<Column> Columns(string key, params ReadOnlySpan<ColumnRole> roles) => RuleColumns.Columns(Context, File, Map.Words(key), Structure, roles);

    /// <summary>Reads the name of a dimension; null, with a finding, if it does not exist.</summary>
    public Column? Dimension(string key) =>
        Map.Scalar(key) is { } word ? RuleColumns.Columns(Context, File, [word], Structure, [ColumnRole.Dimension]).FirstOrDefault() : null;

    /// <summary>Reads the codes of a key that a column may take; others give findings.</summary>
    public IReadOnlyList<string> Codes(string key, Column column)
    {
        IReadOnlyList<YamlScalar> words = Map.Words(key);
        RuleColumns.CheckCodes(Context, File, words, column, Structure);
        return [.. words.Select(word => word.Text)];
    }
}
