using System.Globalization;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>rules</c>: what the rules of a structure cost beside reading a large file: those within a file, and those that compare it with others.</summary>
internal static class RuleCosts
{
    private const int UsualRows = 5_000_000;

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        Dictionary<RuleChoice, string> definitions = new[] { RuleChoice.None, RuleChoice.WithinFile, RuleChoice.All }
            .ToDictionary(choice => choice, choice => BenchmarkDefinitions.Write(options.Work, choice));
        Programme programme = BenchmarkDefinitions.Read(definitions[RuleChoice.None]);
        int rows = options.Rows ?? UsualRows;
        string file = SubmissionGenerator.File(programme, Path.Combine(options.Work, "files"), options.Structure, rows, RowOrder.Sorted);
        double megabytes = new FileInfo(file).Length / 1e6;
        Contestant With(string name, RuleChoice choice) => new(name, megabytes, () => MeasuredProcess.Run(
            [.. programs.Tool, "validate", file, "--structure", options.Structure, "--definitions", definitions[choice]], 1, 1));
        ResultTable.Publish($"rules-{options.Structure}", ResultTable.Format(
            $"rules of {options.Structure}, {rows.ToString("N0", CultureInfo.InvariantCulture)} rows, one thread",
            Race.Run([With("no rules", RuleChoice.None), With("rules within the file", RuleChoice.WithinFile), With("all rules", RuleChoice.All)], options.Rounds)), options);
        return 0;
    }
}
