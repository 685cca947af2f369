namespace Indicators.Definitions.Rules;

/// <summary>An area that has filed before has filed the period before.</summary>
/// <param name="By">Dimensions in which sequences are kept apart.</param>
/// <param name="Lookback">How many periods back a filing makes the next ones due.</param>
internal sealed record GapFreeRule(RuleHeader Header, IReadOnlyList<string> By, int Lookback) : Rule(Header)
{
    public override bool Compares => true;
}
