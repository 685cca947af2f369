using System.Globalization;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary>
/// <c>protection</c>: all figures of populations by origin, sex and age, filed exactly, rounded, and with small ones withheld: how time and
/// memory grow with the number of cells.
/// </summary>
internal static class ProtectionGrowth
{
    private const string Structure = "demographics", Indicator = "STK-01";

    private static readonly int[] Cells = [10_000, 100_000, 1_000_000];

    private static readonly (string Name, string Policy)[] Policies =
    [
        ("none", "{method: none}"), ("rounding", "{method: rounding, base: 5}"), ("suppression", "{method: suppression, threshold: 10}"),
    ];

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        int[] counts = options.Rows is { } rows ? [rows] : Cells;
        string[] definitions = [.. Policies.Select(policy => BenchmarkDefinitions.Write(Path.Combine(options.Work, policy.Name), RuleChoice.None, Indicator, policy.Policy))];
        Programme programme = BenchmarkDefinitions.Read(definitions[0]);
        ResultTable.Publish("protection", string.Join('\n', counts.Select(count =>
        {
            string workspace = Workspace(programme, options, count);
            IReadOnlyList<Finish> finishes = Race.Run([.. Policies.Index().Select(policy => new Contestant(policy.Item.Name, 0, () => MeasuredProcess.Run(
                [.. programs.Tool, "aggregate", workspace, "--definitions", definitions[policy.Index]], 1)))], options.Rounds);
            return ResultTable.Format(string.Create(CultureInfo.InvariantCulture, $"aggregate, {Structure}, {count:N0} cells, one thread"), finishes);
        })), options);
        return 0;
    }

    private static string Workspace(Programme programme, DriverOptions options, int cells)
    {
        string workspace = Path.Combine(options.Work, string.Create(CultureInfo.InvariantCulture, $"workspace-{Structure}-{cells}"));
        SubmissionGenerator.File(Path.Combine(workspace, "submissions", Structure), "all", cells, RowOrder.Sorted, () => new DemographicRows(programme, cells));
        return workspace;
    }
}
