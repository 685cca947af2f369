using System.Globalization;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary>
/// <c>growth</c>: checking short and long files, and all figures of few and of many areas, each of which files the same number of rows.
/// </summary>
internal static class Growth
{
    private static readonly int[] Rows = [300, 100_000, 1_000_000, 10_000_000];

    private static readonly int[] Areas = [10, 100, 1000];

    /// <summary>Five years, two origins: so many rows the source has of each area where it is asked for as many for all of them.</summary>
    private const int RowsPerArea = 2400, RowsOfOneOrigin = 1200;

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        ResultTable.Publish("growth", ByRows(programs, options) + "\n" + ByAreas(programs, options), options);
        return 0;
    }

    /// <summary>The shortest file stands for what a start takes.</summary>
    private static string ByRows(Programs programs, DriverOptions options)
    {
        string definitions = BenchmarkDefinitions.Write(options.Work, RuleChoice.WithinFile);
        Programme programme = BenchmarkDefinitions.Read(definitions);
        IReadOnlyList<Finish> finishes = Race.Run([.. Rows.Select(rows =>
        {
            string file = SubmissionGenerator.File(programme, Path.Combine(options.Work, "files"), options.Structure, rows, RowOrder.Sorted);
            return new Contestant(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows"), new FileInfo(file).Length / 1e6, () => MeasuredProcess.Run(
                [.. programs.Tool, "validate", file, "--structure", options.Structure, "--definitions", definitions, "-q"], 1));
        })], options.Rounds);
        string each = string.Join(", ", Enumerable.Range(1, Rows.Length - 1).Select(at => string.Create(
            CultureInfo.InvariantCulture, $"{Each(finishes, 0, at, Rows, options) * 1e6:0} ns a row of {Rows[at]:N0}")));
        return ResultTable.Format($"validate, {options.Structure}, one thread", finishes) + $"Beyond what {Rows[0]} rows take: {each}. Medians.\n";
    }

    private static string ByAreas(Programs programs, DriverOptions options)
    {
        string grown = BenchmarkDefinitions.Write(Path.Combine(options.Work, "grown"), RuleChoice.WithinFile);
        InventedAreas.AddTo(grown, Areas[^1]);
        Programme programme = BenchmarkDefinitions.Read(grown);
        IReadOnlyList<Finish> finishes = Race.Run([.. Areas.Select(areas =>
        {
            string workspace = Workspace(programme, options, areas);
            return new Contestant($"{areas} areas", 0, () => MeasuredProcess.Run([.. programs.Tool, "aggregate", workspace, "--definitions", grown], 1));
        })], options.Rounds);
        return ResultTable.Format($"aggregate, asylum, {RowsPerArea.ToString("N0", CultureInfo.InvariantCulture)} rows an area, one thread", finishes)
            + string.Create(CultureInfo.InvariantCulture,
                $"From {Areas[0]} to {Areas[1]} areas {Each(finishes, 0, 1, Areas, options):0.00} ms an area, from {Areas[1]} to {Areas[2]} {Each(finishes, 1, 2, Areas, options):0.00} ms. Medians.\n");
    }

    /// <summary>Milliseconds for each that the larger has more.</summary>
    private static double Each(IReadOnlyList<Finish> finishes, int few, int many, int[] counts, DriverOptions options) =>
        finishes[many].Runs.Zip(finishes[few].Runs, (larger, smaller) => (larger.Wall - smaller.Wall) * 1000 / (counts[many] - counts[few]))
            .Order().ElementAt(options.Rounds / 2);

    private static string Workspace(Programme programme, DriverOptions options, int areas)
    {
        string workspace = Path.Combine(options.Work, string.Create(CultureInfo.InvariantCulture, $"workspace-grown-{areas}"));
        string file = Path.Combine(workspace, "submissions", "asylum", "all.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var source = new AsylumRows(programme, PlainAreas.Select(programme).Length * (RowsPerArea - RowsOfOneOrigin));
        using FileStream stream = File.Create(file);
        SubmissionGenerator.Write(stream, new RowsOfInventedAreas(source, RowsPerArea), Enumerable.Range(0, areas * RowsPerArea), withErrors: false);
        return workspace;
    }
}
