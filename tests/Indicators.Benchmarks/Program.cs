using BenchmarkDotNet.Running;
using Indicators.Benchmarks.Driver;

namespace Indicators.Benchmarks;

/// <summary>
/// Whole processes beside others with a word first (<c>compare</c>, <c>startup</c>, <c>rules</c>, <c>structures</c>, <c>files</c>, <c>growth</c>, <c>protection</c>,
/// <c>parts</c>);
/// otherwise single parts, by BenchmarkDotNet and its own options.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["compare", .. var rest]: return Comparison.Run(DriverOptions.Parse(rest));
            case ["startup", .. var rest]: return StartUp.Run(DriverOptions.Parse(rest));
            case ["rules", .. var rest]: return RuleCosts.Run(DriverOptions.Parse(rest));
            case ["structures", .. var rest]: return EveryStructure.Run(DriverOptions.Parse(rest));
            case ["files", .. var rest]: return ManyFiles.Run(DriverOptions.Parse(rest));
            case ["growth", .. var rest]: return Growth.Run(DriverOptions.Parse(rest));
            case ["protection", .. var rest]: return ProtectionGrowth.Run(DriverOptions.Parse(rest));
            case ["parts", .. var rest]: return PartsRun.Run(DriverOptions.Parse(rest));
            case [MeasuredProcess.Mode, .. var rest]: return MeasuredProcess.Inside(rest);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                return 0;
        }
    }
}
