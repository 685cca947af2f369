using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>parts</c>: every benchmark of a part, in one table.</summary>
internal static class PartsRun
{
    public static int Run(DriverOptions options)
    {
        // In this process: a project made for the run could not be restored from locked packages.
        ManualConfig config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(options.Rounds))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(options.Work, "parts"));
        Summary summary = BenchmarkSwitcher.FromAssembly(typeof(PartsRun).Assembly).RunAllJoined(config);
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => report.ResultStatistics is null))
            throw new InvalidOperationException("Not every part could be measured; see above.");
        var text = new StringBuilder("One is a row of a file of 100,000, a cell, a chart or a document.\n\n| part | ns each | ± | bytes allocated each |\n|---|---|---|---|\n");
        foreach (BenchmarkReport report in summary.Reports.OrderBy(report => Name(report.BenchmarkCase), StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture,
                $"| {Name(report.BenchmarkCase)} | {report.ResultStatistics!.Mean:#,0.0} | {report.ResultStatistics.StandardDeviation:#,0.0} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):#,0} |\n");
        ResultTable.Publish("parts", text.ToString(), options);
        return 0;
    }

    private static string Name(BenchmarkCase benchmark) => string.Join(' ',
        new[] { benchmark.Descriptor.Type.Name, benchmark.Descriptor.WorkloadMethod.Name }.Concat(benchmark.Parameters.Items.Select(item => item.Value.ToString())));
}
