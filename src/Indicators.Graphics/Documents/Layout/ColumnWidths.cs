namespace Indicators.Graphics.Documents.Layout;

/// <summary>Divides a width among the columns of a table.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Gives each column its share, but at least its minimum. If the minima do not fit, the largest are reduced to one common width, so
    /// that narrow columns keep whole words.
    /// </summary>
    /// <param name="minima">The minimum widths in points.</param>
    /// <param name="shares">Positive numbers, which need not sum to 1.</param>
    /// <returns>Widths that sum to <paramref name="available"/>.</returns>
    public static double[] Fit(IReadOnlyList<double> minima, IReadOnlyList<double> shares, double available) =>
        minima.Sum() > available ? Cut(minima, available) : Grow(minima, shares, available);

    private static double[] Grow(IReadOnlyList<double> minima, IReadOnlyList<double> shares, double available)
    {
        int count = minima.Count;
        bool[] isFixed = new bool[count];
        double[] widths = new double[count];
        while (true)
        {
            double rest = available, shareSum = 0;
            for (int index = 0; index < count; index++)
            {
                if (isFixed[index]) rest -= minima[index];
                else shareSum += shares[index];
            }

            bool settled = true;
            for (int index = 0; index < count; index++)
            {
                widths[index] = isFixed[index] ? minima[index] : rest * shares[index] / shareSum;
                if (isFixed[index] || widths[index] >= minima[index]) continue;
                isFixed[index] = true;
                settled = false;
            }

            if (settled) return widths;
        }
    }

    private static double[] Cut(IReadOnlyList<double> minima, double available)
    {
        double rest = available;
        int left = minima.Count;
        double common = 0;
        foreach (double minimum in minima.Order())
        {
            common = rest / left;
            if (minimum > common) break;
            rest -= minimum;
            left--;
        }

        return [.. minima.Select(minimum => Math.Min(minimum, common))];
    }
}
