using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>Controlled rounding: every cell goes to a multiple of the base next to its count, and sums stay sums.</summary>
public sealed class ControlledRoundingTests
{
    private const int Base = 5;

    private static PipelineFixture Shipped(int key) => PipelineFixture.Run().Key(key)
        .With(_ => Support.Shipped.Programme with { Disclosure = new DisclosurePolicy(DisclosureMethod.ControlledRounding, Base) { HidesZeros = true } });

    /// <summary>A cell that finer cells of another return make up is next to its count, too: 7 = 6 + 1 prints 5 or 10, never 15.</summary>
    [Theory]
    [InlineData(7, 6, 1)]
    [InlineData(14, 4, 4, 6)]
    [InlineData(31, 1, 1, 1, 1)]
    [InlineData(9, 1, 1, 1, 1, 1, 1)]
    public void A_cell_and_its_parts_in_another_return_are_next_to_their_counts(int total, params int[] parts)
    {
        string[] ages = ["0-4", "5-11", "12-17", "18-59", "60+"];
        for (int key = 0; key < 25; key++)
        {
            PipelineFixture run = Shipped(key).File("population", $"AUT 2024 SYR REF {total} A", "AUT 2024 AFG REF 33 A")
                .File("demographics", parts.Select((count, part) => $"AUT 2024 SYR REF {(part % 2 == 0 ? 'F' : 'M')} {ages[part / 2]} {count} A"));
            double printed = run.Value("STK-01", "AUT", "2024", "origin=SYR");
            Assert.True(Math.Abs(printed - total) < Base && printed % Base == 0, $"{printed}");
        }
    }

    [Fact]
    public void Sums_are_the_sums_of_what_is_printed()
    {
        string[] areas = ["AUT", "BEL", "BGR", "DEU"];
        for (int key = 0; key < 10; key++)
        {
            PipelineFixture run = Shipped(key).File("population", areas.SelectMany((area, number) => (string[])
                [$"{area} 2024 SYR REF {7 + number} A", $"{area} 2024 AFG REF {23 + 9 * number} A"]));
            Assert.Equal(areas.Sum(area => run.Value("STK-01", area, "2024")), run.Value("STK-01", "world", "2024"));
            foreach (string area in areas)
                Assert.Equal(run.Value("STK-01", area, "2024"), run.Value("STK-01", area, "2024", "origin=SYR") + run.Value("STK-01", area, "2024", "origin=AFG"));
            Assert.All(run.Results.Rows.Where(row => row.Indicator.Id == "STK-01" && row.HasValue), row => Assert.Equal(0, row.Value % Base));
        }
    }
}
