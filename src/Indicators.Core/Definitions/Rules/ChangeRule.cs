namespace Indicators.Definitions.Rules;

/// <summary>No figure changes by more than a factor, up or down, against an earlier period.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Floor">A change of less is never one too many.</param>
internal sealed record ChangeRule(RuleHeader Header, Against Against, IReadOnlyList<string>? By, double Factor, double Floor) : Rule(Header)
{
    public override bool Compares => true;
}
