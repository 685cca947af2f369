namespace Indicators.Disclosure;

/// <summary>Why figures cannot be published.</summary>
public enum ProtectionFailure
{
    /// <summary>No pattern of withheld figures protects a figure as the policy requires.</summary>
    CannotBeProtected,

    /// <summary>The proof that the figures are protected does not hold.</summary>
    ProofFails,

    /// <summary>The published figures bound a withheld figure more tightly than the policy allows.</summary>
    BoundedTooTightly,

    /// <summary>Exact bounds are required, and there is no solver to find them.</summary>
    SolverMissing,

    /// <summary>The solver reached a limit of work, time or memory.</summary>
    SolverLimitReached,

    /// <summary>The solver failed, or is that of another version.</summary>
    SolverFailed,

    /// <summary>What the solver answered does not hold in exact arithmetic.</summary>
    SolverAnswerFails,

    /// <summary>The mapping of areas to regions was not protected together with the others.</summary>
    GroupingNotProtected,

    /// <summary>Figures were released with another policy, and both together would tell more than either.</summary>
    PolicyChanged,
}

/// <summary>Protection could not be reached or proven, so nothing is published.</summary>
public sealed class ProtectionException : Exception
{
    /// <param name="figures">What it concerns, never with a value.</param>
    /// <param name="detail">What a solver said about its failure; it contains nothing of the data.</param>
    public ProtectionException(ProtectionFailure failure, IReadOnlyList<string> figures, string detail = "")
        : base($"{failure}: {string.Join("; ", figures)}{detail}") => (Failure, Figures, Detail) = (failure, figures, detail);

    /// <summary>Why nothing is published.</summary>
    public ProtectionFailure Failure { get; }

    /// <summary>The figures concerned, at most twenty, by indicator, reference area, period and item, or the structures; never with a value.</summary>
    public IReadOnlyList<string> Figures { get; }

    /// <summary>What the solver said about its failure; empty if it is not the solver's. It contains nothing of the data.</summary>
    public string Detail { get; }
}
