using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Charts;

/// <summary>Charts of any content: what a person would not think of trying.</summary>
public sealed class AnyChartTests
{
    private static readonly FixedMeasure Measure = new();

    [Fact]
    public void In_any_line_chart_no_labels_meet_and_all_lies_inside() =>
        Check(from series in Gen.Choose(0, 7)
              from periods in Gen.Choose(1, 40)
              from cycle in Gen.Elements(1, 4, 12)
              from baseline in Gen.Elements(Baseline.Automatic, Baseline.Zero)
              from target in Gen.Choose(0, 1)
              from lines in Gen.ListOf(Gen.Zip(Name(), Gen.ListOf(Point(), periods)), series)
              select (Chart)new LineChart
              {
                  Frame = Frame,
                  Words = ChartSpecimens.French,
                  Numbers = ChartSpecimens.FrenchNumbers,
                  Periods = ChartSpecimens.Quarters(2000, periods) with { Cycle = cycle },
                  Series = [.. lines.Select(line => new LineSeries(line.Item1, [.. line.Item2]))],
                  Baseline = baseline,
                  Target = target == 0 ? null : new ReferenceLine(1_000_000, "Objectif"),
              });

    [Fact]
    public void In_any_bar_chart_no_labels_meet_and_all_lies_inside() =>
        Check(from direction in Gen.Elements(BarDirection.Horizontal, BarDirection.Vertical)
              from target in Gen.Choose(0, 1)
              from items in Items()
              select (Chart)new BarChart
              {
                  Frame = Frame,
                  Words = ChartSpecimens.French,
                  Numbers = ChartSpecimens.FrenchNumbers,
                  Direction = direction,
                  Items = items,
                  Target = target == 0 ? null : new ReferenceLine(1_000_000, "Objectif"),
              });

    [Fact]
    public void In_any_dot_chart_no_labels_meet_and_all_lies_inside() =>
        Check(from baseline in Gen.Elements(Baseline.Automatic, Baseline.Zero)
              from items in Items()
              select (Chart)new DotChart
              {
                  Frame = Frame,
                  Words = ChartSpecimens.French,
                  Numbers = ChartSpecimens.Percent,
                  Items = items,
                  Baseline = baseline,
                  Reference = new ReferenceLine(-3, "Région"),
              });

    [Fact]
    public void In_any_small_multiples_no_labels_meet_and_all_lies_inside() =>
        Check(from panels in Gen.Choose(0, 13)
              from periods in Gen.Choose(1, 30)
              from contents in Gen.ListOf(Gen.Zip(Name(), Gen.ListOf(Point(), periods)), panels)
              select (Chart)new SmallMultiples
              {
                  Frame = Frame,
                  Words = ChartSpecimens.French,
                  Numbers = ChartSpecimens.FrenchNumbers,
                  Periods = ChartSpecimens.Years(1990, periods),
                  Panels = [.. contents.Select(each => new ChartPanel(each.Item1, [new("A", [.. each.Item2]), new("B", [.. Enumerable.Reverse(each.Item2)])]))],
              });

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void A_chart_is_the_same_under_every_culture(string culture)
    {
        string[] expected = Texts();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string[] Texts() => [.. ChartSpecimens.All.Values.SelectMany(chart => chart.Draw(483, Measure).Texts())];
    }

    private static ChartFrame Frame { get; } = ChartSpecimens.Frame("Titre", "Personnes");

    private static void Check(Gen<Chart> charts) =>
        Prop.ForAll(Arb.From(charts), Arb.From(Gen.Elements(200.0, 320, 483)), (chart, width) =>
        {
            Scene scene = chart.Draw(width, Measure);
            SceneChecks.NoLabelsOverlap(scene, Measure);
            SceneChecks.EverythingIsInside(scene, Measure);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static Gen<string> Name() =>
        Gen.Elements<string>([.. ChartSpecimens.Countries, "", "A", "Donaudampfschifffahrtsgesellschaftskapitän"]);

    private static Gen<IReadOnlyList<ChartItem>> Items() =>
        from count in Gen.Choose(0, 40)
        from items in Gen.ListOf(Gen.Zip(Name(), Point()), count)
        select (IReadOnlyList<ChartItem>)[.. items.Select((item, at) => new ChartItem(item.Item1, item.Item2, at % 5 == 1))];

    private static Gen<ChartPoint> Point() =>
        from mantissa in Gen.Choose(-999, 9999)
        from exponent in Gen.Elements(-3, 0, 0, 2, 2, 2, 8)
        from mark in Gen.Elements(
            PointMark.None, PointMark.None, PointMark.None, PointMark.Provisional, PointMark.Estimated, PointMark.LowReliability, PointMark.Missing, PointMark.Suppressed)
        from isBreak in Gen.Choose(0, 9)
        select new ChartPoint(mantissa * Math.Pow(10, exponent), mark, isBreak == 0);
}
