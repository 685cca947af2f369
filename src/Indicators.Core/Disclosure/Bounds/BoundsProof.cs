using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>Proves the bounds of the targets of one block from what a solver claims, in whole numbers and fractions only.</summary>
internal sealed class BoundsProof
{
    private readonly BlockTargets targets;
    private readonly CellLimits limits;
    private readonly Reached<long>?[] whole;
    private readonly Reached<Fraction>?[] rational;

    private BoundsProof(BlockTargets targets)
    {
        this.targets = targets;
        limits = new CellLimits(targets.Block);
        whole = new Reached<long>?[targets.Targets.Count];
        rational = new Reached<Fraction>?[targets.Targets.Count];
    }

    /// <summary>Proves the bounds of each target.</summary>
    /// <param name="claims">Of each target.</param>
    /// <param name="knownTables">
    /// Tables that the block allows, such as the true one and the one of the certificate, by cell of the block. They stay in this process.
    /// </param>
    /// <returns>The bounds of each target; null if the equations contradict each other, so that no table exists.</returns>
    /// <exception cref="ArgumentException">A known table violates an equation or a bound, or the claims are not those of the targets.</exception>
    public static IReadOnlyList<ProvenBounds>? Prove(BlockTargets targets, IReadOnlyList<ClaimedBounds> claims, IReadOnlyList<IReadOnlyList<long>> knownTables)
    {
        if (claims.Count != targets.Targets.Count) throw new ArgumentException("The claims are not those of the targets.", nameof(claims));
        targets.Check();
        var proof = new BoundsProof(targets);
        if (proof.limits.IsContradictory) return null;
        foreach (IReadOnlyList<long> table in knownTables)
            proof.Include(TablePoint.Check(proof.limits, table) ?? throw new ArgumentException("A known table violates an equation or a bound.", nameof(knownTables)));
        foreach (ClaimedBounds claim in claims)
        {
            proof.IncludeClaim(claim.Low);
            proof.IncludeClaim(claim.High);
        }
        ProvenBounds[] bounds = [.. claims.Select(proof.ProveTarget)];
        return bounds.Any(each => each.IsEmpty) ? null : bounds;
    }

    private ProvenBounds ProveTarget(ClaimedBounds claim, int target) => new(
        ExactBound.FindLow(limits, targets.Targets[target], claim.Low.Dual), ExactBound.FindHigh(limits, targets.Targets[target], claim.High.Dual), whole[target], rational[target]);

    private void IncludeClaim(ClaimedBound claim)
    {
        if (TablePoint.FindNear(limits, claim.Point.ToArray(targets.Block.Count)) is { } point) Include(point);
    }

    /// <summary>A table that was found for one target may reach further than those found for another.</summary>
    private void Include(TablePoint point)
    {
        for (int target = 0; target < whole.Length; target++)
        {
            Fraction sum = point.Sum(targets.Targets[target]);
            rational[target] = Widen(rational[target], sum);
            if (point.IsWhole) whole[target] = Widen(whole[target], (long)sum.Numerator);
        }
    }

    private static Reached<T> Widen<T>(Reached<T>? reached, T value)
        where T : IComparable<T> =>
        reached is { } known ? new(value.CompareTo(known.Low) < 0 ? value : known.Low, value.CompareTo(known.High) > 0 ? value : known.High) : new(value, value);
}
