namespace Indicators.Definitions.Expressions.Checking;

/// <summary>The kind of value of a part of an expression.</summary>
internal enum ValueKind
{
    /// <summary>A double, or missing.</summary>
    Number,

    /// <summary>Holds, does not hold, or is undecided.</summary>
    Condition,

    /// <summary>A code of a column's list.</summary>
    Code,

    Period,

    /// <summary>A quoted literal: a code or a period, depending on what it is compared with.</summary>
    Text,

    /// <summary>A part with a fault that has already been reported.</summary>
    Faulty,
}
