using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Rules;

namespace Indicators.Validation.Validators;

/// <summary>A rule of a structure for those who see its name in a report: what it demands, how it is written and where.</summary>
/// <param name="Entry">That of its findings; severity and level are the rule's own.</param>
/// <param name="Meaning">What its kind demands, in a sentence.</param>
/// <param name="Message">What its findings say first; null where they have the kind's words alone.</param>
/// <param name="Keys">The keys that make it what it is, as written, and what each means.</param>
/// <param name="Line">Of the structure's file.</param>
public sealed record RuleDescription(
    Structure Structure, Rule Rule, FindingEntry Entry, Message Meaning, LocalizedText? Message, IReadOnlyList<RuleKey> Keys, int Line)
{
    /// <summary>The rules with an id, or with <c>structure/id</c>, in the order of their structures.</summary>
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
