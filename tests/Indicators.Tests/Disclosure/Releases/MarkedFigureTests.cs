using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>What releases withhold because an office marked a figure as confidential: the second part does not change from one to the next.</summary>
public sealed class MarkedFigureTests
{
    public static TheoryData<string> Policies => new("rounding", "controlled-rounding", "nearest-rounding", "suppression");

    private static PipelineFixture Shipped(string policy) => PipelineFixture.Run().Key(1).Releasing().With(_ => Support.Shipped.Programme with
    {
        Disclosure = policy switch
        {
            "rounding" => new DisclosurePolicy(DisclosureMethod.Rounding, 5) { HidesZeros = true },
            "controlled-rounding" => new DisclosurePolicy(DisclosureMethod.ControlledRounding, 5) { HidesZeros = true },
            "nearest-rounding" => new DisclosurePolicy(DisclosureMethod.NearestRounding, 5),
            _ => new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = new SuppressionRules { Threshold = 5, Width = 1 } },
        },
    });

    private static PipelineFixture Filed(string policy, int year, params string[] quarters) => Shipped(policy).File(
        "asylum", [$"AUT 2024 SYR APP G N FI P {year} A", .. quarters.Select((count, index) => (count, index)).Where(pair => pair.count.Length > 0)
            .Select(pair => $"AUT 2024-Q{pair.index + 1} SYR APP G N FI P {(pair.count == "c" ? "c Q" : $"{pair.count} A")}")]);

    /// <summary>The quarters that are printed, as digits.</summary>
    private static string Printed(PipelineFixture run) => string.Concat(Enumerable.Range(1, 4).Where(quarter => char.IsAsciiDigit(run["ASY-01", "AUT", $"2024-Q{quarter}"][0])));

    /// <summary>
    /// A year of 100, quarters of 25, c, 30 and 35: the first is withheld with the confidential one. The third is revised to 10, and would be the
    /// second part now; the year is 80. The first release less the third and fourth is 35, and 25 of them would be printed.
    /// </summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void The_second_part_stays_when_others_are_revised(string policy)
    {
        PipelineFixture first = Filed(policy, 100, "25", "c", "30", "35"), second = Filed(policy, 80, "25", "c", "10", "35").After(first);
        Assert.Equal("34", Printed(first));
        Assert.Equal("34", Printed(second));
        Assert.DoesNotContain('1', Printed(Filed(policy, 80, "25", "c", "10", "7").After(second)));
        Assert.NotEqual("34", Printed(Filed(policy, 80, "25", "c", "10", "35")));
    }

    /// <summary>The fourth quarter is late, and smaller than the one withheld before.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void A_part_that_is_filed_late_does_not_take_its_place(string policy)
    {
        PipelineFixture first = Filed(policy, 100, "25", "c", "30"), second = Filed(policy, 100, "25", "c", "30", "12").After(first);
        Assert.Equal("3", Printed(first));
        Assert.DoesNotContain('1', Printed(second));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Once_the_mark_is_lifted_all_is_printed(string policy)
    {
        PipelineFixture first = Filed(policy, 105, "25", "c", "30", "35"), second = Filed(policy, 105, "25", "15", "30", "35").After(first);
        Assert.Equal("1234", Printed(second));
        Assert.Equal("1234", Printed(Filed(policy, 105, "25", "15", "30", "35").After(second)));
    }

    /// <summary>Two quarters are confidential and hide each other. When one mark is lifted, its figure still hides the other.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void One_of_two_marks_lifted_hides_the_other(string policy)
    {
        PipelineFixture first = Filed(policy, 100, "25", "c", "c", "35"), second = Filed(policy, 100, "25", "c", "28", "35").After(first);
        Assert.Equal("14", Printed(first));
        Assert.Equal("14", Printed(second));
    }

    /// <summary>The marked row is left out of the next return, or replaced by months: the office has not lifted its mark.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void A_mark_stands_until_a_figure_is_filed(string policy)
    {
        PipelineFixture first = Filed(policy, 105, "25", "c", "30", "35"), second = Filed(policy, 105, "25", "", "30", "35").After(first);
        Assert.Equal("34", Printed(second));
        PipelineFixture months = Filed(policy, 105, "25", "", "30", "35").File("asylum", "AUT 2024-04 SYR APP G N FI P 7 A", "AUT 2024-05 SYR APP G N FI P 8 A").After(second);
        Assert.Equal("34", Printed(months));
        Assert.False(char.IsAsciiDigit(months["ASY-01", "AUT", "2024-04"][0]));
    }

    /// <summary>The second part is replaced by its months.</summary>
    [Theory]
    [MemberData(nameof(Policies))]
    public void The_months_of_a_second_part_are_withheld_too(string policy)
    {
        PipelineFixture first = Filed(policy, 105, "25", "c", "30", "35");
        PipelineFixture second = Filed(policy, 105, "", "c", "30", "35").File("asylum", "AUT 2024-01 SYR APP G N FI P 10 A", "AUT 2024-02 SYR APP G N FI P 8 A", "AUT 2024-03 SYR APP G N FI P 7 A").After(first);
        Assert.Contains(Enumerable.Range(1, 3), month => !char.IsAsciiDigit(second["ASY-01", "AUT", $"2024-0{month}"][0]));
        Assert.Equal("34", Printed(second));
    }

    /// <summary>The lifted figure is small: it and the second part add up to what the first release told.</summary>
    [Theory]
    [InlineData("rounding")]
    [InlineData("suppression")]
    public void A_small_figure_whose_mark_is_lifted_needs_its_second_part(string policy)
    {
        PipelineFixture first = Filed(policy, 93, "25", "c", "30", "35"), second = Filed(policy, 93, "25", "3", "30", "35").After(first);
        Assert.DoesNotContain('1', Printed(second));
        Assert.DoesNotContain('1', Printed(Filed(policy, 93, "25", "3", "30", "35").After(second)));
    }
}
