using Indicators.Definitions.Reading.Schema;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>How a kind of rule is written: its word, its keys beside those of every rule, and how they are read.</summary>
/// <param name="Name">The word after <c>kind</c>.</param>
/// <param name="Meaning">What it demands, in a sentence.</param>
/// <param name="Keys">A key that several kinds have takes the same values in each.</param>
internal abstract record RuleDeclaration(string Name, Message Meaning, IReadOnlyList<KeyShape> Keys)
{
    public MapShape Shape { get; } = new(KeyMessages.RuleOfKind(Name), Keys);

    /// <summary>The rule; null where a finding says what is wrong.</summary>
    public abstract Rule? Read(RuleReadContext reading);
}

/// <inheritdoc cref="RuleDeclaration"/>
/// <param name="Reader">Gives null where a finding says what is wrong.</param>
internal sealed record RuleDeclaration<TRule>(string Name, Message Meaning, IReadOnlyList<KeyShape> Keys, Func<RuleReadContext, TRule?> Reader)
    : RuleDeclaration(Name, Meaning, Keys)
    where TRule : Rule
{
    public override Rule? Read(RuleReadContext reading) => Reader(reading);
}
