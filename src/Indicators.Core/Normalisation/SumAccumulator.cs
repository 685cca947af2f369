using System.Runtime.CompilerServices;
using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A running sum of cells that keeps missing and zero apart: the value of the cells that have one, how many lack one that
/// exists, and the strongest status.
/// </summary>
internal struct SumAccumulator
{
    private double sum;

    // Of the cells with a value, and of those without; no status at all where there is no such cell.
    private ObservationStatus present, absent;

    /// <summary>How many of the cells lack a value that exists.</summary>
    public int Gaps { get; private set; }

    /// <summary>Whether any cell has no value.</summary>
    public readonly bool LacksValue => absent != default;

    /// <summary>The sum of the cells that have a value; NaN when none has.</summary>
    public readonly double Value => present != default ? sum : double.NaN;

    /// <summary>
    /// The strongest flag of the cells with a value, low reliability where others lack theirs; without any value the reason,
    /// and <see cref="ObservationStatus.Missing"/> for a tally of nothing.
    /// </summary>
    public readonly ObservationStatus Status =>
        present == default ? absent != default ? absent : ObservationStatus.Missing
        : Gaps > 0 ? ObservationStatus.LowReliability
        : present;

    /// <param name="value">NaN for a cell without value.</param>
    /// <param name="status">One that there is: 0 is none.</param>
    /// <param name="gaps">For a cell that is itself a sum: how many of its own cells lack a value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, ObservationStatus status, int gaps = 0)
    {
        // Nearly every cell has a value, and a status that changes nothing: no flag is weaker than none.
        if (double.IsNaN(value) || (status != present && (status != ObservationStatus.Normal || present == default))) Note(value, status, ref gaps);
        else sum += value;
        Gaps += gaps;
    }

    private void Note(double value, ObservationStatus status, ref int gaps)
    {
        if (double.IsNaN(value))
        {
            gaps = status.LeavesGap() ? Math.Max(gaps, 1) : 0;
            absent = absent == default ? status : Statuses.Stronger(absent, status);
            return;
        }
        sum += value;
        present = present == default ? status : Statuses.Stronger(present, status);
    }
}
