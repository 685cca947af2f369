namespace Indicators.Analysis;

/// <summary>The change of a figure between two periods.</summary>
public static class Change
{
    /// <summary>The change 100 x (now - before) / before, in per cent; NaN if either figure is unknown or the earlier one is zero.</summary>
    public static double InPerCent(double now, double before) => before == 0 ? double.NaN : 100 * (now - before) / before;

    /// <summary>The difference now - before, in the unit of the figure (percentage points for a percentage).</summary>
    public static double Absolute(double now, double before) => now - before;
}
