using System.Runtime.CompilerServices;
using Indicators.Definitions;

namespace Indicators.Normalisation;

/// <summary>
/// A running sum of cells that distinguishes missing from zero: it keeps the sum of the cells with a value, the number of cells that
/// lack an existing value, and the strongest status.
/// </summary>
internal struct SumAccumulator
{
    private double sum;

    // The strongest status of the cells with a value, and of those without; default if there is no such cell.
    private ObservationStatus present, absent;

    /// <summary>The number of cells that lack an existing value.</summary>
    public int Gaps { get; private set; }

    /// <summary>Whether any cell has no value.</summary>
    public readonly bool LacksValue => absent != default;

    /// <summary>The sum of the cells with a value; NaN if there are none.</summary>
    public readonly double Value => present != default ? sum : double.NaN;

    /// <summary>
    /// The strongest status of the cells with a value, or low reliability if other cells lack theirs. Without any value, the status that
    /// explains this; <see cref="ObservationStatus.Missing"/> if there are no cells.
    /// </summary>
    public readonly ObservationStatus Status =>
        present == default ? absent != default ? absent : ObservationStatus.Missing
        : Gaps > 0 ? ObservationStatus.LowReliability
        : present;

    /// <param name="value">The value; NaN for a cell without a value.</param>
    /// <param name="status">A defined status; 0 means none.</param>
    /// <param name="gaps">For a cell that is itself a sum, the number of its own cells that lack a value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, ObservationStatus status, int gaps = 0)
    {
        // Nearly all cells have a value and a status that changes nothing: no status is weaker than normal.
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
