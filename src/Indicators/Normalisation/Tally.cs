using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A running sum of cells that keeps missing and zero apart: the value of the cells that have one, how many lack one that
/// exists, and the strongest status.
/// </summary>
public struct Tally
{
    private double sum;
    private bool hasValue;
    private ObservationStatus present;
    private ObservationStatus? absent;

    /// <summary>How many of the cells lack a value that exists.</summary>
    public int Gaps { get; private set; }

    /// <summary>The sum of the cells that have a value; NaN when none has.</summary>
    public readonly double Value => hasValue ? sum : double.NaN;

    /// <summary>
    /// The strongest flag of the cells with a value, low reliability where others lack theirs; without any value the reason,
    /// and <see cref="ObservationStatus.Missing"/> for a tally of nothing.
    /// </summary>
    public readonly ObservationStatus Status =>
        !hasValue ? absent ?? ObservationStatus.Missing
        : Gaps > 0 ? ObservationStatus.LowReliability
        : present;

    /// <param name="value">NaN for a cell without value.</param>
    /// <param name="gaps">For a cell that is itself a sum: how many of its own cells lack a value.</param>
    public void Add(double value, ObservationStatus status, int gaps = 0)
    {
        if (double.IsNaN(value))
        {
            if (status.LeavesGap()) Gaps += Math.Max(gaps, 1);
            absent = absent is { } before ? Statuses.Stronger(before, status) : status;
            return;
        }
        Gaps += gaps;
        sum += value;
        present = hasValue ? Statuses.Stronger(present, status) : status;
        hasValue = true;
    }
}
