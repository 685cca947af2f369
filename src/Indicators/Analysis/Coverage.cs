using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>The share of the expected weight that has been reported for a figure.</summary>
/// <param name="Part">The weight (or number) of the expected areas that report.</param>
/// <param name="Whole">The weight (or number) of the expected areas.</param>
/// <param name="Reporting">The number of areas that report the figure, including unknown areas.</param>
/// <param name="Expected">The number of expected areas; unknown areas are never expected.</param>
/// <param name="ByCount">Whether areas are counted, because the method counts each area once, a weight is unknown, or the weights sum to
/// zero.</param>
public readonly record struct Coverage(double Part, double Whole, int Reporting, int Expected, bool ByCount)
{
    /// <summary>The expected areas without the figure, as ascending indexes into the programme's areas.</summary>
    public IReadOnlyList<int> Missing { get => field ?? []; init; }

    /// <summary>Those of the missing areas whose weight is unknown, so that the missing share is unknown too.</summary>
    public IReadOnlyList<int> Unweighed { get => field ?? []; init; }

    /// <summary>From 0 to 1; 1 if no area is expected and at least one reports.</summary>
    public double Share => Expected == 0 ? (Reporting > 0 ? 1 : 0) : Part / Whole;

    public bool Reaches(Fraction limit) => Expected == 0 ? Reporting > 0 : limit.IsReachedBy(Part, Whole);

    /// <param name="areas">The areas of the reference area.</param>
    /// <param name="weigh">False if the method counts each area once.</param>
    internal static Coverage Compute(ReadOnlySpan<AreaReport> areas, bool weigh)
    {
        int reporting = 0, due = 0, dueReporting = 0;
        double part = 0, whole = 0;
        bool allWeighed = true;
        List<int>? missing = null, unweighed = null;
        foreach (AreaReport report in areas)
        {
            if (report.IsReporting) reporting++;
            if (!report.IsExpected) continue;
            due++;
            bool isWeighed = !double.IsNaN(report.Weight);
            allWeighed &= isWeighed;
            whole += report.Weight;
            if (report.IsReporting)
            {
                dueReporting++;
                part += report.Weight;
                continue;
            }
            (missing ??= []).Add(report.Area);
            if (weigh && !isWeighed) (unweighed ??= []).Add(report.Area);
        }
        Coverage coverage = weigh && allWeighed && whole > 0
            ? new Coverage(part, whole, reporting, due, ByCount: false)
            : new Coverage(dueReporting, due, reporting, due, ByCount: due > 0);
        return missing is null ? coverage : coverage with { Missing = missing, Unweighed = unweighed ?? (IReadOnlyList<int>)[] };
    }
}

/// <summary>The contribution of an area to the coverage of its reference areas, for one figure and period.</summary>
/// <param name="Area">Its index in the programme's areas.</param>
/// <param name="IsReporting">Whether the area reports the figure.</param>
/// <param name="IsExpected">Whether the area is expected to report it.</param>
/// <param name="Weight">The weight of an expected area; NaN if unknown.</param>
internal readonly record struct AreaReport(int Area, bool IsReporting, bool IsExpected, double Weight);
