using Indicators.Disclosure.Releases;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>Runs after a release: what was printed for a cell stays, and neither a revision nor a new breakdown gives it away.</summary>
public sealed class ReleasedRoundingTests
{
    private static readonly int[] Keys = [.. Enumerable.Range(0, 25)];

    /// <summary>Areas of UNHCR's region Europe.</summary>
    private static readonly string[] Areas = ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA"];

    private static PipelineFixture Shipped(int key) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key).Releasing();

    /// <summary>A population of one area and origin, and what is known of its sexes and ages, such as <c>F 18-59 6</c>.</summary>
    private static PipelineFixture Filed(int key, int total, params string[] parts)
    {
        PipelineFixture run = Shipped(key).File("population", $"AUT 2024 SYR REF {total} A");
        return parts.Length == 0 ? run : run.File("demographics", parts.Select(part => $"AUT 2024 SYR REF {part} A"));
    }

    private static PipelineFixture Population(int key, Func<int, string> row) => Shipped(key).File("population", Enumerable.Range(0, Areas.Length).Select(row));

    [Fact]
    public void A_released_cell_keeps_its_print_when_it_is_revised_and_when_others_file()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Population(key, area => $"{Areas[area]} 2024 SYR REF {1 + area % 4} A");
            PipelineFixture revised = Population(key, area => $"{Areas[area]} 2024 SYR REF {1 + (area + 1) % 4} A")
                .File("population", "DEU 2024 SYR REF 2 A", "GRC 2024 SYR REF 3 A").After(first);
            foreach (string area in Areas) Assert.Equal(first["STK-01", area, "2024"], revised["STK-01", area, "2024"]);
        }
    }

    [Fact]
    public void A_draft_reads_what_was_released()
    {
        PipelineFixture first = Population(1, area => $"{Areas[area]} 2024 SYR REF {1 + area % 4} A");
        PipelineFixture draft = PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(1)
            .File("population", Areas.Select(area => $"{area} 2024 SYR REF 2 A")).After(first);
        foreach (string area in Areas) Assert.Equal(first["STK-01", area, "2024"], draft["STK-01", area, "2024"]);
    }

    /// <summary>With another key, the cells that were printed stay; the sum of the new ones is within the base.</summary>
    [Fact]
    public void Another_key_never_rounds_a_printed_cell()
    {
        PipelineFixture first = Population(1, area => $"{Areas[area]} 2024 SYR REF 2 A");
        foreach (int key in Keys)
        {
            PipelineFixture second = Population(key, area => $"{Areas[area]} 2024 SYR REF 2 A").File("population", "DEU 2024 SYR REF 2 A").After(first);
            foreach (string area in Areas) Assert.Equal(first["STK-01", area, "2024"], second["STK-01", area, "2024"]);
            Assert.Contains(second["STK-01", "DEU", "2024"], (string[])["0 A", "5 A"]);
        }
    }

    [Fact]
    public void A_cell_that_grew_prints_its_count_and_takes_its_print_back_when_it_is_small_again()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 3);
            PipelineFixture second = Filed(key, 9).After(first);
            PipelineFixture third = Filed(key, 2).After(second);
            Assert.Equal("9 A", second["STK-01", "AUT", "2024"]);
            Assert.Equal(first["STK-01", "AUT", "2024"], third["STK-01", "AUT", "2024"]);
        }
    }

    /// <summary>7 refugees were released; then 6 women and 1 man are filed. The 7 stays, and neither sex is printed.</summary>
    [Fact]
    public void A_total_released_before_its_parts_stays_and_the_small_part_is_withheld_with_another()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 7);
            PipelineFixture second = Filed(key, 7, "F 18-59 6", "M 18-59 1").After(first);
            Assert.Equal("7 A", second["STK-01", "AUT", "2024"]);
            Assert.DoesNotContain("6", second["STK-01", "AUT", "2024", "sex=F"], StringComparison.Ordinal);
            foreach (string sex in (string[])["sex=F", "sex=M"]) Assert.False(char.IsAsciiDigit(second["STK-01", "AUT", "2024", sex][0]), sex);
            // The next run sees the same conflict.
            PipelineFixture third = Filed(key + 100, 7, "F 18-59 6", "M 18-59 1").After(second);
            Assert.Equal(second.Lines, third.Lines);
        }
    }

    /// <summary>A year of 49 was released; then its quarters are filed: 8, 0, 20 and 20 leave one application out, so one of them is withheld.</summary>
    [Fact]
    public void A_year_released_before_its_quarters_stays_and_a_quarter_is_withheld()
    {
        string[] quarters = [.. ((int[])[8, 0, 20, 20]).Select((value, index) => $"AUT 2024-Q{index + 1} SYR APP G N FI P {value} A")];
        PipelineFixture first = Shipped(3).File("asylum", "AUT 2024 SYR APP G N FI P 49 A");
        PipelineFixture second = Shipped(3).File("asylum", "AUT 2024 SYR APP G N FI P 49 A").File("asylum", quarters).After(first);
        Assert.Equal("49 A", second["ASY-01", "AUT", "2024"]);
        // With 8 the one left out could not be 4: the next larger quarter leaves all small counts possible.
        Assert.Equal("8 A", second["ASY-01", "AUT", "2024-Q1"]);
        Assert.False(char.IsAsciiDigit(second["ASY-01", "AUT", "2024-Q3"][0]));
    }

    /// <summary>7 refugees, 6 women and 1 man: the total prints 6 or 11, and still does when the breakdown is withdrawn; 7 would tell of one man.</summary>
    [Fact]
    public void A_total_keeps_its_print_when_its_parts_are_withdrawn()
    {
        var shown = new HashSet<double>();
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 7, "F 18-59 6", "M 18-59 1");
            PipelineFixture second = Filed(key, 7).After(first);
            Assert.Equal(first.Value("STK-01", "AUT", "2024"), second.Value("STK-01", "AUT", "2024"));
            shown.Add(second.Value("STK-01", "AUT", "2024"));
        }
        Assert.Equal([6, 11], shown.Order());
    }

    /// <summary>10 refugees, of whom 6 women: the 4 others are printed as 0 or 5. When they are filed as men, that is their print.</summary>
    [Fact]
    public void What_was_not_broken_down_passes_its_print_on()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 10, "F 18-59 6");
            PipelineFixture second = Filed(key, 10, "F 18-59 6", "M 18-59 4").After(first);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024"]);
            Assert.Equal(first.Value("STK-01", "AUT", "2024") == 11 ? "5 A" : "no row", second["STK-01", "AUT", "2024", "sex=M"]);
        }
    }

    /// <summary>10 refugees, of whom 6 women. Of the 4 others 3 are filed as men: the total keeps its print, and the men are withheld.</summary>
    [Fact]
    public void A_part_of_what_was_not_broken_down_is_withheld()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 10, "F 18-59 6");
            PipelineFixture second = Filed(key, 10, "F 18-59 6", "M 18-59 3").After(first);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024"]);
            Assert.False(char.IsAsciiDigit(second["STK-01", "AUT", "2024", "sex=M"][0]));
        }
    }

    /// <summary>
    /// Random populations and their parts, released, then revised or broken down otherwise: figures whose count and parts are unchanged keep their
    /// print, and no part is printed above its whole.
    /// </summary>
    [Fact]
    public void Whatever_changes_around_it_an_unchanged_figure_keeps_its_print()
    {
        var random = new Random(13);
        for (int round = 0; round < 60; round++)
        {
            int key = random.Next(1000);
            (int Total, int Women, int Men)[] before = [.. Areas.Select(_ => NewCounts(random))], after = [.. before.Select(counts => random.Next(2) == 0 ? counts : Revise(counts, random))];
            PipelineFixture first = Filed(key, before), second = Filed(key, after).After(first);
            for (int area = 0; area < Areas.Length; area++)
            {
                double total = second.Value("STK-01", Areas[area], "2024");
                // The total of an area counts the same persons whatever is known of their sex.
                if (before[area].Total == after[area].Total && (before[area] == after[area] || before[area] is (_, 0, 0) || after[area] is (_, 0, 0)))
                    Assert.Equal(first.Value("STK-01", Areas[area], "2024"), total);
                foreach (string sex in (string[])["sex=F", "sex=M"])
                {
                    if (before[area] == after[area]) Assert.Equal(first["STK-01", Areas[area], "2024", sex], second["STK-01", Areas[area], "2024", sex]);
                    if (char.IsAsciiDigit(second["STK-01", Areas[area], "2024", sex][0])) Assert.True(second.Value("STK-01", Areas[area], "2024", sex) <= total);
                }
            }
        }

        static PipelineFixture Filed(int key, (int Total, int Women, int Men)[] counts) => Shipped(key)
            .File("population", counts.Select((one, area) => $"{Areas[area]} 2024 SYR REF {one.Total} A"))
            .File("demographics", counts.SelectMany((one, area) => (string[])
                [.. one.Women > 0 ? (string[])[$"{Areas[area]} 2024 SYR REF F 18-59 {one.Women} A"] : [], .. one.Men > 0 ? (string[])[$"{Areas[area]} 2024 SYR REF M 18-59 {one.Men} A"] : []]));
    }

    private static (int Total, int Women, int Men) NewCounts(Random random)
    {
        int women = random.Next(3) == 0 ? 0 : random.Next(1, 12), men = random.Next(3) == 0 ? 0 : random.Next(1, 12);
        return (Math.Max(1, women + men + random.Next(3) * random.Next(6)), women, men);
    }

    private static (int Total, int Women, int Men) Revise((int Total, int Women, int Men) counts, Random random) => random.Next(4) switch
    {
        0 => (counts.Total, 0, 0),
        1 => (counts.Total + 1, counts.Women, counts.Men),
        2 => (counts.Total, counts.Women, Math.Max(0, counts.Total - counts.Women)),
        _ => NewCounts(random),
    };

    /// <summary>7 refugees, 6 women and 1 man; then all 7 are women. The total would give the man away, so it stays, and the women are withheld.</summary>
    [Fact]
    public void A_part_that_takes_in_another_is_withheld()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 7, "F 18-59 6", "M 18-59 1");
            PipelineFixture second = Filed(key, 7, "F 18-59 7").After(first);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024"]);
            Assert.False(char.IsAsciiDigit(second["STK-01", "AUT", "2024", "sex=F"][0]));
        }
    }

    /// <summary>113 = 60 + 53 was released exactly; then 53 is 50 and 3: the total stays, and neither of the two is printed.</summary>
    [Fact]
    public void A_part_that_is_divided_is_withheld_where_a_piece_is_small()
    {
        PipelineFixture first = Filed(1, 113, "F 18-59 60", "M 18-59 53");
        PipelineFixture second = Filed(1, 113, "F 18-59 60", "M 18-59 50", "M 60+ 3").After(first);
        Assert.Equal("113 A", second["STK-01", "AUT", "2024"]);
        Assert.Equal("60 A", second["STK-01", "AUT", "2024", "sex=F"]);
        Assert.False(char.IsAsciiDigit(second["STK-01", "AUT", "2024", "sex=M"][0]));
    }

    [Fact]
    public void A_total_keeps_its_print_when_one_part_is_withdrawn()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 7, "F 18-59 6", "M 18-59 1");
            PipelineFixture second = Filed(key, 7, "F 18-59 6").After(first);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024"]);
        }
    }

    /// <summary>Two returns that divide a figure differently have pieces in common that are small by chance, and are printed as they are.</summary>
    [Fact]
    public void Pieces_of_large_figures_are_not_small_counts()
    {
        string[] procedures = ["AUT 2024 SYR APP G N FI P 49 A", "AUT 2024 SYR APP J N FI P 44 A"];
        string[] sexes = ["AUT 2024 SYR APP N P F 18-59 46 A", "AUT 2024 SYR APP N P M 18-59 47 A"];
        PipelineFixture first = Shipped(1).File("asylum", procedures).File("asylum-demographics", sexes);
        PipelineFixture second = Shipped(1).File("asylum", procedures).File("asylum-demographics", sexes).After(first);
        Assert.Equal("93 A", second["ASY-01", "AUT", "2024"]);
        Assert.Equal(first.Lines, second.Lines);
    }

    /// <summary>While a part is withheld, the base cells are sought again: another area's cells must not be counted twice.</summary>
    [Fact]
    public void A_conflict_leaves_the_figures_of_other_areas_alone()
    {
        PipelineFixture first = Filed(1, 113);
        PipelineFixture second = Shipped(1).File("population", "AUT 2024 SYR REF 113 A", "BEL 2024 AFG REF 50 A")
            .File("demographics", "AUT 2024 SYR REF F 18-59 60 A", "AUT 2024 SYR REF M 18-59 3 A", "BEL 2024 SYR REF F 18-59 40 A", "BEL 2024 AFG REF F 18-59 60 A").After(first);
        Assert.Equal("113 A", second["STK-01", "AUT", "2024"]);
        Assert.Equal("100 A", second["STK-01", "BEL", "2024"]);
    }

    /// <summary>1,000 refugees beside a breakdown of 10,000, a slip that is corrected after the release.</summary>
    [Fact]
    public void A_breakdown_that_exceeded_its_total_leaves_nothing_behind()
    {
        PipelineFixture first = Filed(1, 1000, "F 18-59 10000");
        Assert.Equal("10000 A", first["STK-01", "AUT", "2024"]);
        Assert.Equal("1000 A", Filed(1, 1000).After(first)["STK-01", "AUT", "2024"]);
        Assert.Equal("1000 A", Filed(1, 1000, "F 18-59 100").After(first)["STK-01", "AUT", "2024"]);
    }

    /// <summary>A quarter's stock of 33 was released; then the year's, the same, is broken down into 30 and 3.</summary>
    [Fact]
    public void A_stock_that_is_broken_down_at_another_frequency_stays()
    {
        PipelineFixture first = Shipped(1).File("population", "AUT 2024-Q4 SYR REF 33 A");
        PipelineFixture second = Shipped(1).File("population", "AUT 2024-Q4 SYR REF 33 A")
            .File("demographics", "AUT 2024 SYR REF F 0-4 30 A", "AUT 2024 SYR REF M 0-4 3 A").After(first);
        Assert.Equal("33 A", second["STK-01", "AUT", "2024-Q4"]);
        Assert.False(char.IsAsciiDigit(second["STK-01", "AUT", "2024", "sex=M"][0]));
    }

    /// <summary>132 applicants were released exactly; then 131 of them are reported to have had legal aid.</summary>
    [Fact]
    public void A_part_that_leaves_one_person_out_is_withheld_where_the_whole_is_known()
    {
        foreach (int key in Keys[..5])
        {
            string[] before = ["AUT 2025-Q1 LEG_APP F 18-59 132", "AUT 2025-Q1 LEG_DET F 18-59 100"];
            PipelineFixture first = Shipped(key).File("services", before);
            PipelineFixture second = Shipped(key).File("services", [.. before, "AUT 2025-Q1 LEG_AID F 18-59 131"]).After(first);
            Assert.Equal(132, first.Row("LEG-04", "AUT", "2025-Q1").Denominator);
            Assert.Equal(132, second.Row("LEG-04", "AUT", "2025-Q1").Denominator);
            Assert.False(second.Row("LEG-01", "AUT", "2025-Q1").HasValue);
        }
    }

    /// <summary>63 applications and the first two quarters were released. The third is confidential: the fourth is withheld with it, not a quarter that is known.</summary>
    [Fact]
    public void A_second_part_of_a_confidential_figure_is_one_that_was_not_released()
    {
        string[] known = ["AUT 2024 SYR APP G N FI P 63 A", "AUT 2024-Q1 SYR APP G N FI P 10 A", "AUT 2024-Q2 SYR APP G N FI P 20 A"];
        PipelineFixture first = Shipped(1).File("asylum", known);
        PipelineFixture second = Shipped(1).File("asylum", [.. known, "AUT 2024-Q3 SYR APP G N FI P c Q", "AUT 2024-Q4 SYR APP G N FI P 30 A"]).After(first);
        Assert.Equal("10 A", second["ASY-01", "AUT", "2024-Q1"]);
        Assert.False(char.IsAsciiDigit(second["ASY-01", "AUT", "2024-Q4"][0]));
    }

    /// <summary>The stock of a year was released; the last quarter, filed later, is the same figure.</summary>
    [Fact]
    public void The_stock_of_a_last_quarter_prints_as_that_of_its_year_did()
    {
        foreach (int key in Keys)
        {
            PipelineFixture first = Filed(key, 3);
            PipelineFixture second = Filed(key, 3).File("population", "AUT 2024-Q4 SYR REF 3 A").After(first);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024"]);
            Assert.Equal(first["STK-01", "AUT", "2024"], second["STK-01", "AUT", "2024-Q4"]);
        }
    }

    [Fact]
    public void A_second_release_of_the_same_figures_changes_nothing()
    {
        PipelineFixture first = Population(5, area => $"{Areas[area]} 2024 SYR REF {1 + area} A").File("demographics", "AUT 2024 SYR REF F 18-59 1 A");
        PipelineFixture second = Population(6, area => $"{Areas[area]} 2024 SYR REF {1 + area} A").File("demographics", "AUT 2024 SYR REF F 18-59 1 A").After(first);
        Assert.Equal(first.Lines, second.Lines);
        Assert.Equal(TextOf(first.Release), TextOf(second.Release));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(20)]
    [InlineData(40)]
    public void Damaged_content_is_never_read(int cutAt)
    {
        byte[] bytes = TextOf(Population(1, area => $"{Areas[area]} 2024 SYR REF 2 A").Release);
        if (cutAt < 0) bytes[^2] = (byte)'9';
        byte[] damaged = cutAt < 0 ? bytes : bytes[..cutAt];
        Assert.Throws<InvalidDataException>(() => ReleaseContent.Read(new MemoryStream(damaged)));
    }

    private static byte[] TextOf(ReleaseContent content)
    {
        using var file = new MemoryStream();
        content.Write(file);
        return file.ToArray();
    }
}
