using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>A system in parts that do not depend on each other: they have no equation in common, so that bounds of a cell depend on its own block only.</summary>
/// <param name="Blocks">The numbers of their cells are indexes in the system.</param>
/// <param name="Known">The value of each cell of the system that is in no block, because it follows from single equations.</param>
internal sealed record SplitSystem(IReadOnlyList<Block> Blocks, IReadOnlyList<long?> Known);
