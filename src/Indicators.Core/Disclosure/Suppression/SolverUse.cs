using Indicators.Definitions;
using Indicators.Disclosure.Bounds;

namespace Indicators.Disclosure.Suppression;

/// <summary>
/// What a solver is used for in a run: exact bounds wherever there is one; and the pattern itself, in small parts, only if the policy requires
/// a solver, so that what is withheld never depends on what happens to be installed.
/// </summary>
internal sealed class SolverUse
{
    private readonly ISolver? solver;
    private readonly bool isRequired;
    private readonly IReadOnlyList<string> named;

    /// <param name="program">The solver's program; null if there is none.</param>
    /// <param name="named">The figures to be bounded by name.</param>
    /// <exception cref="ProtectionException">A solver is required, and there is none.</exception>
    public SolverUse(Programme programme, ISolverProgram? program, IReadOnlyList<string> named)
    {
        this.named = named;
        solver = program is { IsInstalled: true } ? new SolverClient(program) : null;
        isRequired = programme.Structures.Values.Any(structure => programme.GetPolicy(structure).Suppression is { RequiresSolver: true });
        if (solver is null && isRequired) throw new ProtectionException(ProtectionFailure.SolverMissing, []);
    }

    /// <summary>Looks for a lighter pattern if the policy requires a solver.</summary>
    /// <param name="known">A pattern that protects all primary sums.</param>
    /// <exception cref="ProtectionException">The solver fails.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public SuppressionResult Improve(SumSystem system, SuppressionResult known, ISuppressionWeight weight, CancellationToken cancellation)
    {
        // Where single tables are needed, the pattern is one of released figures, which leave little room.
        if (!isRequired || known.Further.Count > 0) return known;
        LeastPatternResult found = LeastPattern.Improve(system, known, weight, solver!, cancellation);
        ThrowUnlessAnswered(found.Outcome, found.Detail);
        return found.Pattern;
    }

    /// <summary>Bounds withheld sums exactly.</summary>
    /// <param name="result">A pattern whose second table has been checked.</param>
    /// <exception cref="ProtectionException">A figure is bounded more tightly than is allowed, or the solver fails, or figures are named and there is none.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public BoundsReview Audit(SumSystem system, SuppressionResult result, SumPlaces places, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, IReadOnlyList<int>> figures = places.Find(named);
        if (solver is null)
        {
            // Installing the solver would not help a name that is wrong.
            string[] unknown = [.. named.Where(name => !figures.ContainsKey(name))];
            if (named.Count > 0 && unknown.Length == 0) throw new ProtectionException(ProtectionFailure.SolverMissing, []);
            return new BoundsReview { HasSolver = false, Named = [.. unknown.Select(name => new NamedFigure(name, NamedFigureState.Unknown))] };
        }
        HashSet<int> asked = [.. figures.Values.SelectMany(sums => sums).Where(sum => result.IsSuppressed[sum])];
        ExactAuditResult found = ExactAudit.Run(system, result, solver, asked, cancellation);
        ThrowUnlessAnswered(found.Outcome, found.Detail);
        if (found.TooNarrow.Length > 0) throw new ProtectionException(ProtectionFailure.BoundedTooTightly, places.Describe(found.TooNarrow));
        if (found.Unproven.Length > 0) throw new ProtectionException(ProtectionFailure.SolverAnswerFails, places.Describe(found.Unproven));
        return new BoundsReview
        {
            HasSolver = true,
            BoundedCount = found.BoundedCount,
            LeftOutCount = found.LeftOutCount,
            Named = [.. named.Select(name => new NamedFigure(name, StateOf(name)))],
        };

        NamedFigureState StateOf(string name) => !figures.TryGetValue(name, out IReadOnlyList<int>? sums) ? NamedFigureState.Unknown
            : sums.Any(asked.Contains) ? NamedFigureState.Uncertain
            : NamedFigureState.Published;
    }

    private static void ThrowUnlessAnswered(SolverOutcome outcome, string detail)
    {
        if (outcome == SolverOutcome.Answered) return;
        throw new ProtectionException(
            outcome switch
            {
                SolverOutcome.NotFound => ProtectionFailure.SolverMissing,
                SolverOutcome.LimitReached => ProtectionFailure.SolverLimitReached,
                SolverOutcome.Unreadable => ProtectionFailure.SolverAnswerFails,
                _ => ProtectionFailure.SolverFailed,
            },
            [], detail);
    }
}
