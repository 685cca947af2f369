using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Validators;

/// <summary>A description of a rule for readers who see its name in a report: what it requires, how it is written, and where.</summary>
/// <param name="Entry">The entry of its findings, with the severity and level of the rule.</param>
/// <param name="Meaning">What its kind requires, as a sentence.</param>
/// <param name="Message">The text that its findings begin with; null if they contain only the text of the kind.</param>
/// <param name="Keys">The keys that define it, as written, and the meaning of each.</param>
/// <param name="Line">The line in the structure's file.</param>
public sealed record RuleDescription(
    Structure Structure, Rule Rule, FindingEntry Entry, Message Meaning, LocalizedText? Message, IReadOnlyList<RuleKey> Keys, int Line)
{
    /// <summary>Returns the rules with an id, or with <c>structure/id</c>, in the order of their structures.</summary>
    /// <param name="programme">The definitions.</param>
    /// <param name="name">The id of a rule, or the ids of a structure and a rule separated by a slash.</param>
    public static IReadOnlyList<RuleDescription> Find(Programme programme, string name) =>
    [
        .. programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal)
            .SelectMany(structure => structure.Rules.Where(rule => rule.Id == name || $"{structure.Id}/{rule.Id}" == name).Select(rule => Create(structure, rule))),
    ];

    private static RuleDescription Create(Structure structure, Rule rule)
    {
        FindingEntry entry = FindingCatalogue.Entry(RuleKinds.Find(rule).FindingCode);
        WrittenRule written = rule.Header.Written!;
        return new RuleDescription(
            structure, rule,
            entry with { Severity = rule.Header.Severity ?? entry.Severity, Level = rule.Header.Level ?? entry.Level },
            written.Meaning, rule.Header.Message, written.Keys, written.Line);
    }
}
