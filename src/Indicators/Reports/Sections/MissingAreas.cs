using Indicators.Aggregation;
using Indicators.Analysis;

namespace Indicators.Reports.Sections;

/// <summary>Who is missing from a figure, and the words that say why without blaming anybody for what was not asked of them.</summary>
internal static class MissingAreas
{
    /// <summary>The expected areas without the figure, by name.</summary>
    public static (ReferenceArea Area, AbsenceReason Reason)[] Select(SectionContext context, IndicatorFrame frame) =>
    [
        .. context.Data(frame).NotReporting(frame.Period).Select(area => (area, context.Source.Reporting.WhyAbsent(frame.Indicator, area, frame.Period))),
        .. context.Data(frame).Unmeasured(frame.Period).Select(area => (area, AbsenceReason.NoReference)),
    ];

    /// <summary>The key of the words that name areas missing for a reason.</summary>
    public static string Key(AbsenceReason reason) => reason switch
    {
        AbsenceReason.NotFiled => "missing.not-filed",
        AbsenceReason.HeldBack => "missing.held-back",
        AbsenceReason.Incomplete => "missing.incomplete",
        _ => "missing.no-reference",
    };
}
