using System.Globalization;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using Indicators.Validation.Validators;

namespace Indicators.Tests.KnownAnswers;

/// <summary>Applications and decisions of the world in 2022, persons and cases apart, as UNHCR's published tables give them.</summary>
public sealed class AsylumTotalsTests
{
    [Fact]
    public void Cells_sum_to_the_published_totals_by_indicator_application_type_and_unit()
    {
        Programme programme = Shipped.Unprotected;
        var reader = new SubmissionReader(programme, ReadOptions.Default);
        var validator = new Validator(programme);
        var normaliser = new Normaliser(programme);
        ObservationTable cells = Observations.Join(RealData.Release("release-2023-06")
            .Where(source => source.Path.Contains("/asylum/", StringComparison.Ordinal))
            .Select(source => normaliser.Normalise(validator.Validate(reader.Read(source))))).Find("asylum")!;
        Dictionary<(string Indicator, string Type, string Unit), double> sums = SumsOf(cells);
        var wholes = new Dictionary<string, double>();
        foreach (Dictionary<string, string> row in RealData.RowsOf(RealData.Path("expected", "asylum_world_2022.csv")))
        {
            double total = double.Parse(row["total"], CultureInfo.InvariantCulture);
            if (row["indicator"] == "DEC_TOT")
            {
                // A total among its parts: never counted, and equal to their sum.
                wholes[row["unit"]] = total;
                continue;
            }
            string type = row["application_type"].Length == 0 ? "_Z" : row["application_type"];
            Assert.Equal(total, sums[(row["indicator"], type, row["unit"])]);
        }
        Assert.Equal(["C", "P"], wholes.Keys.Order());
        foreach ((string unit, double whole) in wholes)
            Assert.Equal(whole, sums.Where(sum => sum.Key.Indicator.StartsWith("DEC_", StringComparison.Ordinal) && sum.Key.Unit == unit).Sum(sum => sum.Value));
        Assert.DoesNotContain(sums.Keys, key => key.Indicator == "DEC_TOT");
    }

    [Theory]
    [InlineData("ASY-01", "APP:N", "")]
    [InlineData("ASY-02", "DEC_REC DEC_OTH DEC_REJ", "")]
    [InlineData("ASY-03", "DEC_REC", "DEC_REC DEC_OTH DEC_REJ")]
    [InlineData("ASY-04", "DEC_REC DEC_OTH", "DEC_REC DEC_OTH DEC_REJ")]
    [InlineData("ASY-05", "DEC_CLO", "DEC_TOT")]
    [InlineData("ASY-07", "DEC_TOT", "APP:N APP:NR APP:R APP:A APP:RA APP:J")]
    [InlineData("ASY-11", "APP:N APP:NR", "")]
    public void World_indicators_have_the_published_components(string id, string numerator, string denominator)
    {
        ResultRow row = World(id);
        // A ratio leaves out the areas that count a part of it in cases only; a sum says who they are.
        HashSet<string> without = denominator.Length == 0 ? OnlyInCases(numerator) : [.. OnlyInCases(numerator), .. OnlyInCases(denominator)];
        Assert.Equal(Filed(numerator, "P", without), row.Numerator);
        Assert.Equal(denominator.Length == 0 ? double.NaN : Filed(denominator, "P", without), row.Denominator);
        Assert.Equal(without.Count == 0 ? ObservationStatus.Normal : ObservationStatus.LowReliability, row.Status);
        if (without.Count == 0) Assert.Equal(Published(numerator, "P"), row.Numerator);
    }

    [Fact]
    public void The_total_protection_rate_is_unrounded_and_says_how_many_cases_it_leaves_out()
    {
        ResultRow rate = World("ASY-04");
        HashSet<string> without = OnlyInCases("DEC_REC DEC_OTH DEC_REJ");
        Assert.Equal(["KOR", "PAN"], without.Order());
        Assert.Equal(100 * Filed("DEC_REC DEC_OTH", "P", without) / Filed("DEC_REC DEC_OTH DEC_REJ", "P", without), rate.Value, 1e-12);
        Assert.Contains("without KOR, PAN", rate.Method, StringComparison.Ordinal);
        Assert.Contains(Published("DEC_REC DEC_OTH DEC_REJ", "C").ToString(CultureInfo.InvariantCulture), rate.Method, StringComparison.Ordinal);
    }

    private static ResultRow World(string id) => Pipeline.Run(
        Shipped.Unprotected, RealData.Release("release-2023-06"), [], FixedKey.Options, new RunContext { Jobs = 2 })
        .Results.Find(id, ReferenceArea.World, Period.Create(Frequency.Annual, 2022))!.Value;

    /// <summary>The sum of published totals.</summary>
    /// <param name="parts">Indicators, with an application type where there is one, such as <c>APP:N DEC_REC</c>.</param>
    private static double Published(string parts, string unit) => parts.Split(' ').Sum(part =>
    {
        string[] names = part.Split(':');
        return RealData.RowsOf(RealData.Path("expected", "asylum_world_2022.csv"))
            .Where(row => row["indicator"] == names[0] && row["unit"] == unit && (names.Length == 1 || row["application_type"] == names[1]))
            .Sum(row => double.Parse(row["total"], CultureInfo.InvariantCulture));
    });

    /// <summary>The sum over what areas filed, some of them aside.</summary>
    private static double Filed(string parts, string unit, HashSet<string> without) => Rows().Where(row => !without.Contains(row["reporting_country"]) && row["unit"] == unit && IsOf(row, parts))
        .Sum(row => double.Parse(row["value"], CultureInfo.InvariantCulture));

    /// <summary>The areas that filed one of the parts in cases and not in persons, or nothing in persons at all.</summary>
    private static HashSet<string> OnlyInCases(string parts) => [.. Rows().GroupBy(row => row["reporting_country"])
        .Where(area => area.All(row => row["unit"] == "C") || Single(parts).Any(part => area.Any(row => IsOf(row, part) && row["unit"] == "C") && !area.Any(row => IsOf(row, part) && row["unit"] == "P")))
        .Select(area => area.Key)];

    private static IEnumerable<string> Single(string parts) => parts.Replace("DEC_TOT", "DEC_REC DEC_OTH DEC_REJ DEC_CLO", StringComparison.Ordinal).Split(' ');

    /// <summary>Whether a row is one of the parts; of a total its parts are meant.</summary>
    private static bool IsOf(Dictionary<string, string> row, string parts) => row["indicator"] != "DEC_TOT" && parts.Split(' ').Select(part => part.Split(':')).Any(names =>
        (names[0] == "DEC_TOT" ? row["indicator"].StartsWith("DEC_", StringComparison.Ordinal) : row["indicator"] == names[0])
        && (names.Length == 1 || row["application_type"] == names[1]));

    private static IEnumerable<Dictionary<string, string>> Rows() =>
        Directory.GetFiles(RealData.Path("release-2023-06", "asylum", "2022"), "*.csv").SelectMany(RealData.RowsOf);

    private static Dictionary<(string, string, string), double> SumsOf(ObservationTable cells)
    {
        int Dimension(string name) => cells.Dimensions.Index().Single(pair => pair.Item.Name == name).Index;
        var sums = new Dictionary<(string, string, string), double>();
        foreach (UnitCells filed in cells.Cells)
        {
            for (int cell = filed.First; cell < filed.First + filed.Count; cell++)
            {
                (string, string, string) key = (Code("indicator"), Code("application_type"), Code("unit"));
                sums[key] = sums.GetValueOrDefault(key) + filed.Columns.Values[cell];

                string Code(string name) => cells.Dimensions[Dimension(name)].CodeList![filed.Columns.Codes[Dimension(name)][cell]].Id;
            }
        }
        return sums;
    }
}
