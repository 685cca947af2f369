using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>startup</c>: checking one small file, beside a command line that does nothing with it.</summary>
internal static class StartUp
{
    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        string shipped = Path.Combine(Tests.Support.Repository.Root, "indicator-definitions");
        Programme programme = BenchmarkDefinitions.Read(shipped);
        string file = SubmissionGenerator.File(programme, Path.Combine(options.Work, "files"), options.Structure, options.Rows ?? 300, RowOrder.Sorted);
        ResultTable.Publish("startup", ResultTable.Format("validate of one file of 300 rows", Race.Run(
        [
            new("bare command line", 0, () => MeasuredProcess.Run([.. programs.Bare, "check", file])),
            new("indicators --version", 0, () => MeasuredProcess.Run([.. programs.Tool, "--version"])),
            new("validate", 0, () => MeasuredProcess.Run([.. programs.Tool, "validate", file, "--structure", options.Structure, "--definitions", shipped], null, 1)),
        ], options.Rounds)), options);
        return 0;
    }
}
