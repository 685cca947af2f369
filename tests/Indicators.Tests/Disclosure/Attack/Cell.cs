namespace Indicators.Tests.Disclosure.Attack;

/// <summary>What the published folder says of a cell.</summary>
internal enum CellState
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Its number.</summary>
    Printed,

    /// <summary>The table that it belongs to is printed without it: an item that has nobody, or nobody to be shown.</summary>
    Absent,

    /// <summary>A mark instead of its number.</summary>
    Suppressed,
}

/// <summary>A sum of rows of one structure, for some areas and one period. All figures that print it share it.</summary>
internal sealed class Cell(int number, Box box, string areas, string period, ProtectionRule rule)
{
    public int Number => number;

    public Box Box => box;

    /// <summary>The areas that are summed, sorted, with commas between them.</summary>
    public string Areas => areas;

    public string Period => period;

    public ProtectionRule Rule => rule;

    public CellState State { get; set; }

    /// <summary>The number as printed, or derived from a printed rate.</summary>
    public long Print { get; set; }

    /// <summary>A figure that prints it.</summary>
    public FigureKey? Key { get; set; }

    /// <summary>The box without the breakdown that the figure belongs to: its table.</summary>
    public Box? Table { get; set; }

    /// <summary>How shorter periods make up its period: <c>sum</c>, <c>end-of-period</c>, or empty where they do not.</summary>
    public string OverTime { get; set; } = "";

    /// <summary>What a return holds beyond the parts that another return gives of it.</summary>
    public bool IsRemainder { get; set; }

    /// <summary>The figure says that it is the sum of what is known: cells that are withheld are not in it.</summary>
    public bool LeavesOutMarks { get; set; }

    /// <summary>Only ratios over it are withheld, of which the other component may be the reason: it need not be protected itself.</summary>
    public bool IsOfRatio { get; set; }

    /// <summary>What earlier releases printed.</summary>
    public List<long> Earlier { get; } = [];

    public bool IsOneArea => !areas.Contains(',', StringComparison.Ordinal) && !areas.Contains('?', StringComparison.Ordinal);

    /// <summary>Whether the folder gives its number, or shows that there is none to give.</summary>
    public bool IsKnown => State is CellState.Printed or CellState.Absent;

    public override string ToString() =>
        Key is { } key ? key.ToString() : $"{(IsRemainder ? "the rest of " : "")}{box.Text} {areas} {period}";
}

/// <summary>A total and its parts, each a cell; in truth, the total is their sum.</summary>
internal sealed record Relation(RelationKind Kind, int Total, int[] Parts);

/// <summary>Where a relation comes from. The order is that in which they are believed where two contradict each other.</summary>
internal enum RelationKind
{
    /// <summary>A region or the world is its areas, or its regions.</summary>
    Areas,

    /// <summary>A total is the items of a breakdown.</summary>
    Items,

    /// <summary>A set of codes is a smaller set and what is left.</summary>
    Codes,

    /// <summary>A period is its shorter periods, or the last of them.</summary>
    Periods,

    /// <summary>A return is the parts that another return gives of the same quantity, and a remainder.</summary>
    Returns,

    /// <summary>A count that a rule of the structure says contains another is the other and a remainder.</summary>
    Subsets,
}
