using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>One rule as it is read: what its kind needs to look names up and to say what is wrong.</summary>
internal sealed class RuleReadContext(DefinitionContext context, SourceFile file, Structure structure, YamlMapping map, RuleHeader header)
{
    public DefinitionContext Context { get; } = context;

    public SourceFile File { get; } = file;

    /// <summary>The structure that has the rule; complete but for its rules.</summary>
    public Structure Structure { get; } = structure;

    public YamlMapping Map { get; } = map;

    public RuleHeader Header { get; } = header;

    /// <summary>Reports a rule that can never hold, never fail or never run, at one of its keys.</summary>
    public void Impossible(string key, Message message, Message? hint = null) => Impossible(Map.LineOf(key), message, hint);

    public void Impossible(int line, Message message, Message? hint = null) =>
        Context.Findings.Add(FindingCodes.DefinitionImpossibleRule, File, line, message, hint);

    /// <summary>Reports that a key is needed and not there.</summary>
    public void Lacks(Message message, Message hint) => Context.Findings.Add(FindingCodes.DefinitionMissingKey, File, Map.Line, message, hint);

    /// <summary>The conditions under a key, on columns of the rule's structure, sorted by column.</summary>
    public IReadOnlyList<Condition> Conditions(string key) => RuleColumns.Conditions(Context, File, Map.Map(key), Structure);

    /// <inheritdoc cref="Conditions(string)"/>
    public IReadOnlyList<Condition> Conditions(YamlMapping map, string key) => RuleColumns.Conditions(Context, File, map.Map(key), Structure);

    /// <summary>The dimensions in which cells are kept apart; null where the rule does not say.</summary>
    public IReadOnlyList<string>? ReadGroupColumns() =>
        Map.Has("by") ? [.. Columns("by", ColumnRole.Dimension).Select(column => column.Name)] : null;

    /// <summary>The columns that a list names, each once, with their lines; those that are not there are findings.</summary>
    public IReadOnlyList<Column> Columns(string key, params ReadOnlySpan<ColumnRole> roles) => RuleColumns.Columns(Context, File, Map.Words(key), Structure, roles);

    /// <summary>The dimension that a word names, or null with a finding.</summary>
    public Column? Dimension(string key) =>
        Map.Scalar(key) is { } word ? RuleColumns.Columns(Context, File, [word], Structure, [ColumnRole.Dimension]).FirstOrDefault() : null;

    /// <summary>The codes under a key that a column takes; others are findings.</summary>
    public IReadOnlyList<string> Codes(string key, Column column)
    {
        IReadOnlyList<YamlScalar> words = Map.Words(key);
        RuleColumns.CheckCodes(Context, File, words, column, Structure);
        return [.. words.Select(word => word.Text)];
    }
}
