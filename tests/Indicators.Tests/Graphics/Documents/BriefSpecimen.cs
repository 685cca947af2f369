using Indicators.Graphics.Documents;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

/// <summary>A brief with every block, as a regional programme would publish it. Its figures are made up.</summary>
internal static class BriefSpecimen
{
    private static readonly Inline Reported = new("●") { AlternativeText = "reported" };
    private static readonly Inline Missing = new("○") { AlternativeText = "expected, not reported" };

    public static Document Create(bool rightToLeft = false) => new()
    {
        Title = "West and Central Africa: refugee protection, fourth quarter of 2025",
        Language = rightToLeft ? "ar" : "en",
        RightToLeft = rightToLeft,
        Date = new DateOnly(2025, 12, 31),
        Creator = "Indicators",
        Subject = "A specimen",
        Footer = "Refugee protection in West and Central Africa, fourth quarter of 2025. Provisional, without Cameroon. Made-up figures.",
        Attachments = [new Attachment("figures.csv", "text/csv", "The figures of the brief", "area,refugees\r\nTCD,1264790\r\n"u8.ToArray())],
        Blocks = [Cover, new ContentsBlock("Contents"), new PageBreakBlock(), .. Glance(), new PageBreakBlock(), .. Changes(), new PageBreakBlock(), .. Services(), new PageBreakBlock(), .. Method()],
    };

    private static CoverBlock Cover => new("West and Central Africa", "Refugee protection", [], "Every figure in this brief is made up.")
    {
        Programme = "Regional programme on refugee-protection statistics",
        Period = "Fourth quarter of 2025",
        NoticeDetails = "It shows what the report will look like. Country names are real, so that maps and languages can be judged.",
        Drawing = new CoverDrawing(new BandsDrawing(), "Refugees hosted, by country, 2019 to 2025", "Bands that rise from 2019 to 2025, the lowest and largest of them Chad."),
        Facts =
        [
            new("Period", "October to December 2025; yearly figures: 2025"), new("Status", "Provisional; five of six countries have reported"),
            new("Reports received up to", "31 December 2025"), new("Edition", "First edition, English; issued on the date the office sets"),
            new("Issued by", "The office’s name, from its settings"), new("Contact", "statistics@example.org"), new("Licence", "The licence the office sets"),
            new("Cite as", "Regional programme on refugee-protection statistics, West and Central Africa: refugee protection, fourth quarter of 2025, first edition.", IsWide: true),
        ],
    };

    private static Block[] Glance() =>
    [
        new HeadingBlock(1, "More refugees, fewer arrivals, fewer people granted protection", "glance") { Kicker = "At a glance" },
        new NumbersBlock(
        [
            Number("Refugees end of December", "1.84", "million", "+6.3%", " in a year"), Number("Displaced inside their own country", "4.26", "million", "+7.4%", " in a year"),
            Number("Arrivals in the quarter", "21,705", "", "−44.2%", " in a year"), Number("Asylum decisions that gave protection", "49.3%", "", "−5.8", " points in a year"),
            Number("Refugees with a valid document", "87.6%", "", "+3.5", " points in a year"),
        ]),
        new CalloutBlock(
        [
            new Inline("Cameroon has not reported for this quarter.", FontStyle.Bold),
            " No figure here includes it, and every change compares the same countries at both dates: five for most figures, three (Chad, Ghana and Niger) for documents, health, schooling, work and housing. At the end of September Cameroon hosted 374,212 refugees.",
        ]),
        new PointsBlock(
        [
            [new Inline("Chad accounts for all of the rise in refugees.", FontStyle.Bold), " It hosts 113,634 more than a year ago; the other four countries together host 5,366 fewer."],
            [new Inline("Arrivals are the fewest since counts began in 2023.", FontStyle.Bold), " In the quarter 21,705 people came, 44% fewer than in the same quarter of 2024. Nineteen in twenty came from Sudan."],
            [new Inline("Fewer than half of asylum decisions gave protection, for the first time.", FontStyle.Bold), " The share was 49.3%, against 55.1% a year earlier and 62.9% at its peak in 2022."],
        ]),
        Figure("f1", 290, "Refugee numbers have more than doubled since 2019, most of the rise in Chad", "Refugees at the end of each quarter, in millions. The last two quarters are provisional; the open circle is the newest figure."),
    ];

    private static Block[] Changes() =>
    [
        new HeadingBlock(1, "Ten changes, each between the same countries", "changed") { Kicker = "What changed, and how we know" },
        new LeadBlock(
        [
            "A regional total falls when a country is late. So the table sets each figure beside the figure of ", new Inline("the same countries", FontStyle.Bold),
            " a year before; the last column names them. Changes smaller than rounding are not reported as changes.", new Inline("1", Target: "#note-1") { IsRaised = true },
        ]),
        new TableBlock(
            "t1", "",
            [new("Measure", Share: 3), new("A year before", CellAlignment.End), new("Now", CellAlignment.End), new("Change", CellAlignment.End), new("Countries compared", Share: 2)],
            [.. Rows()],
            ["“Five” are Chad, Ghana, Mali, Niger and Nigeria. All figures of the second half of 2025 are provisional."]),
        new ColumnsBlock(
        [
            new([Figure("f2", 120, "Chad added 113,634 refugees; Niger fell by 6,585", "Change in refugees, end of 2024 to end of 2025, provisional")]),
            new([Figure("f3", 140, "Arrivals in Chad set the course of the region, as they have in every quarter", "Arrivals in each quarter, five countries; last two provisional")]),
        ]),
        new ColumnsBlock([.. Enumerable.Range(1, 3).Select(index => new BlockColumn(
            [new HeadingBlock(3, index == 1 ? "The counts agree with each other" : $"Reason {index}", $"how-{index}"), Text("Last quarter’s refugees, plus arrivals and recognitions, less returns and departures, give this quarter’s figure to within 396 people: 0.02% of the total.")]))]),
        new FootnotesBlock([new Footnote("note-1", "1", ["Counts of one to four are printed as 0 or 5."])]),
    ];

    private static Block[] Services() =>
    [
        new HeadingBlock(1, "All improved, but secondary school lags", "services") { Kicker = "Health and education" },
        new LeadBlock(["In Chad, Ghana and Niger 79% of refugee children attend a national primary school, 4.2 points more than in 2024. Only 37% attend a secondary school."]),
        new TableBlock(
            "heat", "Vaccination and birth are near complete; schools are not",
            [new("Measure", Share: 3), new("Chad", CellAlignment.Center), new("Ghana", CellAlignment.Center), new("Niger", CellAlignment.Center), new("Region", CellAlignment.Center)],
            [["Health care on national terms", "78.5", "56.8", "77.5", "78.0"], ["Measles vaccination", "98.0", "89.6", "71.2", "92.8"], ["Secondary school", "34.0", "45.5", "47.3", "36.8"]],
            ["Steps at 40, 60, 80 and 90%. Darker is higher."])
        {
            Shades = [[null, 2, 1, 2, 2], [null, 4, 3, 2, 4], [null, 0, 1, 1, 0]],
        },
        new ColumnsBlock(
        [
            new([Figure("f4", 110, "Refugee children trail host children by 30 points", "Points below the enrolment of host children, 2025, provisional")]),
            new([new HeadingBlock(3, "Girls and boys", "girls"), Text("Girls are level: 78.8% of girls and 78.5% of boys are in primary school, 37.2% and 36.6% in secondary school."), Text("The gap to host children narrowed in Chad and widened in Niger and Ghana.")]),
        ]),
        new HeadingBlock(1, "Work and housing", "work"),
        new LeadBlock(["Two in three refugees of working age have work, 6.4 points more than in 2024, yet 45% live below the national poverty line and 27% have spent over a year in a camp."]),
        new ListBlock(Ordered: true, [["In work, ages 18 to 59"], ["Adequate housing"], ["Same home for a year"]])
        {
            Start = 3,
            Nested = [new ListBlock(Ordered: false, [["women"], ["men"]])],
        },
    ];

    private static Block[] Method() =>
    [
        new HeadingBlock(1, "Where the figures come from", "method") { Kicker = "Sources, method and how to cite" },
        new LeadBlock(["Every figure comes from the returns of national offices to the regional programme. Each return passes the same checks, each measure has one definition."]),
        new TableBlock(
            "matrix", "Five of six countries reported",
            [new("Return", Share: 3), new("Cameroon", CellAlignment.Center), new("Chad", CellAlignment.Center), new("Ghana", CellAlignment.Center), new("Coverage", CellAlignment.End)],
            [["Population by origin and type", Missing, Reported, Reported, "62 to 99%"], ["Population by sex and age", Missing, Reported, Reported, "83%"]], []),
        new ColumnFlowBlock(2, [.. Enumerable.Range(1, 8).SelectMany(index => (Block[])
        [
            new HeadingBlock(3, index % 2 == 0 ? "How totals and rates are made" : "Who is counted in the region", $"method-{index}"),
            Text(string.Join(' ', Enumerable.Repeat("Totals add up the countries that reported. Rates add up the counts above and below the line and then divide, so that large populations weigh more.", 1 + index % 2))),
        ])]),
        new HeadingBlock(2, "Find a measure: code and page", "index"),
        new ColumnFlowBlock(3, [.. Enumerable.Range(1, 24).Select(index => new ParagraphBlock([$"Measure {index} ", new Inline("STK-01", Target: "#method")]))]),
    ];

    private static ParagraphBlock Text(string text) => new([text]);

    private static BigNumber Number(string label, string number, string unit, string change, string rest) => new(label, number, unit, [new Inline(change, FontStyle.Bold), rest])
    {
        Drawing = new BoxDrawing(26, ""),
        AlternativeText = "A line that rises.",
    };

    private static FigureBlock Figure(string id, double height, string title, string subtitle) => new(id, title, new BoxDrawing(height), "A drawing of made-up figures.", null, null)
    {
        Subtitle = subtitle,
        Source = [$"Figure {id[1..]}. Codebook: ", new Inline("STK-01", Target: "#method"), "."],
    };

    private static IEnumerable<IReadOnlyList<Inline>> Rows() =>
        from row in ((string Measure, string Before, string Now, string Change)[])
        [
            ("Refugees", "1,731,400", "1,839,668", "+6.3%"), ("Internally displaced people", "3,970,277", "4,264,403", "+7.4%"), ("Arrivals in the quarter", "38,912", "21,705", "−44.2%"),
            ("Refugees returned in the year", "14,795", "35,585", "2.4 times"), ("Decisions that gave protection", "55.1%", "49.3%", "−5.8 points"),
        ]
        select (IReadOnlyList<Inline>)[row.Measure, row.Before, new Inline(row.Now, FontStyle.Bold), row.Change, "five"];

    /// <summary>Three rising bands as wide as the page.</summary>
    private sealed class BandsDrawing : IDrawing
    {
        public Scene Draw(double width, Indicators.Graphics.Fonts.ITextMeasure text)
        {
            const double height = 283;
            (double From, double To, uint Color)[] bands = [(200, 60, 0x1C6EA4), (215, 95, 0x3E6E8E), (240, 150, 0x56B4E9)];
            return new Scene(width, height, [.. bands.Select(band => new PathElement(
                [new(0, band.From), new(width * 0.6, band.From - 30), new(width * 0.84, band.To), new(width * 0.84, height), new(0, height)], Color.Hex(band.Color)))]);
        }
    }
}
