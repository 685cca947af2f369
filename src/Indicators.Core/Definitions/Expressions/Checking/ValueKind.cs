namespace Indicators.Definitions.Expressions.Checking;

/// <summary>What a part of an expression stands for.</summary>
internal enum ValueKind
{
    /// <summary>A double, or missing.</summary>
    Number,

    /// <summary>Holds, does not hold, or is undecided.</summary>
    Condition,

    /// <summary>A code of a column's list.</summary>
    Code,

    Period,

    /// <summary>A literal in quotes: a code or a period, as what it is compared with says.</summary>
    Text,

    /// <summary>A fault has been found, and says enough.</summary>
    Faulty,
}
