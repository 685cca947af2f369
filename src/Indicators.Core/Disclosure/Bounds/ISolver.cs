using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// A solver of linear and whole-number problems. Its answers are claims: <see cref="BoundsProof"/> and <see cref="SuppressionProof"/>
/// prove what is used of them, so that an answer that is wrong can make a result weaker, never false.
/// </summary>
internal interface ISolver
{
    /// <exception cref="OperationCanceledException">The work was cancelled; the solver no longer runs.</exception>
    SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation);

    /// <exception cref="OperationCanceledException">The work was cancelled; the solver no longer runs.</exception>
    SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation);
}

/// <summary>How an attempt to ask a solver ended.</summary>
internal enum SolverOutcome
{
    Answered,

    /// <summary>No solver is installed.</summary>
    NotFound,

    /// <summary>The solver that is installed belongs to another version of the tool.</summary>
    OtherVersion,

    /// <summary>Time or memory ran out before there was an answer.</summary>
    LimitReached,

    /// <summary>The solver ended without an answer.</summary>
    Failed,

    /// <summary>The solver's answer is truncated or malformed.</summary>
    Unreadable,
}

/// <summary>An answer, or why there is none.</summary>
/// <param name="Answer">Null unless the solver has answered.</param>
/// <param name="Detail">What the solver said about its failure; it contains nothing of the data. Else empty.</param>
internal sealed record SolverReply<TAnswer>(SolverOutcome Outcome, TAnswer? Answer, string Detail)
    where TAnswer : SolverAnswer
{
    public static SolverReply<TAnswer> With(TAnswer answer) => new(SolverOutcome.Answered, answer, "");

    public static SolverReply<TAnswer> Without(SolverOutcome outcome, string detail = "") => new(outcome, null, detail);
}
