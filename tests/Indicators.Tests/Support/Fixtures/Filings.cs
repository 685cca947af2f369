using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Indicators.Tests.Support.Fixtures;

/// <summary>Filings drawn at random: for each area and period rows of stocks, flows and details, small counts and gaps among them.</summary>
/// <param name="Stock">Rows of the structure <c>stock</c>, all of one area and period together.</param>
internal sealed record Filings(string[] Stock, string[] Flow, string[] Detail)
{
    private static readonly string[] Areas = ["AAA", "BBB", "CCC", "DDD", "EEE", "UNK"];

    public PipelineFixture Run() => PipelineFixture.Run().File("stock", Stock).File("flow", Flow).File("detail", Detail)
        .Reference("inhabitants", "AAA 2023 1000", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2025 9", "EEE 2024 33");

    /// <summary>With an indicator for every method; services and waiting times are drawn from the stocks.</summary>
    public PipelineFixture RunByEveryMethod() => MethodProgramme.RunWithoutLimits()
        .File("stock", Stock).File("flow", Flow).File("detail", Detail)
        .File("service", Renamed("SERVED", "POLICY")).File("wait", Renamed("S", "L"))
        .Reference("inhabitants", "AAA 2024 1100", "BBB 2024 500", "CCC 2023 70", "DDD 2022 8", "DDD 2025 9", "EEE 2024 33");

    /// <summary>Without the rows of an area.</summary>
    public Filings Without(string area)
    {
        return new Filings(Others(Stock), Others(Flow), Others(Detail));

        string[] Others(string[] rows) => [.. rows.Where(row => !row.StartsWith(area, StringComparison.Ordinal))];
    }

    /// <summary>Every count times a factor. Only where all values are counts.</summary>
    public Filings Times(int factor)
    {
        return new Filings(Scaled(Stock), Scaled(Flow), Scaled(Detail));

        string[] Scaled(string[] rows) => [.. rows.Select(row => row[..(row.LastIndexOf(' ') + 1)]
            + (int.Parse(row[(row.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture) * factor).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The same rows, a file for each area and period.</summary>
    public IEnumerable<(string Structure, string[] Rows)> Files() =>
        FilesOf("stock", Stock).Concat(FilesOf("flow", Flow)).Concat(FilesOf("detail", Detail));

    /// <param name="values">The texts of the measure that are drawn from.</param>
    public static Arbitrary<Filings> Any(params string[] values) =>
        Rows(["2023", "2024", "2025", "2025-Q1", "2025-Q2"], values, ["X REF", "Y REF", "Z REF", "X OIP", "Y OIP"]).SelectMany(stock =>
            Rows(["2024", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], values, ["X APP P", "Y APP P", "X YES P", "X NO P", "Y YES P", "Z NO P", "X YES C", "Y NO C"]).SelectMany(flow =>
                Rows(["2023", "2024"], values, ["REF F child", "REF F adult", "REF M child", "REF M adult", "OIP F child"]).Select(detail =>
                    new Filings(stock, flow, detail)))).ToArbitrary();

    public static string[] SmallCounts { get; } = ["0", "1", "2", "3", "4", "5", "6", "12", "250"];

    public static string[] SmallCountsAndGaps { get; } = [.. SmallCounts, ":", "c", "-", "7 P"];

    public override string ToString() => $"stock: {string.Join("; ", Stock)}\nflow: {string.Join("; ", Flow)}\ndetail: {string.Join("; ", Detail)}";

    /// <summary>Stocks as rows of another structure.</summary>
    private string[] Renamed(string first, string second) =>
        [.. Stock.Select(row => row.Replace("REF", first, StringComparison.Ordinal).Replace("OIP", second, StringComparison.Ordinal))];

    private static IEnumerable<(string Structure, string[] Rows)> FilesOf(string structure, string[] rows) =>
        rows.GroupBy(row => string.Join(' ', row.Split(' ').Take(2))).Select(group => (structure, group.ToArray()));

    private static Gen<string[]> Rows(string[] periods, string[] values, string[] keys)
    {
        string[] all = [.. Areas.SelectMany(area => periods.SelectMany(period => keys.Select(key => $"{area} {period} {key}")))];
        return Gen.Choose(1, 60).SelectMany(count => Gen.Choose(0, all.Length - 1).ArrayOf(count).SelectMany(picked =>
        {
            string[] chosen = [.. picked.Distinct().Order().Select(index => all[index])];
            return Gen.Elements(values).ArrayOf(chosen.Length).Select(drawn => chosen.Zip(drawn, (key, value) => $"{key} {value}").ToArray());
        }));
    }
}
