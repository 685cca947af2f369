using System.Globalization;
using System.Text;
using Indicators.Aggregation;
using Indicators.Disclosure.Releases;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>Figures that were released and are not filed any more: readers still have them.</summary>
public sealed class WithdrawnFigureTests
{
    private static readonly int[] Keys = [.. Enumerable.Range(0, 15)];

    private static PipelineFixture Shipped(int key = 1) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key).Releasing().File("capacity", "BEL 2024-Q1 REC_PLC 100 A");

    private static string[] Quarters(params int[] counts) =>
        [.. counts.Select((count, index) => string.Create(CultureInfo.InvariantCulture, $"AUT 2024-Q{index + 1} SYR APP G N FI P {count} A"))];

    private const string Year = "AUT 2024 SYR APP G N FI P 49 A";

    private static bool IsPrinted(PipelineFixture run, string indicator, string period, string breakdown = Series.Total) => char.IsAsciiDigit(run[indicator, "AUT", period, breakdown][0]);

    private static bool[] ArePrinted(PipelineFixture run) => [.. Enumerable.Range(1, 4).Select(quarter => IsPrinted(run, "ASY-01", $"2024-Q{quarter}"))];

    /// <summary>A year of 49 was released. It is withdrawn, and its quarters are filed: 8, 20, 20 and 1.</summary>
    [Fact]
    public void The_quarters_of_a_year_that_is_withdrawn_do_not_give_the_small_one_away()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Shipped(key).File("asylum", Year), second = Shipped(key).File("asylum", Quarters(8, 20, 20, 1)).After(first);
            // 1, and one that leaves all small counts possible.
            Assert.Equal([true, false, true, false], ArePrinted(second));
            Assert.Equal("49 A", first["ASY-01", "AUT", "2024"]);
            Assert.False(IsPrinted(second, "ASY-01", "2024"));
            // The next release knows the same, and a later one after a revision of another quarter too.
            PipelineFixture third = Shipped(key + 100).File("asylum", Quarters(8, 20, 20, 1)).After(second);
            Assert.Equal(second.Lines, third.Lines);
            Assert.Equal([true, false, true, false], ArePrinted(Shipped(key).File("asylum", Quarters(9, 20, 20, 1)).After(second)));
        }
    }

    [Theory]
    [InlineData(8, 20, 20, 5)]
    [InlineData(8, 20, 9, 5)]
    public void A_year_that_was_revised_says_nothing_about_the_quarters_that_replace_it(int first, int second, int third, int fourth) =>
        Assert.Equal([true, true, true, true], ArePrinted(Shipped().File("asylum", Quarters(first, second, third, fourth)).After(Shipped().File("asylum", Year))));

    /// <summary>The fourth quarter is late: 49 less the others gives it away, so one of them waits for it.</summary>
    [Fact]
    public void Quarters_that_leave_a_small_one_out_are_not_all_printed()
    {
        PipelineFixture first = Shipped().File("asylum", Year), second = Shipped().File("asylum", Quarters(8, 20, 20)).After(first);
        Assert.Equal([true, false, true, false], ArePrinted(second));
        // Beside the one that waits, the small one is rounded like any other.
        Assert.Equal([true, false, true, true], ArePrinted(Shipped().File("asylum", Quarters(8, 20, 20, 1)).After(second)));
        // Where much is left, nothing follows.
        Assert.Equal([true, true, false, false], ArePrinted(Shipped().File("asylum", Quarters(8, 20)).After(first)));
    }

    /// <summary>Quarters of 8, 20, 20 and 1 were released. The year that replaces them is what they were printed as.</summary>
    [Fact]
    public void A_year_that_replaces_its_quarters_prints_their_sum()
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture first = Shipped(key).File("asylum", Quarters(8, 20, 20, 1)), second = Shipped(key).File("asylum", Year).After(first);
            Assert.Equal(first.Value("ASY-01", "AUT", "2024"), second.Value("ASY-01", "AUT", "2024"));
            shown.Add(second.Value("ASY-01", "AUT", "2024"));
            // Months that replace the year: October has the one person.
            string[] months = [.. ((int[])[8, 20, 20, 1]).Select((count, index) => string.Create(CultureInfo.InvariantCulture, $"AUT 2024-{3 * index + 1:00} SYR APP G N FI P {count} A"))];
            PipelineFixture third = Shipped(key).File("asylum", months).After(second);
            Assert.Equal(first["ASY-01", "AUT", "2024-Q4"][0], third["ASY-01", "AUT", "2024-10"][0]);
        }
        Assert.Equal([48, 53], shown.Order());
    }

    /// <summary>The quarters sum to 49, the year that replaces them is 30: one of the two was wrong.</summary>
    [Fact]
    public void A_year_below_the_quarters_that_it_replaces_is_printed_as_it_is() =>
        Assert.Equal("30 A", Shipped().File("asylum", "AUT 2024 SYR APP G N FI P 30 A").After(Shipped().File("asylum", Quarters(8, 20, 20, 1)))["ASY-01", "AUT", "2024"]);

    /// <summary>7 refugees were released; the return is withdrawn, and 6 women and 1 man are filed.</summary>
    [Fact]
    public void The_breakdown_that_replaces_a_total_does_not_give_the_small_part_away()
    {
        PipelineFixture first = Shipped().File("population", "AUT 2024 SYR REF 7 A");
        PipelineFixture second = Shipped().File("demographics", "AUT 2024 SYR REF F 18-59 6 A", "AUT 2024 SYR REF M 18-59 1 A").After(first);
        Assert.False(IsPrinted(second, "STK-01", "2024", "sex=F"));
        Assert.False(IsPrinted(second, "STK-01", "2024", "sex=M"));
    }

    /// <summary>6 women and 1 man were released; the total of 7 that replaces them is 6 or 11.</summary>
    [Fact]
    public void A_total_that_replaces_its_breakdown_does_not_give_the_small_part_away()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Shipped(key).File("demographics", "AUT 2024 SYR REF F 18-59 6 A", "AUT 2024 SYR REF M 18-59 1 A");
            Assert.Contains(Shipped(key).File("population", "AUT 2024 SYR REF 7 A").After(first)["STK-01", "AUT", "2024"], (string[])["6 A", "11 A"]);
        }
    }

    /// <summary>132 applicants were released and withdrawn; then 131 are reported to have had legal aid.</summary>
    [Fact]
    public void A_declared_part_of_a_whole_that_is_withdrawn_is_withheld()
    {
        PipelineFixture first = Shipped().File("services", "AUT 2025-Q1 LEG_APP F 18-59 132", "AUT 2025-Q1 LEG_DET F 18-59 100");
        PipelineFixture second = Shipped().File("services", "AUT 2025-Q1 LEG_DET F 18-59 100", "AUT 2025-Q1 LEG_AID F 18-59 131").After(first);
        Assert.False(IsPrinted(second, "LEG-01", "2025-Q1"));
        PipelineFixture third = Shipped().File("services", "AUT 2025-Q1 LEG_APP F 18-59 132", "AUT 2025-Q1 LEG_DET F 18-59 100", "AUT 2025-Q1 LEG_AID F 18-59 131").After(second);
        Assert.False(third.Row("LEG-01", "AUT", "2025-Q1").HasValue);
    }

    /// <summary>Only the row of one origin is taken out of a return, or left blank.</summary>
    [Theory]
    [InlineData("AUT 2024 AFG APP G N FI P 60 A")]
    [InlineData("AUT 2024 AFG APP G N FI P 60 A|AUT 2024 SYR APP G N FI P : L")]
    public void A_row_that_is_taken_out_of_a_return_counts_as_filed(string year)
    {
        PipelineFixture first = Shipped().File("asylum", "AUT 2024 AFG APP G N FI P 60 A", Year);
        PipelineFixture second = Shipped().File("asylum", [.. year.Split('|'), .. Quarters(8, 20, 20, 1)]).After(first);
        Assert.Equal("60 A", second["ASY-01", "AUT", "2024", "origin=AFG"]);
        Assert.Equal([true, false, true, false], ArePrinted(second));
    }

    /// <summary>The year was 49, was revised to 60 and is withdrawn; the quarters fit into the first.</summary>
    [Fact]
    public void A_count_before_a_revision_is_known_too()
    {
        PipelineFixture first = Shipped().File("asylum", Year), second = Shipped().File("asylum", "AUT 2024 SYR APP G N FI P 60 A").After(first);
        Assert.Equal([true, false, true, false], ArePrinted(Shipped().File("asylum", Quarters(8, 20, 20, 1)).After(second)));
        PipelineFixture back = Shipped().File("asylum", [Year, .. Quarters(8, 20, 20, 1)]).After(second);
        Assert.Equal([true, false, true, false], ArePrinted(back));
        Assert.Equal("49 A", back["ASY-01", "AUT", "2024"]);
    }

    /// <summary>What another area has withdrawn, or filed for another year, changes nothing here.</summary>
    [Fact]
    public void Other_areas_and_years_are_left_alone()
    {
        PipelineFixture first = Shipped().File("asylum", Year, "BEL 2024 SYR APP G N FI P 49 A", "AUT 2023 SYR APP G N FI P 49 A");
        Assert.Equal([true, true, true, true], ArePrinted(Shipped().File("asylum", Quarters(8, 20, 20, 1).Select(row => row.Replace("2024", "2025", StringComparison.Ordinal).Replace("AUT", "AUT", StringComparison.Ordinal)))
            .File("asylum", Quarters(8, 20, 20, 7)).After(first)));
    }

    /// <summary>A figure that is not filed any more is not printed, and nobody reports it.</summary>
    [Fact]
    public void What_is_withdrawn_is_in_nothing_that_is_published()
    {
        PipelineFixture first = Shipped().File("asylum", Year, "BEL 2024 SYR APP G N FI P 60 A"), second = Shipped().File("asylum", ["BEL 2024 SYR APP G N FI P 60 A", .. Quarters(8, 20)]).After(first);
        Assert.Equal("60", second["ASY-01", "world", "2024"].Split(' ')[0]);
        Assert.False(IsPrinted(second, "ASY-01", "2024"));
    }

    /// <summary>The content of an older version has no former counts and no withheld cells, or sums that name no filed cells.</summary>
    [Fact]
    public void The_content_of_an_older_version_is_read()
    {
        PipelineFixture first = Shipped().File("asylum", Year);
        using var file = new MemoryStream();
        first.Release.Write(file);
        string text = Encoding.UTF8.GetString(file.ToArray());
        Assert.StartsWith("indicators release 3\n", text, StringComparison.Ordinal);
        foreach (int version in (int[])[1, 2])
        {
            var older = ReleaseContent.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace("indicators release 3", $"indicators release {version}", StringComparison.Ordinal))));
            Assert.Equal(first.Release.Cells, older.Cells);
        }
        Assert.Throws<InvalidDataException>(() => ReleaseContent.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.Replace("indicators release 3", "indicators release 4", StringComparison.Ordinal)))));
    }

    [Fact]
    public void All_that_a_content_has_is_written_and_read()
    {
        string[] marked = ["AUT 2024 SYR APP G N FI P 63 A", "AUT 2024-Q1 SYR APP G N FI P 10 A", "AUT 2024-Q2 SYR APP G N FI P c Q", "AUT 2024-Q3 SYR APP G N FI P 30 A"];
        PipelineFixture first = Shipped().File("asylum", [.. marked, "AUT 2024 AFG APP G N FI P 49 A"]);
        PipelineFixture second = Shipped().File("asylum", [.. marked, .. Quarters(8, 20, 20, 1).Select(row => row.Replace("SYR", "AFG", StringComparison.Ordinal))]).After(first);
        ReleaseContent content = second.Release;
        Assert.NotEmpty(content.Withheld.Marks);
        Assert.NotEmpty(content.Withheld.Seconds);
        Assert.NotEmpty(content.Withheld.Parts);
        using MemoryStream once = Written(content), twice = Written(ReleaseContent.Read(Written(content)));
        Assert.Equal(once.ToArray(), twice.ToArray());
    }

    private static MemoryStream Written(ReleaseContent content)
    {
        var file = new MemoryStream();
        content.Write(file);
        file.Position = 0;
        return file;
    }
}
