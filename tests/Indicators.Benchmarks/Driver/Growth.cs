using System.Globalization;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>growth</c>: all figures of few and of many areas, each of which files the same number of rows.</summary>
internal static class Growth
{
    private static readonly int[] Areas = [10, 100, 1000];

    /// <summary>Five years, two origins: so many rows the source has of each area where it is asked for as many for all of them.</summary>
    private const int RowsPerArea = 2400, RowsOfOneOrigin = 1200;

    public static int Run(DriverOptions options)
    {
        Programs programs = Programs.Of(options);
        string grown = BenchmarkDefinitions.Write(Path.Combine(options.Work, "grown"), RuleChoice.WithinFile);
        InventedAreas.AddTo(grown, Areas[^1]);
        Programme programme = BenchmarkDefinitions.Read(grown);
        IReadOnlyList<Finish> finishes = Race.Run([.. Areas.Select(areas =>
        {
            string workspace = Workspace(programme, options, areas);
            return new Contestant($"{areas} areas", 0, () => MeasuredProcess.Run([.. programs.Tool, "aggregate", workspace, "--definitions", grown], 1));
        })], options.Rounds);
        double Each(int few, int many) => finishes[many].Runs.Zip(finishes[few].Runs, (larger, smaller) => (larger.Wall - smaller.Wall) * 1000 / (Areas[many] - Areas[few]))
            .Order().ElementAt(options.Rounds / 2);
        ResultTable.Publish("growth", ResultTable.Of($"aggregate, asylum, {RowsPerArea.ToString("N0", CultureInfo.InvariantCulture)} rows an area, one thread", finishes)
            + string.Create(CultureInfo.InvariantCulture, $"From {Areas[0]} to {Areas[1]} areas {Each(0, 1):0.00} ms an area, from {Areas[1]} to {Areas[2]} {Each(1, 2):0.00} ms. Medians.\n"), options);
        return 0;
    }

    private static string Workspace(Programme programme, DriverOptions options, int areas)
    {
        string workspace = Path.Combine(options.Work, string.Create(CultureInfo.InvariantCulture, $"workspace-grown-{areas}"));
        string file = Path.Combine(workspace, "submissions", "asylum", "all.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var source = new AsylumRows(programme, PlainAreas.Of(programme).Length * (RowsPerArea - RowsOfOneOrigin));
        using FileStream stream = File.Create(file);
        SubmissionGenerator.Write(stream, new RowsOfInventedAreas(source, RowsPerArea), Enumerable.Range(0, areas * RowsPerArea), withErrors: false);
        return workspace;
    }
}
