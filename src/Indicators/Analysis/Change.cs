namespace Indicators.Analysis;

/// <summary>The change of a figure between two periods.</summary>
public static class Change
{
    /// <summary>100 x (now - before) / before, in per cent; NaN where either is not known or there was nothing before.</summary>
    public static double InPerCent(double now, double before) => before == 0 ? double.NaN : 100 * (now - before) / before;

    /// <summary>now - before, in the unit of the figure (points for a percentage).</summary>
    public static double Absolute(double now, double before) => now - before;
}
