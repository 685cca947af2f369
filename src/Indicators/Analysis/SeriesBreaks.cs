using Indicators.Aggregation;
using Indicators.Definitions;

namespace Indicators.Analysis;

/// <summary>Determines whether figures of two periods belong to one series.</summary>
public static class SeriesBreaks
{
    /// <summary>
    /// Whether the total of a reference area breaks after the first period and up to the last one, or a period between the two uses another
    /// definition.
    /// </summary>
    /// <param name="first">The earlier period.</param>
    /// <param name="last">The later period.</param>
    public static bool HasBreakBetween(IndicatorResults results, IndicatorDefinition indicator, ReferenceArea referenceArea, Period first, Period last)
    {
        for (Period period = first; period.Ordinal <= last.Ordinal; period = period.Next())
        {
            if (results.Find(indicator.Id, referenceArea, period) is not { } row) continue;
            ComparabilityFlags hinder = period == first ? ComparabilityFlags.OtherDefinition : ComparabilityFlags.OtherDefinition | ComparabilityFlags.Break;
            if ((row.Comparability & hinder) != 0) return true;
        }
        return false;
    }

    /// <summary>A figure's flag, ignoring breaks: a break at the first figure does not affect the series after it.</summary>
    internal static ObservationStatus OtherFlag(ObservationStatus status) =>
        status is ObservationStatus.Break or ObservationStatus.DefinitionDiffers ? ObservationStatus.Normal : status;
}
