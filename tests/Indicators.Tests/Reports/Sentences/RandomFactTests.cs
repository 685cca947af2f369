using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Facts;
using Indicators.Reports.Sentences;
using Indicators.Reports.Words;
using Indicators.Tests.Reports.Facts;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports.Sentences;

/// <summary>What holds of sentences whatever was filed: no two contradict, and every number follows from the evidence.</summary>
public sealed partial class RandomFactTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static readonly string[] Values = ["0", "3", "5", "12", "250", "1200", "90000", "1700000", "7 P", "40 B", ":", "c"];

    private static LocalizedText In(string text) => new([("en", text)]);

    /// <summary>With words for what the small programme counts.</summary>
    private static PipelineFixture Run(Filings filings) => filings.Run().Rounded()
        .With("STOCK", one => one with { Words = new IndicatorWords { Noun = In("refugees"), All = In("of the refugees"), Area = In("live {in}"), Origin = In("come from {as}") } })
        .With("FLOW", one => one with { Words = new IndicatorWords { Noun = In("arrivals"), All = In("of arrivals"), Area = In("were {in}") } })
        .With("RATE", one => one with { Words = new IndicatorWords { All = In("of decisions"), Share = In("gave protection") } });

    private static IEnumerable<(ReportSource Source, Period Period, ReferenceArea Place)> Reports(PipelineFixture run)
    {
        if (run.Outcome.NewestPeriod is not { } newest) yield break;
        foreach (Period period in (Period[])[newest, FactRun.PeriodOf("2024")])
        {
            ReportSource source = run.Outcome.PrepareReport(period);
            foreach (ReferenceArea place in (ReferenceArea[])[ReferenceArea.World, ReferenceArea.Region(run.Programme.RegionSets["halves"], "N"), ReferenceArea.Area("AAA")])
                yield return (source, period, place);
        }
    }

    [Fact]
    public void No_two_chosen_sentences_contradict() => Prop.ForAll(Filings.Any(Values), filings =>
    {
        foreach ((ReportSource source, Period period, ReferenceArea place) in Reports(Run(filings)))
        {
            IReadOnlyList<Fact> picked = new FactChoice().Pick(new FactFinder(source).Find(source.Programme.Indicators, place, period), 20);
            foreach (IGrouping<string, string> said in picked.Where(fact => fact is not LateFact).GroupBy(fact => fact.Indicator.Id, fact => Write(source, period, fact)))
            {
                string text = string.Join('\n', said);
                Assert.False(Rising().IsMatch(text) && Falling().IsMatch(text), text);
                Assert.Equal(said.Count(), said.Distinct().Count());
            }
        }
        return true;
    }).Check(Often);

    [Fact]
    public void Every_number_follows_from_the_evidence() => Prop.ForAll(Filings.Any(Values), filings =>
    {
        foreach ((ReportSource source, Period period, ReferenceArea place) in Reports(Run(filings)))
            foreach (Fact fact in new FactFinder(source).Find(source.Programme.Indicators, place, period))
            {
                AssertPublished(source, fact);
                string said = Write(source, period, fact);
                double[] known = [.. Derived([.. fact.Evidence.SelectMany(figure => (double[])[figure.Value, figure.Numerator, figure.Denominator]).Where(double.IsFinite)]), .. Settings(fact)];
                foreach (Match match in Number().Matches(Periods().Replace(said, "")))
                {
                    string number = match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
                    double value = double.Parse(number, CultureInfo.InvariantCulture) * (match.Groups[2].Success ? 1_000_000 : 1);
                    double half = 0.5 * Math.Pow(10, -(number.Length - 1 - (number.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? point : number.Length - 1))) * (match.Groups[2].Success ? 1_000_000 : 1);
                    Assert.True(known.Any(one => Math.Abs(Math.Abs(one) - value) <= half * 1.0001), $"{match.Value} in: {said}");
                }
            }
        return true;
    }).Check(Often);

    /// <summary>A figure of the evidence is the published one, or the sum of those of the areas.</summary>
    private static void AssertPublished(ReportSource source, Fact fact)
    {
        foreach (FactFigure figure in fact.Evidence)
        {
            // A rate over several areas is that of their sums.
            bool isValue = fact.Indicator.AddsUp || figure.Areas.Count == 1;
            IEnumerable<double> rows = figure.Areas.Select(area => source.Results.Find(fact.Indicator.Id, area, figure.Period, figure.Breakdown)!.Value).Select(row => isValue ? row.Value : row.Numerator);
            Assert.Equal(rows.Where(double.IsFinite).Sum(), isValue ? figure.Value : figure.Numerator, 6);
        }
    }

    /// <summary>The figures, their differences and ratios, and the difference of two differences: what others did together.</summary>
    private static IEnumerable<double> Derived(double[] figures)
    {
        double[] once = [.. figures.Distinct()];
        double[] differences = [.. once.SelectMany(one => once.Select(other => one - other))];
        double[] ratios = [.. once.SelectMany(one => once.SelectMany(other => (double[])[100 * (one - other) / other, one / other]))];
        double[] others = once.Length > 8 ? [] : [.. differences.SelectMany(one => differences.Select(other => one - other))];
        return [.. once, .. differences, .. ratios.Where(double.IsFinite), .. others];
    }

    /// <summary>Numbers of areas and periods, thresholds, coverage and the scale of a rate.</summary>
    private static IEnumerable<double> Settings(Fact fact) =>
    [
        .. Enumerable.Range(0, 41), fact.Indicator.Scale, .. fact is CrossingFact crossing ? (double[])[crossing.Threshold] : [],
        .. fact is CoverageFact coverage ? (double[])[100 * coverage.Coverage] : [],
    ];

    private static string Write(ReportSource source, Period period, Fact fact) => new FactSentences(new ReportText(source.Programme, ReportWords.Load("en")), period).Write(fact);

    [GeneratedRegex(@"more than a year| of the rise|times as many|the most |highest figure|lowest point")]
    private static partial Regex Rising();

    [GeneratedRegex(@"fewer than a year| of the fall|the fewest|lowest figure|at the peak")]
    private static partial Regex Falling();

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?)( million)?")]
    private static partial Regex Number();

    /// <summary>Periods, whose years and numbers are no figures.</summary>
    [GeneratedRegex(@"(Q\d\u00a0)?(?<![\d,])20\d\d(?![\d,])|H\d\u00a020\d\d")]
    private static partial Regex Periods();
}
