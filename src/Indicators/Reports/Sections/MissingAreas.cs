using Indicators.Aggregation;
using Indicators.Analysis;

namespace Indicators.Reports.Sections;

/// <summary>The areas missing from a figure, with messages for the reason that do not blame an area for data that was not required of it.</summary>
internal static class MissingAreas
{
    /// <summary>The expected areas without the figure, by name.</summary>
    public static (ReferenceArea Area, AbsenceReason Reason)[] Select(SectionContext context, IndicatorFrame frame) =>
    [
        .. context.Data(frame).NotReporting(frame.Period).Select(area => (area, context.Source.ResponseStatus.FindAbsenceReason(frame.Indicator, area, frame.Period))),
        .. context.Data(frame).Unmeasured(frame.Period).Select(area => (area, AbsenceReason.NoReference)),
    ];

    /// <summary>The key of the message for a reason.</summary>
    public static string Key(AbsenceReason reason) => reason switch
    {
        AbsenceReason.NotFiled => "missing.not-filed",
        AbsenceReason.HeldBack => "missing.held-back",
        AbsenceReason.Incomplete => "missing.incomplete",
        _ => "missing.no-reference",
    };
}
