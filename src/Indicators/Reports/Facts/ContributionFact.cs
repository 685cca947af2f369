using Indicators.Aggregation;
using Indicators.Analysis;

namespace Indicators.Reports.Facts;

/// <summary>The area that accounts for all or most of the change of a sum over a year, and what the others did together.</summary>
internal sealed record ContributionFact : Fact
{
    /// <summary>A smaller part of a change is no news.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Where another area moved by at least this part of the first one's move, in the same direction, no single area accounts for the change.</summary>
    private const double GreatestSecond = 0.5;

    public required ReferenceArea Area { get; init; }

    /// <summary>The change of the area.</summary>
    public required double Own { get; init; }

    /// <summary>The change of all areas together.</summary>
    public required double Total { get; init; }

    /// <summary>The number of the other areas.</summary>
    public required int Others { get; init; }

    public double OthersTogether => Total - Own;

    /// <summary>Whether protection alone can make the change of the others.</summary>
    public required bool AreOthersAlike { get; init; }

    public required ShareOf Share { get; init; }

    public override FactDirection Direction => DirectionOf(Total);

    public override double Size => Math.Min(1, Share.Share);

    public override IEnumerable<string> Statements => [$"contribution {Indicator.Id} {Period}"];

    /// <param name="change">The change of the region.</param>
    public static ContributionFact? Find(FactContext context, ChangeFact? change)
    {
        if (change is null || !context.Indicator.AddsUp || context.ReferenceArea.IsArea || change.Areas.Count < 2) return null;
        if (context.IsAnyWithheld(context.Period) || context.IsAnyWithheld(context.YearBefore)) return null;
        var parts = new List<(ReferenceArea Area, ResultRow Now, ResultRow Before)>();
        foreach (ReferenceArea area in change.Areas)
        {
            // An area that is included without a figure of its own could be the one that made the change.
            if (context.FindUsable(area, context.Period) is not { } now || context.FindUsable(area, context.YearBefore) is not { } before) return null;
            parts.Add((area, now, before));
        }
        double ChangeOf((ReferenceArea Area, ResultRow Now, ResultRow Before) part) => part.Now.Value - part.Before.Value;
        double sign = Math.Sign(change.Absolute);
        (ReferenceArea Area, ResultRow Now, ResultRow Before)[] ordered = [.. parts.OrderByDescending(part => sign * ChangeOf(part)).ThenBy(part => part.Area)];
        double own = ChangeOf(ordered[0]), second = ChangeOf(ordered[1]);
        if (sign * own <= 0 || sign * second > GreatestSecond * sign * own) return null;
        double share = own / change.Absolute;
        if (share < LeastShare || ShareOf.FindOfChange(share) is not { } said) return null;
        double others = change.Absolute - own;
        double margin = ordered[1..].Sum(part => Half(context.Margin.RangeOf(part.Now)) + Half(context.Margin.RangeOf(part.Before)));
        return new ContributionFact
        {
            Indicator = context.Indicator,
            ReferenceArea = context.ReferenceArea,
            Period = context.Period,
            Reporters = context.Reporters,
            IsWhole = context.IsWhole,
            Area = ordered[0].Area,
            Own = own,
            Total = change.Absolute,
            Others = ordered.Length - 1,
            AreOthersAlike = Math.Abs(others) <= margin,
            Share = said,
            Evidence = [FactContext.FigureOf(ordered[0].Now), FactContext.FigureOf(ordered[0].Before), .. change.Evidence],
        };
    }

    private static double Half(FigureRange range) => (range.Greatest - range.Least) / 2;
}
