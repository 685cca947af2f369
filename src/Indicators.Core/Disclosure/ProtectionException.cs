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

    /// <summary>The mapping of areas to regions was not protected together with the others.</summary>
    GroupingNotProtected,

    /// <summary>Figures were released with another policy, and both together would tell more than either.</summary>
    PolicyChanged,
}

/// <summary>Protection could not be reached or proven, so nothing is published.</summary>
public sealed class ProtectionException : Exception
{
    /// <param name="figures">What it concerns, never with a value.</param>
    public ProtectionException(ProtectionFailure failure, IReadOnlyList<string> figures)
        : base($"{failure}: {string.Join("; ", figures)}") => (Failure, Figures) = (failure, figures);

    /// <summary>Why nothing is published.</summary>
    public ProtectionFailure Failure { get; }

    /// <summary>The figures concerned, at most twenty, by indicator, reference area, period and item, or the structures; never with a value.</summary>
    public IReadOnlyList<string> Figures { get; }
}
