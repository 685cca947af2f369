using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Reports.Facts;
using Indicators.Reports.Sentences;
using Indicators.Reports.Words;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Reports.Facts;

/// <summary>The facts of a report made of a few rows of the shipped programme, and how they are said.</summary>
internal sealed class FactRun(PipelineOutcome outcome, string indicator, string place, string period)
{
    public ReportSource Source { get => field ??= outcome.PrepareReport(PeriodOf(period)); init; }

    public Programme Programme => Source.Programme;

    public IReadOnlyList<Fact> Facts => field ??= new FactFinder(Source).Find(Programme.GetIndicator(indicator), PlaceOf(place), PeriodOf(period));

    /// <summary>A run of the shipped programme over rows of structures, as <c>population: AUT 2024 AFG REF 100</c>.</summary>
    public static PipelineFixture Rows(params IEnumerable<string> rows)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Shipped.Programme);
        // A file is of one area and period.
        foreach (IGrouping<(string, string, string), string> file in rows.GroupBy(row => (row.Split(' ')[0], row.Split(' ')[1], row.Split(' ')[2])))
            run.File(file.Key.Item1.TrimEnd(':'), file.Select(row => row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        return run;
    }

    /// <summary>Refugees of one origin, as <c>AUT 2024 110</c>.</summary>
    public static PipelineFixture Refugees(params IEnumerable<string> rows) => Rows(rows.Select(row => row.Split(' ')).Select(words => $"population: {words[0]} {words[1]} AFG REF {string.Join(' ', words[2..])}"));

    /// <summary>The facts of refugees in Europe in 2024.</summary>
    public static FactRun InEurope(PipelineFixture run, string indicator = "STK-01", string period = "2024") => new(run.Outcome, indicator, "unhcr:EUR", period);

    public T? Find<T>() where T : Fact => Facts.OfType<T>().FirstOrDefault();

    public T Get<T>() where T : Fact => Assert.Single(Facts.OfType<T>());

    public string Say(Fact fact, string language = "en") => new FactSentences(Text(language), PeriodOf(period)).Write(fact);

    public string? Title(Fact fact, string language = "en") => new FactTitles(Text(language), PeriodOf(period)).Find(fact);

    private ReportText Text(string language) => new(Programme, ReportWords.Load(Programme, language));

    private ReferenceArea PlaceOf(string text) => text.Split(':') switch
    {
        ["world"] => ReferenceArea.World,
        [string area] => ReferenceArea.Area(area),
        [string set, string region] => ReferenceArea.Region(Programme.RegionSets[set], region),
        _ => throw new ArgumentException(text, nameof(text)),
    };

    public static Period PeriodOf(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text, nameof(text));
}
