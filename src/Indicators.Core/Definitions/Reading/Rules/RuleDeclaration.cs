using Indicators.Definitions.Reading.Schema;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>The declaration of a kind of rule: its name, the keys it has in addition to those of every rule, and how it is read.</summary>
/// <param name="Name">The word after <c>kind</c>.</param>
/// <param name="Meaning">What it requires, as a sentence.</param>
/// <param name="Keys">A key shared by several kinds takes the same values in each.</param>
internal abstract record RuleDeclaration(string Name, Message Meaning, IReadOnlyList<KeyShape> Keys)
{
    public MapShape Shape { get; } = new(KeyMessages.RuleOfKind(Name), Keys);

    /// <summary>Reads a rule; returns null if a finding says what is wrong.</summary>
    public abstract Rule? Read(RuleReadContext context);
}

/// <inheritdoc cref="RuleDeclaration"/>
/// <param name="Reader">Returns null if a finding says what is wrong.</param>
internal sealed record RuleDeclaration<TRule>(string Name, Message Meaning, IReadOnlyList<KeyShape> Keys, Func<RuleReadContext, TRule?> Reader)
    : RuleDeclaration(Name, Meaning, Keys)
    where TRule : Rule
{
    public override Rule? Read(RuleReadContext context) => Reader(context);
}
