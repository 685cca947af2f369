using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Concepts;

/// <summary>How a concept affects figures: the column <c>kind</c> of the code list <c>concepts</c>.</summary>
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

/// <summary>A concept that changes the meaning of figures and must not be ignored if a structure has no column for it.</summary>
/// <param name="Id">The SDMX concept, such as UNIT_MULT.</param>
/// <param name="Name">The name shown in findings.</param>
/// <param name="Kind">How it affects figures.</param>
/// <param name="Structures">The structures that have a column for it, in the order of their ids.</param>
internal sealed record KnownConcept(string Id, string Name, ConceptKind Kind, IReadOnlyList<string> Structures)
{
    /// <summary>The neutral value named in hints; null if none is listed.</summary>
    public string? ShownNeutral { get; init; }

    /// <summary>The values with which figures mean the same as without the column, folded as by <see cref="FoldedText.FoldValue"/>.</summary>
    public HashSet<string> Neutral { get; } = new(StringComparer.Ordinal);

    /// <summary>The values that say that an office withholds a figure, folded likewise.</summary>
    public HashSet<string> Withheld { get; } = new(StringComparer.Ordinal);
}
