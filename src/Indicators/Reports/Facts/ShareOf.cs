namespace Indicators.Reports.Facts;

/// <summary>How a share is said.</summary>
internal enum ShareRelation
{
    /// <summary>It is about the fraction.</summary>
    About,

    /// <summary>It is above the fraction and not near any other.</summary>
    MoreThan,

    /// <summary>It is nearly the whole.</summary>
    NearlyAll,

    /// <summary>It is the whole, or more than the whole.</summary>
    All,
}

/// <summary>A share as people say it.</summary>
/// <param name="Share">From 0; above 1 where one part moved by more than all together.</param>
/// <param name="Fraction">The fraction for <see cref="ShareRelation.About"/> and <see cref="ShareRelation.MoreThan"/>.</param>
internal sealed record ShareOf(double Share, ShareRelation Relation, PlainFraction Fraction)
{
    /// <summary>From this share on, it is nearly the whole.</summary>
    private const double NearlyAll = 0.97, NearlyAllOfChange = 0.9;

    /// <summary>Finds how to say a share of a sum; null if it is too small to be worth a sentence.</summary>
    public static ShareOf? Find(double share) => Find(share, NearlyAll, PlainFraction.FindNearest);

    /// <summary>Finds how to say a share of a change.</summary>
    public static ShareOf? FindOfChange(double share) => Find(share, NearlyAllOfChange, PlainFraction.FindNearestOfChange);

    private static ShareOf? Find(double share, double nearlyAll, Func<double, PlainFraction?> findNearest)
    {
        if (share >= 1) return new ShareOf(share, ShareRelation.All, default);
        if (share >= nearlyAll) return new ShareOf(share, ShareRelation.NearlyAll, default);
        if (findNearest(share) is { } nearest) return new ShareOf(share, ShareRelation.About, nearest);
        return PlainFraction.FindBelow(share) is { } below ? new ShareOf(share, ShareRelation.MoreThan, below) : null;
    }
}
