using Indicators.Imputation;

namespace Indicators.Aggregation;

/// <summary>
/// How a figure that is no plain sum is made from its parts. It is worked out again from protected parts, so that it gives
/// away no more of them than they do themselves.
/// </summary>
internal abstract record Formula
{
    /// <summary>Whether the figure was not reported: it then counts as estimated in everything that it is a part of.</summary>
    public virtual bool IsEstimate => true;

    /// <returns>NaN where the parts give no figure.</returns>
    public abstract double Compute(ReadOnlySpan<double> parts);
}

/// <summary>Takes its one part as it is.</summary>
internal sealed record LastValueCarriedForward : Formula
{
    public override double Compute(ReadOnlySpan<double> parts) => parts[0];
}

/// <summary>Lies between its two parts.</summary>
internal sealed record LinearInterpolation(int Step, int Steps) : Formula
{
    public override double Compute(ReadOnlySpan<double> parts) => ImputationFormulas.Linear(parts[0], parts[1], Step, Steps);
}

/// <summary>Grows its first part as its peers grew: their figures now, then their figures before, follow it.</summary>
internal sealed record RegionalGrowthImputation(int Peers) : Formula
{
    public override double Compute(ReadOnlySpan<double> parts)
    {
        double now = 0, before = 0;
        for (int i = 1; i <= Peers; i++)
        {
            now += parts[i];
            before += parts[i + Peers];
        }
        return ImputationFormulas.Growth(parts[0], now, before);
    }
}

/// <summary>The mean of its parts, each weighing as many months as it lasts.</summary>
/// <param name="Months">The length of each part.</param>
internal sealed record MeanOverTime(IReadOnlyList<int> Months) : Formula
{
    public override bool IsEstimate => false;

    /// <summary>A part in which the figure cannot exist is no part of the mean.</summary>
    public override double Compute(ReadOnlySpan<double> parts)
    {
        double sum = 0;
        int months = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (double.IsNaN(parts[i])) continue;
            sum += parts[i] * Months[i];
            months += Months[i];
        }
        return months == 0 ? double.NaN : sum / months;
    }
}
