using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>What the folder says of a cell.</summary>
internal enum SumState
{
    /// <summary>Nothing.</summary>
    Unprinted,

    /// <summary>Its number.</summary>
    Printed,

    /// <summary>The table that it belongs to is printed without it: nobody, or nobody to be shown.</summary>
    Absent,

    /// <summary>That it is withheld.</summary>
    Withheld,
}

/// <summary>A sum of rows of one structure for some areas and one period. All figures that print it share it.</summary>
/// <param name="areas">The number of the set of areas that are summed.</param>
internal sealed class SumCell(int number, SumBox box, int areas, Period period, AuditedPolicy policy)
{
    public int Number => number;

    public SumBox Box => box;

    public int Areas => areas;

    public Period Period => period;

    public AuditedPolicy Policy => policy;

    public SumState State { get; set; }

    public long Print { get; set; }

    /// <summary>The edition that says first what it is; empty for the one under audit.</summary>
    public string Edition { get; set; } = "";

    /// <summary>A figure that it is a component of; null for a sum that no figure prints.</summary>
    public FigureKey? Key { get; set; }

    /// <summary>The rows of the table that it is an item of; its own rows if it is a total.</summary>
    public SumBox? Table { get; set; }

    /// <summary>How its period is made up of shorter ones; empty if it is not.</summary>
    public string OverTime { get; set; } = "";

    /// <summary>A figure of it says that rows without a value are left out: it is the sum of what is known, and another return may know more.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Its office withholds it: sums contain nothing of it, or only what is known of its parts, and tell nothing of the whole.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>It is what a period was filed with beyond its parts.</summary>
    public bool IsRestOfPeriod { get; set; }

    /// <summary>It is withheld as the numerator of a rate, perhaps only because of the denominator.</summary>
    public bool IsOfRate { get; set; }

    /// <summary>The least and the most that a printed rate and its other component leave.</summary>
    public (long Low, long High) Told { get; set; } = (0, BoundPropagation.Unbounded);

    /// <summary>Its number is told, or that nobody is shown.</summary>
    public bool IsKnown => State is SumState.Printed or SumState.Absent;

    /// <summary>The number in print; 0 if nobody is shown.</summary>
    public long Shown => State == SumState.Printed ? Print : 0;
}

/// <summary>Where a relation comes from; those first are believed first.</summary>
internal enum SumRelationKind
{
    Areas,
    Items,
    Parts,
    Periods,
    Returns,
}

/// <summary>A total that is the sum of its parts, by the numbers of cells.</summary>
internal sealed record SumRelation(SumRelationKind Kind, int Total, int[] Parts);
