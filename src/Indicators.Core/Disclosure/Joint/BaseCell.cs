namespace Indicators.Disclosure.Joint;

/// <summary>A cell of a table: the number of the table among those of the quantity, and of the cell in the table.</summary>
internal readonly record struct CellRef(int Table, int Cell);

/// <summary>
/// A part of what was filed that protection treats as one: a cell at the finest level that any return has, or what a coarser cell exceeds
/// its finer ones by. Every filed cell is a sum of base cells, so returns that carry the same quantity cannot contradict each other after
/// protection.
/// </summary>
/// <param name="Owner">The cell in which it was found first.</param>
/// <param name="IsResidual">Whether it is what the owner exceeds its finer cells by: persons who are not broken down.</param>
/// <param name="Count">Its value, above 0.</param>
internal sealed record BaseCell(CellRef Owner, bool IsResidual, long Count)
{
    /// <summary>The other cells that include it: those of coarser returns, and of declared wholes.</summary>
    public IReadOnlyList<CellRef> Others { get; init; } = [];

    /// <summary>Whether protection changes it. Pieces of large cells stay as they are, however small.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Whether it is part of what a return exceeds its breakdown by.</summary>
    public bool IsUnbroken { get; init; } = IsResidual;

    /// <summary>Whether it is what the owner exceeds a declared part by, and a residual for that reason.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether it is one of several pieces of a cell, none of which was filed by itself.</summary>
    public bool IsPiece { get; init; }

    /// <summary>The cell of the widest declared whole that includes it; its owner if there is none.</summary>
    public CellRef Widest { get; init; } = Owner;
}
