namespace Indicators.Definitions.Rules;

/// <summary>An area that has filed earlier has filed for the previous period.</summary>
/// <param name="By">The dimensions by which sequences are distinguished.</param>
/// <param name="Lookback">For how many periods a filing makes the following ones due.</param>
internal sealed record GapFreeRule(RuleHeader Header, IReadOnlyList<string> By, int Lookback) : Rule(Header)
{
    public override bool Compares => true;
}
