using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>A rule as its file has it.</summary>
/// <param name="Meaning">What its kind demands, in a sentence.</param>
/// <param name="Keys">The keys that make it what it is.</param>
/// <param name="Line">Of the structure's file.</param>
internal sealed record WrittenRule(Message Meaning, IReadOnlyList<RuleKey> Keys, int Line);

/// <summary>A key of a rule.</summary>
/// <param name="Written">On several lines where the definition has several.</param>
public sealed record RuleKey(string Name, string Written, Message Meaning);
