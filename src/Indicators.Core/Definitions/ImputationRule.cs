namespace Indicators.Definitions;

/// <summary>How a figure is imputed for an area that was expected to report but did not.</summary>
public enum ImputationMethod
{
    /// <summary>The area's last figure carried forward.</summary>
    CarryForward,

    /// <summary>The area's last figure, multiplied by the growth of those areas of its region that reported both periods.</summary>
    RegionalGrowth,

    /// <summary>Linear interpolation between the figures before and after the gap.</summary>
    Linear,
}

/// <param name="Periods">
/// The maximum number of periods for which a figure is carried forward or grown, or that a gap may have, at the frequency at which the area files.
/// </param>
public sealed record ImputationRule(ImputationMethod Method, int Periods)
{
    /// <summary>The status of an imputed figure: imputed if it is carried forward, estimated if it comes from a model.</summary>
    internal ObservationStatus Status => Method == ImputationMethod.CarryForward ? ObservationStatus.Imputed : ObservationStatus.Estimated;
}
