namespace Indicators.Disclosure;

/// <summary>How far the smallest and largest possible values of withheld figures were computed exactly. All that were are as uncertain as the policy requires.</summary>
public sealed record BoundsReview
{
    /// <summary>Whether there was a solver; without one, no bounds are exact.</summary>
    public required bool HasSolver { get; init; }

    /// <summary>The number of withheld sums with exact bounds.</summary>
    public int BoundedCount { get; init; }

    /// <summary>The number of withheld sums without: they depend on more cells that are not published than are solved for.</summary>
    public int LeftOutCount { get; init; }

    /// <summary>The figures that the run was to bound by name, in the order in which they were named.</summary>
    public IReadOnlyList<NamedFigure> Named { get; init; } = [];
}

/// <summary>A figure that a run was to bound by name.</summary>
/// <param name="Name">As it was named.</param>
public sealed record NamedFigure(string Name, NamedFigureState State);

/// <summary>What a run has found about a figure that it was to bound.</summary>
public enum NamedFigureState
{
    /// <summary>There is no such figure.</summary>
    Unknown,

    /// <summary>It is published, so that there is nothing to bound.</summary>
    Published,

    /// <summary>It is withheld, and its smallest and largest possible values are as far apart as the policy requires.</summary>
    Uncertain,
}
