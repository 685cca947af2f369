using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>How much of what was expected has been reported for a figure.</summary>
/// <param name="Part">The weight (or number) of the expected areas that report.</param>
/// <param name="Whole">The weight (or number) of the expected areas.</param>
/// <param name="Reporting">How many areas report the figure, an unknown area among them.</param>
/// <param name="Expected">How many areas were expected; an unknown area never is.</param>
/// <param name="ByCount">The areas are counted, because a weight is not known or the weights sum to zero.</param>
public readonly record struct Coverage(double Part, double Whole, int Reporting, int Expected, bool ByCount)
{
    /// <summary>The expected areas without the figure, as indexes in the programme's areas, ascending.</summary>
    public IReadOnlyList<int> Missing { get => field ?? []; init; }

    /// <summary>Those of them whose weight is not known: how much is missing cannot be told.</summary>
    public IReadOnlyList<int> Unweighed { get => field ?? []; init; }

    /// <summary>From 0 to 1; 1 where nobody is expected and something was filed.</summary>
    public double Share => Expected == 0 ? (Reporting > 0 ? 1 : 0) : Part / Whole;

    public bool Reaches(Fraction limit) => Expected == 0 ? Reporting > 0 : limit.IsReachedBy(Part, Whole);

    /// <param name="areas">The areas of a place.</param>
    /// <param name="weigh">False where the method counts each area once.</param>
    internal static Coverage Compute(ReadOnlySpan<AreaReport> areas, bool weigh)
    {
        int reporting = 0, due = 0, dueReporting = 0;
        double part = 0, whole = 0;
        bool allWeighed = true;
        List<int>? missing = null, unweighed = null;
        foreach (AreaReport report in areas)
        {
            if (report.Reports) reporting++;
            if (!report.Expected) continue;
            due++;
            bool isWeighed = !double.IsNaN(report.Weight);
            allWeighed &= isWeighed;
            whole += report.Weight;
            if (report.Reports)
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

/// <summary>What an area is to the coverage of the places that it lies in, for one figure and period.</summary>
/// <param name="Area">Its index in the programme's areas.</param>
/// <param name="Reports">Whether it reports the figure.</param>
/// <param name="Expected">Whether it is expected to.</param>
/// <param name="Weight">Of an expected area; NaN where it is not known.</param>
internal readonly record struct AreaReport(int Area, bool Reports, bool Expected, double Weight);
