using Indicators.Definitions;
using Indicators.Reports.Facts;

namespace Indicators.Reports.Briefs;

/// <summary>A figure that stands large on the page, with its series and its change over a year.</summary>
/// <param name="Number">The number as shown, such as 1.84.</param>
/// <param name="Word">The word after the number, such as "million"; empty if there is none.</param>
/// <param name="When">"at the end of December".</param>
/// <param name="Change">"+6.3% in a year"; empty if there is none that protection alone could not have made.</param>
/// <param name="Series">The comparable figures of a sparkline, in the order of periods; fewer than two are no line.</param>
internal sealed record GlanceNumber(IndicatorDefinition Indicator, string Label, string Number, string Word, string When, string Change, IReadOnlyList<ComparableFigure> Series);

/// <summary>A finding in bold, and what follows it.</summary>
/// <param name="Fact">What the finding is.</param>
/// <param name="Lead">A sentence.</param>
/// <param name="Text">Further sentences; may be empty.</param>
internal sealed record GlancePoint(Fact Fact, string Lead, string Text);

/// <summary>The page "at a glance" of a region, as texts and numbers without layout.</summary>
/// <param name="Title">The page's own finding; null if there is none.</param>
/// <param name="Callouts">The areas that are late, each once.</param>
/// <param name="Points">The most important findings, of different indicators.</param>
internal sealed record Glance(string? Title, IReadOnlyList<GlanceNumber> Numbers, IReadOnlyList<GlancePoint> Callouts, IReadOnlyList<GlancePoint> Points);
