using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Concepts;

/// <summary>What a column says of the figures beside it, as <c>kind</c> in the code list <c>concepts</c> has it.</summary>
internal enum ConceptKind
{
    Multiplier,
    Unit,
    Confidentiality,
    Embargo,
    Action,
    Dimension,
    Adjustment,
    Price,
}

/// <summary>A concept that changes what figures mean, and must not be ignored where a structure has no column for it.</summary>
/// <param name="Id">The SDMX concept, such as UNIT_MULT.</param>
/// <param name="Name">In words.</param>
/// <param name="Kind">What it says of figures.</param>
/// <param name="Structures">The structures that have such a column, in the order of their ids.</param>
internal sealed record KnownConcept(string Id, string Name, ConceptKind Kind, IReadOnlyList<string> Structures)
{
    /// <summary>The neutral value that hints name; null where none is listed.</summary>
    public string? ShownNeutral { get; init; }

    /// <summary>Values that say of figures what they would be without the column, folded as by <see cref="FoldedText.FoldValue"/>.</summary>
    public HashSet<string> Neutral { get; } = new(StringComparer.Ordinal);
}
