using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>The aspect of an expression that a comparison concerns.</summary>
internal enum Aspect
{
    /// <summary>A number, or the index of a code.</summary>
    Value,

    /// <summary>The left side of a comparison minus the right side: only its sign is known.</summary>
    Difference,

    /// <summary>The day number of a period's first day.</summary>
    FirstDay,

    /// <summary>The day number of a period's last day.</summary>
    LastDay,
}

/// <summary>An aspect that conditions of one expression concern: equal expressions have the same value in a row.</summary>
/// <param name="Other">The right side of a difference; null for other aspects.</param>
internal sealed record Term(Expression Expression, Aspect Aspect, Expression? Other = null);

/// <summary>The values that a term may still take.</summary>
internal sealed record PossibleOutcome(NumberSet Numbers, bool MayBeMissing);

/// <summary>
/// What is possible if certain conditions hold. It never excludes anything that can occur, so if nothing remains possible, the
/// conditions contradict each other. Terms without a constraint may have any value that their columns allow.
/// </summary>
internal sealed class ConstraintSet
{
    private readonly Dictionary<Term, PossibleOutcome> known;

    private ConstraintSet(Dictionary<Term, PossibleOutcome> known) => this.known = known;

    public static ConstraintSet Any { get; } = new([]);

    /// <summary>Adds the constraint that a term is one of the given numbers; returns null if that is impossible.</summary>
    public ConstraintSet? Narrow(Term term, NumberSet numbers, TermValues values) =>
        Narrow(term, new PossibleOutcome(Evaluate(term, values).Numbers.Intersect(numbers), false));

    /// <summary>Adds the constraint that a term is missing, or is not missing; returns null if that is impossible.</summary>
    public ConstraintSet? WithMissing(Term term, bool isMissing, TermValues values)
    {
        PossibleOutcome before = Evaluate(term, values);
        if (!isMissing) return Narrow(term, before with { MayBeMissing = false });
        return before.MayBeMissing ? Narrow(term, new PossibleOutcome(NumberSet.None, true)) : null;
    }

    /// <summary>Returns what is possible under either of two sets of constraints; null if both are impossible.</summary>
    public static ConstraintSet? Either(ConstraintSet? left, ConstraintSet? right)
    {
        if (left is null || right is null) return left ?? right;
        Dictionary<Term, PossibleOutcome> both = [];
        foreach ((Term term, PossibleOutcome one) in left.known)
            if (right.known.TryGetValue(term, out PossibleOutcome? other))
                both.Add(term, new PossibleOutcome(one.Numbers.Union(other.Numbers), one.MayBeMissing || other.MayBeMissing));
        return new ConstraintSet(both);
    }

    private PossibleOutcome Evaluate(Term term, TermValues values) => known.TryGetValue(term, out PossibleOutcome? possible) ? possible : new PossibleOutcome(values.ValuesOf(term), true);

    private ConstraintSet? Narrow(Term term, PossibleOutcome possible) =>
        possible.Numbers.IsEmpty && !possible.MayBeMissing ? null : new ConstraintSet(new Dictionary<Term, PossibleOutcome>(known) { [term] = possible });
}
