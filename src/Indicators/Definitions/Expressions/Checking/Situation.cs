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
internal sealed record Possible(NumberSet Numbers, bool MayBeMissing);

/// <summary>
/// What may be the case where some conditions hold: at least everything that really may, so that where nothing is left the
/// conditions contradict each other. Terms that it says nothing of may be whatever their columns allow.
/// </summary>
internal sealed class Situation
{
    private readonly Dictionary<Term, Possible> known;

    private Situation(Dictionary<Term, Possible> known) => this.known = known;

    public static Situation Any { get; } = new([]);

    /// <summary>The situation in which a term is also one of some numbers; null where it cannot be.</summary>
    public Situation? With(Term term, NumberSet numbers, TermValues values) =>
        With(term, new Possible(Of(term, values).Numbers.And(numbers), false));

    /// <summary>The situation in which a term is missing, or is not; null where it cannot be.</summary>
    public Situation? WithMissing(Term term, bool isMissing, TermValues values)
    {
        Possible before = Of(term, values);
        if (!isMissing) return With(term, before with { MayBeMissing = false });
        return before.MayBeMissing ? With(term, new Possible(NumberSet.None, true)) : null;
    }

    /// <summary>What is the case in one situation or another; null where neither can be.</summary>
    public static Situation? Either(Situation? left, Situation? right)
    {
        if (left is null || right is null) return left ?? right;
        Dictionary<Term, Possible> both = [];
        foreach ((Term term, Possible one) in left.known)
            if (right.known.TryGetValue(term, out Possible? other))
                both.Add(term, new Possible(one.Numbers.Or(other.Numbers), one.MayBeMissing || other.MayBeMissing));
        return new Situation(both);
    }

    private Possible Of(Term term, TermValues values) => known.TryGetValue(term, out Possible? possible) ? possible : new Possible(values.Of(term), true);

    private Situation? With(Term term, Possible possible) =>
        possible.Numbers.IsEmpty && !possible.MayBeMissing ? null : new Situation(new Dictionary<Term, Possible>(known) { [term] = possible });
}
