using System.Globalization;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>files</c>: a folder of many small files, on one processor and on all.</summary>
internal static class ManyFiles
{
    private const int UsualFiles = 20_000, RowsPerFile = 300;

    /// <summary>So many that its first area and period have more rows than a file.</summary>
    private const int RowsOfSource = 1_000_000;

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        string definitions = BenchmarkDefinitions.Write(options.Work, RuleChoice.WithinFile);
        Programme programme = BenchmarkDefinitions.Read(definitions);
        int files = options.Rows ?? UsualFiles;
        string folder = Folder(programme, options, files);
        double megabytes = Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) / 1e6;
        string one = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).First();
        Contestant Validate(string name, string path, int? threads) => new(name, path == one ? 0 : megabytes, () => MeasuredProcess.Run(
            [.. programs.Tool, "validate", path, "--structure", options.Structure, "--definitions", definitions, "-q"], threads, 1));
        IReadOnlyList<Finish> finishes = Race.Run(
            [Validate("one file", one, 1), Validate("one processor", folder, 1), Validate("all processors", folder, null)], options.Rounds);
        double Median(IEnumerable<double> values) => values.Order().ElementAt(options.Rounds / 2);
        double each = Median(finishes[1].Runs.Zip(finishes[0].Runs, (all, alone) => (all.Wall - alone.Wall) * 1000 / (files - 1)));
        double scaling = Median(finishes[1].Runs.Zip(finishes[2].Runs, (single, all) => single.Wall / all.Wall));
        ResultTable.Publish("files", ResultTable.Format($"{files.ToString("N0", CultureInfo.InvariantCulture)} files of {RowsPerFile} rows, {options.Structure}", finishes)
            + string.Create(CultureInfo.InvariantCulture, $"Beyond start-up {each:0.000} ms a file on one processor; {scaling:0.00} times as fast on all {Environment.ProcessorCount}. Medians.\n"), options);
        return 0;
    }

    private static string Folder(Programme programme, DriverOptions options, int files)
    {
        string folder = Path.Combine(options.Work, "files", $"many-{options.Structure}-{files}");
        if (Directory.Exists(folder)) return folder;
        string part = folder + ".part";
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part);
        var source = new OneFiling(SubmissionGenerator.Source(programme, options.Structure, RowsOfSource), programme);
        for (int i = 0; i < files; i++)
        {
            using FileStream stream = File.Create(Path.Combine(part, string.Create(CultureInfo.InvariantCulture, $"file-{i:00000}.csv")));
            source.Choose(i);
            SubmissionGenerator.Write(stream, source, Enumerable.Range(0, RowsPerFile), withErrors: false);
        }
        Directory.Move(part, folder);
        return folder;
    }
}
