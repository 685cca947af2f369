namespace Indicators.Definitions.Rules;

/// <summary>No figure is about 10, 100 or 1,000 times, or a tenth, hundredth or thousandth, of its neighbours in time.</summary>
/// <param name="By">Null where each row is judged by itself.</param>
/// <param name="Closeness">How near to the power of ten the factor must be, as a part of it.</param>
/// <param name="LeastFigure">Where the larger figure is below it nothing is judged.</param>
internal sealed record UnitErrorRule(RuleHeader Header, IReadOnlyList<string>? By, double Closeness, double LeastFigure) : Rule(Header)
{
    public override bool Compares => true;
}
