using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Graphics.Charts;

namespace Indicators.Reports.Sections;

/// <summary>Further sentences about a sum: its share of the world, the areas that contribute to the change, and the largest areas.</summary>
internal sealed class LevelSentences(SectionContext context, IndicatorFrame frame)
{
    private const int Named = 3;

    private readonly ReportText text = context.Text;
    private readonly Trend[] trends = [.. context.Source.Trends.Select(frame.Indicator, frame.Period)];

    public IEnumerable<string> ComposeAll() => [.. Share(), .. Contributions(), .. Ranks()];

    private IEnumerable<string> Share()
    {
        if (trends.FirstOrDefault(trend => trend.Measure == TrendMeasure.ShareOfWorld && trend.ReferenceArea == context.Region) is { Value: > 0 } share)
        {
            string world = new AreaNames(context.Source, text).NameOf(ReferenceArea.World, frame.Indicator, frame.Period);
            yield return text.Words[
                "theme.share", ("world", world == text.Name(ReferenceArea.World) ? text.Words["place.world.whole"] : world),
                ("share", text.Words.Percent(share.Value / 100))];
        }
    }

    /// <summary>Only if a change of the region is given and more than one area contributes: a single contribution equals the change.</summary>
    private IEnumerable<string> Contributions()
    {
        if (YearChange.Find(context, frame) is null || context.IsAnyWithheld(frame.Indicator, frame.YearBefore) || context.IsAnyWithheld(frame.Indicator, frame.Period)) yield break;
        Trend[] parts = [.. trends.Where(trend => trend.Measure == TrendMeasure.Contribution && trend.ComparisonArea == context.Region && trend.ComparisonPeriod == frame.YearBefore)];
        Trend[] shown = [.. parts.Where(part => Math.Abs(part.Value) >= 0.05).OrderByDescending(part => Math.Abs(part.Value))
            .ThenBy(part => text.Name(part.ReferenceArea), NameOrder.Instance).Take(Named)];
        if (parts.Count(part => part.Value != 0) > 1 && shown.Length > 0)
            yield return text.Words["theme.contributions", ("areas", text.Words.List(shown.Select(part => Together(text.Name(part.ReferenceArea), text.Signed(part.Value, 1, "")))))];
    }

    private IEnumerable<string> Ranks()
    {
        Trend[] ranks = [.. trends.Where(trend => trend.Measure == TrendMeasure.Rank && trend.ComparisonArea == context.Region)];
        if (ranks.Length < 2 || context.IsAnyWithheld(frame.Indicator, frame.Period)) yield break;
        string[] first = [.. ranks.Where(rank => rank.Value <= Named && HasAny(rank)).OrderBy(rank => rank.Value)
            .ThenBy(rank => text.Name(rank.ReferenceArea), NameOrder.Instance).Select(rank => Together(text.Count(rank.Value), text.Name(rank.ReferenceArea)))];
        if (first.Length > 1) yield return text.Words["theme.ranks", ("count", text.Count(ranks.Length)), ("areas", text.Shortened(first))];
    }

    /// <summary>A rank among areas that are all zero is meaningless.</summary>
    private bool HasAny(Trend rank) => context.Source.Results.Find(frame.Indicator.Id, rank.ReferenceArea, frame.Period) is { Value: > 0 };

    private static string Together(string first, string second) => first + "\u00a0" + second;
}
