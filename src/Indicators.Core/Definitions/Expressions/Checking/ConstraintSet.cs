using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>What a comparison looks at.</summary>
internal enum Aspect
{
    /// <summary>A number, or the index of a code.</summary>
    Value,

    /// <summary>The left side of a comparison less the right: only its sign is known.</summary>
    Difference,

    /// <summary>The number of a period's first day.</summary>
    FirstDay,

    /// <inheritdoc cref="FirstDay"/>
    LastDay,
}

/// <summary>Something that conditions of one expression ask about: equal expressions have the same value in a row.</summary>
/// <param name="Other">The right side of a difference; else null.</param>
internal sealed record Term(Expression Expression, Aspect Aspect, Expression? Other = null);

/// <summary>What a term may still be.</summary>
internal sealed record PossibleOutcome(NumberSet Numbers, bool MayBeMissing);

/// <summary>
/// What may be the case where some conditions hold: at least everything that really may, so that where nothing is left the
/// conditions contradict each other. Terms that it says nothing of may be whatever their columns allow.
/// </summary>
internal sealed class ConstraintSet
{
    private readonly Dictionary<Term, PossibleOutcome> known;

    private ConstraintSet(Dictionary<Term, PossibleOutcome> known) => this.known = known;

    public static ConstraintSet Any { get; } = new([]);

    /// <summary>The situation in which a term is also one of some numbers; null where it cannot be.</summary>
    public ConstraintSet? Narrow(Term term, NumberSet numbers, TermValues values) =>
        Narrow(term, new PossibleOutcome(Evaluate(term, values).Numbers.Intersect(numbers), false));

    /// <summary>The situation in which a term is missing, or is not; null where it cannot be.</summary>
    public ConstraintSet? WithMissing(Term term, bool isMissing, TermValues values)
    {
        PossibleOutcome before = Evaluate(term, values);
        if (!isMissing) return Narrow(term, before with { MayBeMissing = false });
        return before.MayBeMissing ? Narrow(term, new PossibleOutcome(NumberSet.None, true)) : null;
    }

    /// <summary>What is the case in one situation or another; null where neither can be.</summary>
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
