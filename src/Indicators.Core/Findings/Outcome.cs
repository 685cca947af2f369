namespace Indicators.Findings;

/// <summary>The result of a rule on the data: true, false or undecided (an operand is missing, or there is no history).</summary>
public enum Outcome
{
    Pass,
    Fail,
    Undecided,
}
