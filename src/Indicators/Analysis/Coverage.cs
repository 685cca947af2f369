using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The share of the expected weight that has been reported for a figure.</summary>
/// <param name="Part">The weight (or number) of the expected areas that report.</param>
/// <param name="Whole">The weight (or number) of the expected areas.</param>
/// <param name="Reporting">The number of areas that report the figure, including unknown areas.</param>
/// <param name="Expected">The number of expected areas; unknown areas are never expected.</param>
/// <param name="ByCount">Whether areas are counted, because the method counts each area once, a weight is unknown or withheld, or the weights
/// sum to zero.</param>
public readonly record struct Coverage(double Part, double Whole, int Reporting, int Expected, bool ByCount)
{
    /// <summary>The expected areas without the figure, as ascending indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Missing { get => field ?? []; init; }

    /// <summary>Those of the missing areas whose weight is unknown, rather than withheld, so that the missing share is unknown too.</summary>
    public IReadOnlyList<int> Unweighed { get => field ?? []; init; }

    /// <summary>
    /// Whether areas are counted only because protection withholds weights of areas that report: what these have together may follow from a
    /// published sum.
    /// </summary>
    internal bool LacksWithheldPart { get; init; }

    /// <summary>
    /// Whether the share is that of a count. If all or none of the expected areas report, it is the same with weights that protection withholds.
    /// </summary>
    public bool IsByCount { get => field && ByCount; init; } = true;

    /// <summary>From 0 to 1; 1 if no area is expected and at least one reports.</summary>
    public double Share => Expected == 0 ? (Reporting > 0 ? 1 : 0) : Part / Whole;

    public bool Reaches(Fraction limit) => Expected == 0 ? Reporting > 0 : limit.IsReachedBy(Part, Whole);

    /// <param name="areas">The areas of the reference area.</param>
    /// <param name="weigh">False if the method counts each area once.</param>
    /// <param name="withheldPart">What the reporting areas whose weights are withheld have together; null if that is not published.</param>
    internal static Coverage Compute(ReadOnlySpan<AreaReport> areas, bool weigh, double? withheldPart = null)
    {
        int reporting = 0, due = 0, dueReporting = 0;
        double part = withheldPart ?? 0, whole = part;
        bool allWeighed = true, isAnyUnknown = false, lacksPart = false, lacksMissing = false;
        List<int>? missing = null, unweighed = null;
        foreach (AreaReport report in areas)
        {
            if (report.IsReporting) reporting++;
            if (!report.IsExpected) continue;
            due++;
            bool isWeighed = !double.IsNaN(report.Weight);
            isAnyUnknown |= !isWeighed && !report.IsWeightWithheld;
            lacksPart |= report is { IsWeightWithheld: true, IsReporting: true };
            lacksMissing |= report is { IsWeightWithheld: true, IsReporting: false };
            allWeighed &= isWeighed || (report is { IsWeightWithheld: true, IsReporting: true } && withheldPart is not null);
            if (isWeighed) whole += report.Weight;
            if (report.IsReporting)
            {
                dueReporting++;
                if (isWeighed) part += report.Weight;
                continue;
            }
            (missing ??= []).Add(report.Area);
            if (weigh && !isWeighed && !report.IsWeightWithheld) (unweighed ??= []).Add(report.Area);
        }
        Coverage coverage = weigh && allWeighed && whole > 0
            ? new Coverage(part, whole, reporting, due, ByCount: false)
            : new Coverage(dueReporting, due, reporting, due, ByCount: due > 0)
            {
                LacksWithheldPart = weigh && lacksPart && !lacksMissing && !isAnyUnknown && dueReporting < due,
                IsByCount = !weigh || isAnyUnknown || !(lacksPart || lacksMissing) || (dueReporting > 0 && dueReporting < due),
            };
        return missing is null ? coverage : coverage with { Missing = missing, Unweighed = unweighed ?? (IReadOnlyList<int>)[] };
    }
}

/// <summary>The contribution of an area to the coverage of its reference areas, for one figure and period.</summary>
/// <param name="Area">Its index in the programme's areas.</param>
/// <param name="IsReporting">Whether the area reports the figure.</param>
/// <param name="IsExpected">Whether the area is expected to report it.</param>
/// <param name="Weight">The weight of an expected area; NaN if it is unknown or withheld.</param>
internal readonly record struct AreaReport(int Area, bool IsReporting, bool IsExpected, double Weight)
{
    /// <summary>Whether the weight is known, and protection withholds it.</summary>
    public bool IsWeightWithheld { get; init; }

    /// <summary>Whether a weight is known, published or not.</summary>
    public bool HasWeight => IsWeightWithheld || !double.IsNaN(Weight);
}
