using Indicators.Aggregation;
using Indicators.Analysis;
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

    /// <summary>
    /// Employed and unemployed make up the labour force, which is part of all: 33 + 3 = 36 of 48. The employed and the labour force are parts of
    /// one whole before they turn out to overlap.
    /// </summary>
    [Theory]
    [InlineData(48, 36, 33, 3)]
    [InlineData(476, 355, 331, 24)]
    [InlineData(47648, 35521, 33083, 2438)]
    [InlineData(50, 36, 36, 0)]
    [InlineData(3008, 2182, 2105, 77)]
    [InlineData(11, 9, 7, 2)]
    public void Parts_of_one_whole_that_overlap_are_next_to_their_counts(int all, int labourForce, int employed, int unemployed)
    {
        for (int key = 0; key < 40; key++)
        {
            PipelineFixture run = Shipped(key).File("services", $"AUT 2024 EMP_PER F 18-59 {all} A", $"AUT 2024 EMP_LAB F 18-59 {labourForce} A",
                $"AUT 2024 EMP_EMP F 18-59 {employed} A", $"AUT 2024 EMP_UNE F 18-59 {unemployed} A");
            ResultRow work = run.Row("EMP-01", "AUT", "2024");
            Assert.All([(all, work.Denominator), (employed, work.Numerator)], pair =>
                Assert.True(Math.Abs(pair.Item2 - pair.Item1) < Base && pair.Item2 % Base == 0, $"{pair.Item2} for {pair.Item1}"));
        }
    }

    /// <summary>
    /// Totals and breakdowns of areas, of regions of all sets and of the world, by quarter and by year, of stocks and of flows, are multiples of the
    /// base next to what is printed without protection.
    /// </summary>
    [Fact]
    public void Every_printed_count_is_next_to_the_true_one()
    {
        string[] areas = ["AUT", "BEL", "BGR", "DEU", "GRC", "NGA", "TCD", "MLI"], origins = ["SYR", "AFG", "ERI", "IRQ"];
        for (int key = 0; key < 4; key++)
        {
            var random = new Random(key);
            string[] population = [.. areas.SelectMany(area => origins.Select(origin => $"{area} 2024 {origin} REF {random.Next(1, 60)} A"))];
            string[] asylum = [.. areas.SelectMany(area => origins.SelectMany(origin => Enumerable.Range(1, 4).Select(quarter =>
                $"{area} 2024-Q{quarter} {origin} APP G N FI P {random.Next(1, 60)} A")))];
            PipelineFixture run = Shipped(key).File("population", population).File("asylum", asylum);
            PipelineFixture exact = PipelineFixture.Run().With(_ => Support.Shipped.Programme with { Disclosure = DisclosurePolicy.None })
                .File("population", population).File("asylum", asylum);
            ResultRow[] rows = [.. run.Results.Rows.Where(row => row.Indicator.Id is "STK-01" or "ASY-01" && row.HasValue)];
            Assert.Contains(rows, row => row.ReferenceArea == ReferenceArea.World && row.Breakdown == "origin=SYR" && row.Indicator.Id == "ASY-01");
            Assert.All(rows, row =>
            {
                double count = exact.Results.Find(row.Indicator.Id, row.ReferenceArea, row.Period, row.Breakdown)!.Value.Value;
                Assert.True(Math.Abs(row.Value - count) < Base && row.Value % Base == 0, $"{row.Value} for {count}: {row.Indicator.Id} {row.ReferenceArea} {row.Period} {row.Breakdown}");
            });
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
