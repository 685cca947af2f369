using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>A rule as written in its file.</summary>
/// <param name="Meaning">What its kind requires, as a sentence.</param>
/// <param name="Keys">The keys that define the rule.</param>
/// <param name="Line">The line in the structure's file.</param>
internal sealed record WrittenRule(Message Meaning, IReadOnlyList<RuleKey> Keys, int Line);

/// <summary>A key of a rule.</summary>
/// <param name="Written">The value as written, on several lines if the definition has several.</param>
public sealed record RuleKey(string Name, string Written, Message Meaning);
