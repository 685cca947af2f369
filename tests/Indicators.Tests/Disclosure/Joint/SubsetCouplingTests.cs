using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Joint;

/// <summary>Parts that rules declare, beside their wholes; worked by hand.</summary>
public sealed class SubsetCouplingTests
{
    private static readonly int[] Keys = [.. Enumerable.Range(0, 40)];

    private static PipelineFixture Rounded(int key) => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Key(key);

    private static PipelineFixture Suppressed() => PipelineFixture.Run().With(_ => Support.Shipped.Programme).Suppressed(5);

    /// <summary>131 of 132 were assisted: 131 of 131, or of 136.</summary>
    [Fact]
    public void A_whole_prints_its_part_and_what_it_exceeds_it_by()
    {
        var shown = new List<double>();
        foreach (int key in Keys)
        {
            ResultRow row = Rounded(key).File("services", "AUT 2024-Q4 LEG_APP F 18-59 132 A", "AUT 2024-Q4 LEG_AID F 18-59 131 A").Row("LEG-01", "AUT", "2024-Q4");
            Assert.Equal(131, row.Numerator);
            shown.Add(row.Denominator);
        }
        Assert.Equal([131, 136], shown.Distinct().Order());
        // One in five goes up: 8 of 40, with a standard deviation of 2.5.
        Assert.InRange(shown.Count(value => value == 136), 1, 18);
    }

    /// <summary>Twenty areas in each of which 1 of 132 was not assisted: 20 in the region.</summary>
    [Fact]
    public void What_the_wholes_of_a_region_exceed_their_parts_by_is_its_true_number()
    {
        string[] areas = ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD"];
        foreach (int key in Keys[..5])
        {
            ResultRow row = Rounded(key).File("services", areas.SelectMany(area => (string[])[$"{area} 2024-Q4 LEG_APP F 18-59 132 A", $"{area} 2024-Q4 LEG_AID F 18-59 131 A"]))
                .Row("LEG-01", "unhcr:EUR", "2024-Q4");
            Assert.Equal((20 * 131, 20 * 132), (row.Numerator, row.Denominator));
        }
    }

    /// <summary>A small part of a small whole: never more than the whole, in print.</summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(1, 7)]
    [InlineData(4, 4)]
    [InlineData(3, 106)]
    public void A_part_never_exceeds_its_whole_in_print(int part, int whole)
    {
        foreach (int key in Keys)
        {
            ResultRow row = Rounded(key).File("services", $"AUT 2024-Q4 LEG_APP F 18-59 {whole} A", $"AUT 2024-Q4 LEG_AID F 18-59 {part} A").Row("LEG-01", "AUT", "2024-Q4");
            Assert.True(row.Numerator <= row.Denominator, $"{row.Numerator} of {row.Denominator}");
            Assert.True(row.Numerator % 5 == 0 || row.Numerator >= 5);
            double rest = row.Denominator - row.Numerator;
            Assert.True(rest is 0 or >= 5, $"{rest}");
        }
    }

    /// <summary>Of 132 applicants 131 were assisted and 3 detained: neither count gives the other rest away.</summary>
    [Fact]
    public void Two_parts_of_one_whole_print_within_it()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Rounded(key).File("services", "AUT 2024-Q4 LEG_APP F 18-59 132 A", "AUT 2024-Q4 LEG_AID F 18-59 131 A", "AUT 2024-Q4 LEG_DET F 18-59 3 A");
            (ResultRow aid, ResultRow detained) = (run.Row("LEG-01", "AUT", "2024-Q4"), run.Row("LEG-04", "AUT", "2024-Q4"));
            Assert.Equal(aid.Denominator, detained.Denominator);
            Assert.Contains(detained.Numerator, (double[])[0, 5]);
            Assert.Contains(aid.Denominator - aid.Numerator, (double[])[0, 5]);
        }
    }

    /// <summary>Of households with stable housing within those of twelve months within all: 61 of 63 of 66.</summary>
    [Fact]
    public void Parts_of_parts_print_within_each_other()
    {
        foreach (int key in Keys)
        {
            PipelineFixture run = Rounded(key).File("services", "AUT 2024 HOU_HHD _N UNK 66 A", "AUT 2024 HOU_HHD_12 _N UNK 63 A", "AUT 2024 HOU_STA _N UNK 61 A", "AUT 2024 HOU_ADQ _N UNK 30 A");
            ResultRow stable = run.Row("HOU-02", "AUT", "2024"), adequate = run.Row("HOU-01", "AUT", "2024");
            Assert.Contains(stable.Denominator - stable.Numerator, (double[])[0, 5]);
            Assert.Contains(adequate.Denominator - stable.Denominator, (double[])[0, 5]);
        }
    }

    /// <summary>A return that contradicts its rule is printed as filed, as far as it is not small.</summary>
    [Fact]
    public void A_whole_without_small_differences_does_not_change()
    {
        foreach (int key in Keys[..5])
        {
            ResultRow row = Rounded(key).File("services", "AUT 2024-Q4 LEG_APP F 18-59 132 A", "AUT 2024-Q4 LEG_APP M 18-59 40 A", "AUT 2024-Q4 LEG_AID F 18-59 100 A", "AUT 2024-Q4 LEG_AID M 18-59 20 A")
                .Row("LEG-01", "AUT", "2024-Q4");
            Assert.Equal((120, 172), (row.Numerator, row.Denominator));
        }
    }

    [Fact]
    public void Who_was_not_assisted_is_withheld_where_few_were_not()
    {
        PipelineFixture run = Suppressed().File("services", "AUT 2024-Q4 LEG_APP F 18-59 132 A", "AUT 2024-Q4 LEG_AID F 18-59 131 A",
            "BEL 2024-Q4 LEG_APP F 18-59 90 A", "BEL 2024-Q4 LEG_AID F 18-59 50 A");
        Assert.Equal("none Q", run["LEG-01", "AUT", "2024-Q4"]);
        Assert.Equal("none Q", run["LEG-01", "AUT", "2024-Q4", "sex=F"]);
    }

    /// <summary>An expression says what a balance may say too, of sums and of the value of a row.</summary>
    [Theory]
    [InlineData("sum(value by reporting_country, period where item = 'LEG_AID' and sex not in ('T', '_T') and age != 'TOTAL') <= sum(value by reporting_country, period where item = 'LEG_APP' and sex not in ('T', '_T') and age != 'TOTAL')")]
    [InlineData("sum(value by reporting_country, period where item in ('LEG_APP', 'HLT_PER') and sex not in ('T', '_T') and age != 'TOTAL') >= sum(value by reporting_country, period where item = 'LEG_AID' and sex not in ('T', '_T') and age != 'TOTAL')")]
    [InlineData("if item = 'LEG_AID' then value <= sum(value by reporting_country, period, sex, age where item = 'LEG_APP')")]
    public void Expressions_declare_parts_too(string expression)
    {
        Programme programme = Support.Shipped.Programme;
        Structure services = programme.Structures["services"];
        using var definitions = new ShippedCopy(expression);
        Structure changed = definitions.Programme.Structures["services"];
        Assert.NotSame(services, changed);
        var shown = new HashSet<double>();
        foreach (int key in Keys)
            shown.Add(PipelineFixture.Run().With(_ => definitions.Programme).Key(key).File("services", "AUT 2024-Q4 LEG_APP F 18-59 132 A", "AUT 2024-Q4 LEG_AID F 18-59 131 A")
                .Row("LEG-01", "AUT", "2024-Q4").Denominator);
        Assert.Equal([131, 136], shown.Order());
    }

    /// <summary>The shipped definitions, with an expression in place of the balance of legal assistance.</summary>
    private sealed class ShippedCopy : IDisposable
    {
        private readonly Support.TemporaryFolder folder = new();

        public ShippedCopy(string expression)
        {
            Support.FolderContent.Copy(Path.Combine(Support.Repository.Root, "indicator-definitions"), folder["definitions"], _ => true);
            string file = folder["definitions", "structures", "services.yaml"];
            string[] lines = File.ReadAllLines(file);
            int first = Array.FindIndex(lines, line => line.Contains("id: legal-assistance-within-whole", StringComparison.Ordinal));
            int next = Array.FindIndex(lines, first + 1, line => line.StartsWith("  - id:", StringComparison.Ordinal));
            File.WriteAllLines(file, [.. lines[..(first + 1)], "    kind: expression", $"    expression: \"{expression}\"", "", .. lines[next..]]);
            DefinitionReadResult read = DefinitionReader.Read(folder["definitions"]);
            Programme = read.Programme ?? throw new InvalidOperationException(string.Join(" ", read.Findings.Select(finding => finding.Message)));
        }

        public Programme Programme { get; }

        public void Dispose() => folder.Dispose();
    }
}
