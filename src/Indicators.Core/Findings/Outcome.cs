namespace Indicators.Findings;

/// <summary>The result of a rule on the data: true, false or undecided (an operand is missing, or there is no history).</summary>
public enum Outcome
{
    /// <summary>The check passed.</summary>
    Pass,

    /// <summary>The check failed.</summary>
    Fail,

    /// <summary>The check could not be carried out because something that it needs is missing.</summary>
    Undecided,
}
