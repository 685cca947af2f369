namespace Indicators.Disclosure.Joint;

/// <summary>Why an earlier release withheld a cell.</summary>
internal enum WithheldKind
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>So that a marked cell does not follow from it.</summary>
    Second,

    /// <summary>Its office marked it as confidential.</summary>
    Marked,
}
