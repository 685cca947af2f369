using Indicators.Analysis;
using Indicators.Submissions.Reference;
using Indicators.Text;

namespace Indicators.Reports.Sections;

/// <summary>The sources of an indicator's reference figures, when they were published, and for which years they are.</summary>
internal static class ReferenceNotes
{
    public static IEnumerable<string> Compose(SectionContext context, IndicatorFrame frame)
    {
        ReportText text = context.Text;
        foreach (IGrouping<string, ReferenceValue> series in context.Source.Results.GetReferences(frame.Indicator, context.Region, frame.Period)
            .GroupBy(figure => figure.Series, figure => figure.Value).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string name = text.NameIn("reference-series", series.Key);
            string[] sources = [.. series.Select(ReferenceSources.Text).Where(source => source.Length > 0).Distinct().Order(StringComparer.Ordinal)];
            yield return sources.Length == 0
                ? text.Words["theme.reference.none", ("series", name)]
                : text.Words["theme.reference", ("series", name), ("sources", text.Words.List(sources))];
            int[] earlier = [.. series.Select(value => value.Year).Where(year => year != frame.Period.Year)];
            if (earlier.Length > 0)
                yield return text.Words.Plural(
                    "theme.reference.earlier", earlier.Length, ("count", text.Count(earlier.Length)),
                    ("years", text.Words.List(earlier.Distinct().Order().Select(year => DataNumber.Format(year)))));
        }
    }
}
