using Indicators.Imputation;

namespace Indicators.Aggregation;

/// <summary>
/// How a figure that is not a plain sum is computed from its parts. It is recomputed from protected parts, so it reveals no more
/// than they do.
/// </summary>
internal abstract record Formula
{
    /// <summary>Whether the figure was not reported: it then counts as imputed in every figure that includes it.</summary>
    public virtual bool IsImputation => true;

    /// <returns>The figure; NaN if the parts give none.</returns>
    public abstract double Compute(ReadOnlySpan<double> parts);
}

/// <summary>Returns its only part unchanged.</summary>
internal sealed record LastValueCarriedForward : Formula
{
    public override double Compute(ReadOnlySpan<double> parts) => parts[0];
}

/// <summary>Interpolates linearly between its two parts.</summary>
internal sealed record LinearInterpolation(int Step, int Steps) : Formula
{
    public override double Compute(ReadOnlySpan<double> parts) => ImputationFormulas.Linear(parts[0], parts[1], Step, Steps);
}

/// <summary>Multiplies its first part by the growth of the donors. The donors' current figures follow the first part, then their earlier figures.</summary>
internal sealed record RegionalGrowthImputation(int DonorCount) : Formula
{
    public override double Compute(ReadOnlySpan<double> parts)
    {
        double now = 0, before = 0;
        for (int i = 1; i <= DonorCount; i++)
        {
            now += parts[i];
            before += parts[i + DonorCount];
        }
        return ImputationFormulas.Growth(parts[0], now, before);
    }
}

/// <summary>The mean of its parts, each weighted by its length in months.</summary>
/// <param name="Months">The length of each part in months.</param>
internal sealed record MeanOverTime(IReadOnlyList<int> Months) : Formula
{
    public override bool IsImputation => false;

    /// <summary>Computes the mean over the parts in which the figure can exist.</summary>
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
