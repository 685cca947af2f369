namespace Indicators.Definitions;

/// <summary>How a figure is estimated for an area that was expected and did not report.</summary>
public enum ImputationMethod
{
    /// <summary>The area's last figure stands for the missing one.</summary>
    CarryForward,

    /// <summary>The area's last figure, grown as the areas of its region grew that reported both periods.</summary>
    RegionalGrowth,

    /// <summary>On a straight line between the figures before and after the gap.</summary>
    Linear,
}

/// <param name="Periods">
/// How many periods a figure may be carried or grown, or a gap may be long; periods of the frequency at which the area files.
/// </param>
public sealed record ImputationRule(ImputationMethod Method, int Periods)
{
    /// <summary>The flag of a figure made by the rule: imputed where it is carried forward, estimated where a model gives it.</summary>
    internal ObservationStatus Status => Method == ImputationMethod.CarryForward ? ObservationStatus.Imputed : ObservationStatus.Estimated;
}
