namespace Indicators.Disclosure.Joint;

/// <summary>What is withheld because offices marked figures as confidential.</summary>
/// <param name="Cells">The cells with a figure that are withheld.</param>
/// <param name="Marked">The marked cells, which have no figure.</param>
/// <param name="MarkOf">For each cell withheld, the marked one that it would give away; null where that is a total.</param>
internal sealed record Withholding(IReadOnlySet<CellRef> Cells, IReadOnlySet<CellRef> Marked, IReadOnlyDictionary<CellRef, CellRef?> MarkOf);
