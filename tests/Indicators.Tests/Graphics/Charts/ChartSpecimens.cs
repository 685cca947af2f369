using System.Globalization;
using Indicators.Graphics.Charts;
using Indicators.Graphics.Charts.Kinds;
using Indicators.Text;

namespace Indicators.Tests.Graphics.Charts;

/// <summary>Charts that together show every kind, mark and hard case, with made-up figures.</summary>
internal static class ChartSpecimens
{
    public static ChartWords English { get; } = new()
    {
        Missing = "not available",
        Suppressed = "suppressed",
        Provisional = "provisional",
        Estimated = "estimated",
        LowReliability = "low coverage",
        Break = "break in series",
        Disconnected = "not of the same countries",
        Partial = "open bar: without some countries",
        AxisNotFromZero = "The axis does not start at zero.",
        NothingToShow = "There are no figures to show.",
    };

    public static ChartWords French { get; } = new()
    {
        Missing = "non disponible",
        Suppressed = "supprimé pour protéger les personnes",
        Provisional = "provisoire",
        Estimated = "estimé",
        LowReliability = "couverture insuffisante",
        Break = "rupture de série",
        Disconnected = "pays différents",
        Partial = "barre ouverte : sans certains pays",
        AxisNotFromZero = "L\u2019axe ne commence pas à zéro.",
        NothingToShow = "Il n\u2019y a aucun chiffre à présenter.",
    };

    public static NumberStyle EnglishNumbers { get; } = new()
    {
        DecimalMark = ".",
        GroupingMark = ",",
        ShortForms = [new(1e6, "M"), new(1e9, "bn")],
    };

    public static NumberStyle FrenchNumbers { get; } = new()
    {
        DecimalMark = ",",
        GroupingMark = "\u202F",
        ShortForms = [new(1e6, "\u00A0M"), new(1e9, "\u00A0Md")],
    };

    public static NumberStyle Percent { get; } = FrenchNumbers with { Decimals = 1, Suffix = "\u202F%" };

    public static IReadOnlyList<string> Countries { get; } =
    [
        "Afrique du Sud", "Bosnie-Herzégovine", "Côte d\u2019Ivoire", "République démocratique du Congo", "Érythrée", "Îles Salomon",
        "Iran (République islamique d\u2019)", "Royaume-Uni de Grande-Bretagne et d\u2019Irlande du Nord", "Türkiye", "Venezuela (République bolivarienne du)",
        "Saint-Vincent-et-les Grenadines", "Tchéquie", "Fédération de Russie", "Géorgie", "Haïti", "Macédoine du Nord", "Népal", "Soudan du Sud", "Ukraine", "Zimbabwe",
    ];

    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>
    {
        ["line-one-series"] = Lines(Frame("Refugees hosted in the region have doubled since 2015", "Persons, end of year, 2010\u20132024"), Years(2010, 15),
            [new("", Walk(15, 2_400_000, 310_000, 3))]),
        ["line-marks"] = Lines(Frame("Asylum applications by sub-region", "Persons, 2015\u20132025"), Years(2015, 11),
        [
            new("Northern Europe", Walk(11, 61_000, 9_000, 1, (9, PointMark.Provisional), (10, PointMark.Provisional))),
            new("Western Europe", Walk(11, 120_000, 15_000, 2, (4, PointMark.Missing), (5, PointMark.Missing), (10, PointMark.Estimated))),
            new("Southern Europe", Walk(11, 62_000, 9_000, 5, (2, PointMark.Suppressed), (3, PointMark.Suppressed), (7, PointMark.LowReliability))),
            new("Eastern Europe and Central Asia", [.. Walk(11, 59_500, 11_000, 4, (3, PointMark.Suppressed)).Select((point, at) => point with { BreakBefore = at == 6 })]),
        ]),
        ["line-six-near"] = Lines(Frame("Taux de protection totale, par procédure d\u2019asile et par trimestre", "En pour cent, 2019-T1 à 2025-T4"), Quarters(2019, 28),
        [
            .. Enumerable.Range(0, 6).Select(at => new LineSeries(Countries[at + 3], Walk(28, 55 + (at * 0.4), 0.9, at + 10))),
        ]) with
        { Words = French, Numbers = Percent, Target = new ReferenceLine(60, "Objectif 2030") },
        ["line-one-category"] = Lines(Frame("One year only", "Persons, 2024"), Years(2024, 1), [new("Europe", [new(1234)]), new("Americas", [new(1240, PointMark.Provisional)])]),
        ["line-four-categories"] = Lines(Frame("Four years", "Per 1,000 inhabitants, 2021\u20132024"), Years(2021, 4),
            [new("Europe", [new(2.1), new(2.5), new(null), new(2.9)]), new("World", [new(1.9), new(2), new(2.1), new(2.2)], Palette.Context)])
            with
        { Numbers = EnglishNumbers with { Decimals = 1 }, Target = new ReferenceLine(3, "Target 2030") },
        ["line-thirty"] = Lines(Frame("Thirty years", "Millions of persons, 1995\u20132024"), Years(1995, 30),
            [new("World", Walk(30, 18_000_000, 2_000_000, 7)), new("Region without figures", [.. Enumerable.Repeat(ChartPoint.Missing, 30)])]),
        ["line-negative"] = Lines(Frame("Enrolment gap to the host population", "Percentage points, 2016\u20132024"), Years(2016, 9),
            [new("Primary", Walk(9, -3, 2.2, 8)), new("Secondary", Walk(9, -9, 3, 9))]) with
        { Numbers = EnglishNumbers with { Decimals = 1 } },
        ["line-all-missing"] = Lines(Frame("Nothing was reported", "Persons, 2020\u20132024"), Years(2020, 5), [new("Europe", [.. Enumerable.Repeat(ChartPoint.Missing, 5)])]),
        ["line-no-series"] = Lines(Frame("No series at all", "Persons"), Years(2020, 5), []),
        ["bars-horizontal"] = Bars(Frame("Demandeurs d\u2019asile en attente, par pays d\u2019asile", "Personnes, fin 2024"), BarDirection.Horizontal, [.. Items(10, 5), new("Région", new(61_234), true) { Earlier = 40_000 }])
            with
        { Words = French, Numbers = FrenchNumbers },
        ["bars-periods"] = Bars(Frame("First-time applications", "Persons, by quarter"), BarDirection.Vertical, [.. Quarters(2021, 20).Labels.Zip(Walk(20, 41_000, 6_000, 21, (5, PointMark.Missing), (9, PointMark.Suppressed), (18, PointMark.Estimated), (19, PointMark.Provisional)), (label, point) => new ChartItem(label, point))]) with { Cycle = 4, Groups = Quarters(2021, 20).Groups },
        ["bars-four"] = Bars(Frame("Decisions by kind", "Persons, 2024"), BarDirection.Vertical,
        [
            new("Refugee status recognised", new(71_500)), new("Other protection", new(44_210, PointMark.LowReliability)), new("Rejected", ChartPoint.Suppressed), new("Otherwise closed", ChartPoint.Missing),
        ]) with
        { Target = new ReferenceLine(60_000, "Planned capacity") },
        ["bars-negative"] = Bars(Frame("Change on the year before", "Persons"), BarDirection.Horizontal, [new("Syria", new(-12_500)), new("Afghanistan", new(8_000)), new("Somalia", ChartPoint.Suppressed), new("Sudan", new(-400, PointMark.Provisional))]),
        ["bars-negative-vertical"] = Bars(Frame("Change on the year before", "Persons"), BarDirection.Vertical, [.. Years(2018, 7).Labels.Select((label, at) => new ChartItem(label, new((at - 3) * 1_250.0)))]),
        ["bars-thirty"] = Bars(Frame("Arrivals by year", "Persons"), BarDirection.Vertical, [.. Years(1995, 30).Labels.Zip(Walk(30, 900_000, 90_000, 31), (label, point) => new ChartItem(label, point))]),
        ["bars-zero"] = Bars(Frame("All zero", "Persons"), BarDirection.Horizontal, [new("A", new(0)), new("B", new(0))]),
        ["bars-empty"] = Bars(Frame("Sans aucun élément", "Personnes"), BarDirection.Horizontal, []) with { Words = French },
        ["dots"] = Dots(Frame("Réfugiés pour 1\u202F000 habitants, par pays d\u2019asile", "Pour 1\u202F000 habitants, 2024"), [.. Items(20, 17, 40)]) with { Words = French, Numbers = FrenchNumbers with { Decimals = 1 }, Reference = new ReferenceLine(11.4, "Valeur régionale") },
        ["dots-sixty"] = Dots(Frame("Sixty countries on one page", "Persons, end of 2024"), [.. Items(60, 23)]) with { Reference = new ReferenceLine(52_000, "Median") },
        ["dots-away-from-zero"] = Dots(Frame("Health coverage is high everywhere", "Per cent, 2024"), [new("A", new(96.5)), new("B", new(97.25)), new("Region", new(97), true), new("C", new(99.9))])
            with
        { Numbers = EnglishNumbers with { Decimals = 1 }, Baseline = Baseline.Automatic },
        ["dots-none"] = Dots(Frame("All suppressed", "Persons"), [new("A", ChartPoint.Suppressed), new("B", ChartPoint.Suppressed)]),
        ["multiples-twelve"] = Multiples(Frame("Réfugiés par pays d\u2019asile", "Personnes, fin d\u2019année, 2012\u20132024"), Years(2012, 13), 12) with { Words = French, Numbers = FrenchNumbers },
        ["multiples-two-series"] = Multiples(Frame("Enrolment of refugees and of hosts", "Per cent, 2015\u20132024"), Years(2015, 10), 5) with
        {
            Panels = [.. Enumerable.Range(0, 5).Select(at => new ChartPanel(Countries[at], [new("Refugees", Walk(10, 50 + (at * 5), 4, at + 50, (9, PointMark.Provisional))), new("Hosts", Walk(10, 80, 3, at + 60), Palette.Context)]))],
            Numbers = EnglishNumbers with { Decimals = 1 },
            Target = new ReferenceLine(90, "Target 2030"),
        },
        ["multiples-one"] = Multiples(Frame("One panel", "Persons"), Quarters(2020, 24), 1),
        ["line-band"] = Lines(Frame("Refugee numbers have more than doubled since 2019, most of the rise in one country", "Refugees at the end of each quarter"), Quarters(2019, 28),
        [
            new("All six countries", [.. Enumerable.Range(0, 28).Select(at => at == 27 ? ChartPoint.Missing : new ChartPoint(1_080_000 + (at * 41_000)))], Palette.Context) { NotReported = "not reported" },
            new("The five that reported", [.. Enumerable.Range(0, 28).Select(at => new ChartPoint(705_000 + (at * 42_000), at > 25 ? PointMark.Provisional : PointMark.None))], Palette.Story),
        ]) with
        {
            Band = new SeriesBand(0, 1, "Cameroon"),
            Events = [new ChartEvent(17, "From April 2023: refugees from Sudan arrive in Chad"), new ChartEvent(18, "Another event, near to the first")],
            PlotHeight = 200,
        },
        ["multiples-late"] = Multiples(Frame("Claims", "First applications"), Quarters(2020, 24), 3) with
        {
            Panels = [.. Enumerable.Range(0, 6).Select(at => new ChartPanel(Countries[at],
                [new("", [.. PanelPoints(24, at).Take(23), at % 2 == 0 ? ChartPoint.Missing : new(60_000, PointMark.Provisional)]) { NotReported = "not reported" }]))],
        },
        ["stacked-periods"] = Stacked(BarDirection.Vertical, [.. Quarters(2022, 14).Labels.Select((label, at) => new StackItem(label,
            [new(200 + (at * 31), at > 11 ? PointMark.Provisional : PointMark.None), new(90 + (at * 7 % 5 * 20)), at == 4 ? ChartPoint.Suppressed : at == 6 ? ChartPoint.Missing : new(60)]))])
            with
        { Groups = Quarters(2022, 14).Groups },
        ["stacked-years"] = Stacked(BarDirection.Vertical, [.. Years(2019, 7).Labels.Select((label, at) => new StackItem(label, [new(700 + (at * 5_000)), new(300), new(0)]))]),
        ["stacked-shares"] = Stacked(BarDirection.Horizontal,
        [
            new("All five", [new(34), new(9), new(57)], "1,665", Emphasis: true), new(Countries[3], [new(56), new(7), new(37)], "229"), new(Countries[7], [new(18), new(6), ChartPoint.Suppressed], "282"),
            new("Niger", [new(0), new(0.2), new(99.8)], "12,345,678"), new("Mali", [ChartPoint.Missing, new(1), new(2)]),
        ]),
        ["stacked-none"] = Stacked(BarDirection.Horizontal, [new("A", [new(0), new(0), ChartPoint.Missing])]),
        ["strip"] = new DotStripChart
        {
            Frame = Frame("Where the region stands, and how far apart its countries are", "Per cent, fourth quarter of 2025"),
            Words = English,
            Numbers = EnglishNumbers with { Decimals = 1, Suffix = "%" },
            Areas = ["Chad", "Ghana", "Niger"],
            WholeName = "Region",
            ChangeName = "a year",
            Domain = new ValueDomain(0, 100),
            Rows = ComparisonRows(),
        },
        ["heat"] = new HeatTable
        {
            Frame = Frame("Vaccination and births are near complete; schools are not", "Per cent of those entitled, 2025"),
            Words = English,
            Numbers = EnglishNumbers with { Decimals = 1 },
            Areas = ["Chad", "Ghana", "Niger"],
            WholeName = "Region",
            ChangeName = "a year",
            Steps = [40, 60, 80, 90],
            Rows = ComparisonRows(),
        },
        ["pyramid"] = new PopulationPyramid
        {
            Frame = Frame("More than half are under 18", "Refugees by sex and age, end of 2025"),
            Words = English,
            Numbers = EnglishNumbers,
            LeftName = "Women and girls 930,049",
            RightName = "Men and boys 816,248",
            Rows =
            [
                new("60 and over", new(59_938), new(28_140)), new("18 to 59", new(392_735, PointMark.Provisional), new(278_355)), new("12 to 17", new(136_226), ChartPoint.Suppressed),
                new("5 to 11", ChartPoint.Missing, new(202_978)), new("0 to 4", new(153_077), new(0)),
            ],
        },
        ["bullet"] = new BulletChart
        {
            Frame = Frame("Chad is funded best, Nigeria worst", "Received (dark) of required (pale), million US dollars"),
            Words = English,
            Numbers = EnglishNumbers with { Decimals = 1 },
            Items =
            [
                new("Chad", new(304.6), 393.1, "78%", "304.6 of 393.1", Emphasis: true), new(Countries[3], new(65), 95.6, "68%", "65.0 of 95.6"), new("Mali", ChartPoint.Missing, 52),
                new("Nigeria", new(30, PointMark.Provisional), 25.5), new("Ghana", ChartPoint.Suppressed, null),
            ],
        },
        ["lorenz"] = new LorenzChart
        {
            Frame = Frame("Hosting is far from even: an index of 0.83", "Share of refugees against share of inhabitants"),
            Words = English,
            Numbers = EnglishNumbers with { Suffix = "%" },
            AcrossName = "Share of inhabitants, lowest ratio first",
            UpName = "Share of refugees",
            EqualName = "Equal per inhabitant",
            Points = [new(68, 4.3, "Nigeria"), new(79, 5.7), new(86, 14.7), new(94, 31.2), new(100, 100, "Chad")],
        },
        ["multiples-none"] = Multiples(Frame("No panel", "Persons"), Years(2020, 5), 0),
    };

    public static TheoryData<string, double> NamesAndWidths()
    {
        var data = new TheoryData<string, double>();
        foreach (string name in All.Keys)
        {
            data.Add(name, 483);
            data.Add(name, 320);
            data.Add(name, Chart.LeastWidth);
        }

        return data;
    }

    public static ChartFrame Frame(string title, string subtitle) => new()
    {
        Title = title,
        Subtitle = subtitle,
        Source = "Source: national submissions to the shared programme, as they stood on 1 March 2025.",
        Notes = ["Figures under 5 are rounded to 0 or 5, and sums are made from the rounded figures, so that no person can be recognised."],
        Notice = "Made-up figures: for demonstration only",
    };

    public static PeriodAxis Years(int first, int count) =>
        new([.. Enumerable.Range(first, count).Select(year => year.ToString(CultureInfo.InvariantCulture))]);

    public static PeriodAxis Quarters(int first, int count) =>
        new([.. Enumerable.Range(0, count).Select(at => $"{first + (at / 4)}-T{(at % 4) + 1}")])
        {
            Cycle = 4,
            Groups = [.. Enumerable.Range(0, count).Select(at => (first + (at / 4)).ToString(CultureInfo.InvariantCulture))],
        };

    /// <summary>A walk that is the same on every run.</summary>
    public static IReadOnlyList<ChartPoint> Walk(int count, double start, double step, int seed, params (int At, PointMark Mark)[] marks)
    {
        var points = new List<ChartPoint>();
        double value = start;
        for (int at = 0; at < count; at++)
        {
            PointMark mark = marks.FirstOrDefault(each => each.At == at && each.Mark != PointMark.None).Mark;
            points.Add(mark is PointMark.Missing or PointMark.Suppressed ? new ChartPoint(null, mark) : new ChartPoint(Math.Round(value, 2), mark));
            value += step * Math.Sin((seed * 37) + (at * 2.3) + (at * at * 0.7));
        }

        return points;
    }

    public static IEnumerable<ChartItem> Items(int count, int seed, double greatest = 90_000) =>
        Enumerable.Range(0, count).Select(at =>
        {
            string name = Countries[at % Countries.Count] + (at < Countries.Count ? "" : $" {1 + (at / Countries.Count)}");
            double value = Math.Round(greatest * Math.Pow(Math.Abs(Math.Sin((seed * 13) + (at * 1.7))), 3), 1);
            PointMark mark = (at % 13) switch { 3 => PointMark.Provisional, 5 => PointMark.LowReliability, 7 => PointMark.Suppressed, 8 => PointMark.Missing, 9 => PointMark.Estimated, _ => PointMark.None };
            return new ChartItem(name, mark is PointMark.Missing or PointMark.Suppressed ? new ChartPoint(null, mark) : new ChartPoint(value, mark), at == 1);
        });

    private static StackedBarChart Stacked(BarDirection direction, IReadOnlyList<StackItem> items) => new()
    {
        Frame = Frame("One case in eight closes without a decision", "Decisions"),
        Words = English,
        Numbers = EnglishNumbers,
        Direction = direction,
        Cycle = 4,
        Parts = [new("Refugee status", StackPart.Fills[0]), new("Other protection", StackPart.Fills[1]), new("Closed", StackPart.Fills[2], IsHatched: true)],
        Items = items,
    };

    private static ComparisonRow[] ComparisonRows() =>
    [
        new("Protection documents issued", [new(88), new(73), new(87.9, PointMark.Provisional)], new(87.6)) { Change = "+3.5" },
        new("Births registered", [new(86), new(83), new(86.1)], new(86.1)) { Change = "+4.8", IsLow = true },
        new("Children alone with a guardian", [new(82), new(57), ChartPoint.Suppressed], new(76.5)) { Change = "+3.7", StartsGroup = true },
        new("Applicants detained, in a row with a name so long that it takes a second line", [ChartPoint.Missing, new(5), new(6)], ChartPoint.Missing),
    ];

    private static LineChart Lines(ChartFrame frame, PeriodAxis periods, IReadOnlyList<LineSeries> series) =>
        new() { Frame = frame, Words = English, Numbers = EnglishNumbers, Periods = periods, Series = series };

    private static BarChart Bars(ChartFrame frame, BarDirection direction, IReadOnlyList<ChartItem> items) =>
        new() { Frame = frame, Words = English, Numbers = EnglishNumbers, Direction = direction, Items = items };

    private static DotChart Dots(ChartFrame frame, IReadOnlyList<ChartItem> items) =>
        new() { Frame = frame, Words = English, Numbers = EnglishNumbers, Items = items };

    private static SmallMultiples Multiples(ChartFrame frame, PeriodAxis periods, int panels) => new()
    {
        Frame = frame,
        Words = English,
        Numbers = EnglishNumbers,
        Periods = periods,
        Panels = [.. Enumerable.Range(0, panels).Select(at => new ChartPanel(Countries[at], [new("Refugees", PanelPoints(periods.Labels.Count, at))]))],
    };

    private static IReadOnlyList<ChartPoint> PanelPoints(int count, int at) => at switch
    {
        4 => [.. Enumerable.Repeat(ChartPoint.Missing, count)],
        6 => Walk(count, 30_000, 9_000, at, (1, PointMark.Suppressed), (2, PointMark.Missing), (count - 1, PointMark.Provisional)),
        _ => Walk(count, 12_000 * (1 + (at % 7)), 4_000 * (1 + (at % 3)), at),
    };
}
