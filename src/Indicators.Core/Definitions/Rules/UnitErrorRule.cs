namespace Indicators.Definitions.Rules;

/// <summary>No figure is about 10, 100 or 1,000 times, or a tenth, hundredth or thousandth, of those of adjacent periods.</summary>
/// <param name="By">The dimensions by which rows are grouped and summed; null to check each row separately.</param>
/// <param name="Closeness">The maximum distance of the factor from the power of ten, as a share of that power.</param>
/// <param name="LeastFigure">Pairs whose larger figure is below this amount are not checked.</param>
internal sealed record UnitErrorRule(RuleHeader Header, IReadOnlyList<string>? By, double Closeness, double LeastFigure) : Rule(Header)
{
    public override bool Compares => true;
}
