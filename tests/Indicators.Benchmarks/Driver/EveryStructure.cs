using System.Globalization;
using System.Text;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>structures</c>: a large clean file of each shipped structure, checked with all its rules, beside a bare read of the same file's fields.</summary>
internal static class EveryStructure
{
    private const int UsualRows = 10_000_000;

    /// <summary>Structures without origin have so few codes that areas are invented; a code list of more would be what is measured.</summary>
    private const int MostInventedAreas = 8000;

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        string shipped = BenchmarkDefinitions.Write(options.Work, RuleChoice.All), extended = BenchmarkDefinitions.Write(Path.Combine(options.Work, "more-areas"), RuleChoice.All);
        InventedAreas.AddTo(extended, MostInventedAreas);
        string[] asked = options.HasStructure ? [options.Structure] : [.. BenchmarkDefinitions.Read(shipped).Structures.Keys.Order(StringComparer.Ordinal)];
        var text = new StringBuilder();
        text.Append("| structure | rows | MB | bare read, CPU s | validate, CPU s | as a multiple of the bare read | peak MB | findings |\n|---|---|---|---|---|---|---|---|\n");
        foreach (string structure in asked)
        {
            var plan = RowPlan.For(structure);
            string definitions = plan.HasOrigin ? shipped : extended;
            Programme programme = BenchmarkDefinitions.Read(definitions);
            int wanted = options.Rows ?? UsualRows, rows = (int)Math.Min(wanted, new PlannedRows(plan, programme, wanted).Most);
            string file = SubmissionGenerator.File(
                Path.Combine(options.Work, "files"), "clean-" + structure, rows, RowOrder.Sorted, () => new PlannedRows(plan, programme, wanted));
            double megabytes = new FileInfo(file).Length / 1e6;
            IReadOnlyList<Finish> finishes = Race.Run(
            [
                new("bare read", megabytes, () => MeasuredProcess.Run([.. programs.Bare, "read", file], 1)),
                new("validate", megabytes, () => MeasuredProcess.Run([.. programs.Tool, "validate", file, "--structure", structure, "--definitions", definitions, "--format", "json"], 1, 1)),
            ], options.Rounds);
            IReadOnlyList<Measure> bare = finishes[0].Runs, validate = finishes[1].Runs;
            string line = string.Create(CultureInfo.InvariantCulture,
                $"| {structure} | {rows:N0} | {megabytes:0} | {Median(bare.Select(run => run.Cpu)):0.00} | {Median(validate.Select(run => run.Cpu)):0.00} | {Median(validate.Zip(bare, (own, other) => own.Cpu / other.Cpu)):0.00} | {Median(validate.Select(run => run.PeakMegabytes)):0} | {Answer.CountFindings(validate[0].Output)} |\n");
            text.Append(line);
            Console.Error.Write(line);
            if (!options.Keep) File.Delete(file);
        }
        ResultTable.Publish("structures", text.ToString(), options);
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
