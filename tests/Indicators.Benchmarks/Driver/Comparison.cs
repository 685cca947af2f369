using System.Globalization;
using System.Text;
using Indicators.Benchmarks.Generation;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Driver;

/// <summary><c>compare</c>: checking and adding up large files, beside reading them and beside other programs.</summary>
internal static class Comparison
{
    private static readonly int[] UsualSizes = [100_000, 1_000_000, 10_000_000];

    /// <summary>Other programs take minutes beyond it.</summary>
    private const int MostRowsOfSlowCompetitors = 1_000_000;

    public static int Run(DriverOptions options)
    {
        var programs = Programs.Publish(options);
        string definitions = BenchmarkDefinitions.Write(options.Work, RuleChoice.WithinFile);
        Programme programme = BenchmarkDefinitions.Read(definitions);
        var text = new StringBuilder();
        IReadOnlyList<Competitor> competitors = Competitor.Installed(options.Work, note => text.Append(note).Append("\n\n"));
        foreach (int rows in options.Rows is { } asked ? [asked] : UsualSizes)
        {
            string File(RowOrder order, bool errors = false) => SubmissionGenerator.File(
                programme, Path.Combine(options.Work, "files"), options.Structure, rows, order, errors);
            string size = rows.ToString("N0", CultureInfo.InvariantCulture);
            string sorted = File(RowOrder.Sorted), shuffled = File(RowOrder.Shuffled), errors = File(RowOrder.Sorted, errors: true);
            Structure structure = programme.Structures[options.Structure];
            IReadOnlyList<Competitor> able = [.. competitors.Where(competitor => rows <= MostRowsOfSlowCompetitors || competitor.Name.StartsWith("DuckDB", StringComparison.Ordinal))];

            Contestant bare = new("bare read", Megabytes(sorted), () => MeasuredProcess.Run([.. programs.Bare, "read", sorted], 1));
            Contestant Validate(string name, string file, int? threads) => new(name, Megabytes(file), () => MeasuredProcess.Run(
                [.. programs.Tool, "validate", file, "--structure", options.Structure, "--definitions", definitions, "--format", "json"], threads, 1));
            text.Append(ResultTable.Format($"validate, {options.Structure}, {size} rows",
                Same(text, Race.Run(
                [
                    bare, Validate("validate, one thread", sorted, 1), Validate("validate, two threads", sorted, null),
                    .. Competitors(able, ComparisonTask.Write(structure, sorted, definitions, "validate", options.Work), sorted),
                ], options.Rounds), Answer.ParseValidation)));
            text.Append(ResultTable.Format($"validate with errors, {options.Structure}, {size} rows",
                Same(text, Race.Run(
                [
                    bare with { Run = () => MeasuredProcess.Run([.. programs.Bare, "read", errors], 1) }, Validate("validate, one thread", errors, 1),
                    .. Competitors(able, ComparisonTask.Write(structure, errors, definitions, "validate", options.Work), errors),
                ], options.Rounds), Answer.ParseValidation)));
            text.Append(ResultTable.Format($"sorted and shuffled, {options.Structure}, {size} rows",
                Race.Run([Validate("validate, sorted", sorted, 1), Validate("validate, shuffled", shuffled, 1)], options.Rounds)));
            if (options.Structure == "asylum") text.Append(Aggregate(text, options, programs, definitions, bare, able, structure, sorted, size));
        }
        ResultTable.Publish($"compare-{options.Structure}", text.ToString(), options);
        return 0;
    }

    private static string Aggregate(
        StringBuilder notes, DriverOptions options, Programs programs, string definitions, Contestant bare, IReadOnlyList<Competitor> competitors, Structure structure, string file, string size)
    {
        string workspace = Path.Combine(options.Work, "workspace-" + Path.GetFileNameWithoutExtension(file));
        string submission = Path.Combine(workspace, "submissions", structure.Id, "all.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(submission)!);
        if (!File.Exists(submission)) File.CreateSymbolicLink(submission, file);
        string alone = BenchmarkDefinitions.Write(options.Work, RuleChoice.WithinFile, ComparisonTask.Indicator);
        Contestant Tool(string name, string definitions, int? threads) => new(name, Megabytes(file), () => MeasuredProcess.Run(
            [.. programs.Tool, "aggregate", workspace, "--definitions", definitions], threads));
        return ResultTable.Format($"aggregate, {structure.Id}, {size} rows",
            Same(notes, Race.Run(
            [
                bare, Tool($"aggregate to {ComparisonTask.Indicator}, one thread", alone, 1), Tool($"aggregate to {ComparisonTask.Indicator}, two threads", alone, null),
                Tool("aggregate to all indicators, one thread", definitions, 1), Tool("aggregate to all indicators, two threads", definitions, null),
                .. Competitors([.. competitors.Where(competitor => competitor.Sums)], ComparisonTask.Write(structure, file, definitions, "aggregate", options.Work), file),
            ], options.Rounds), Answer.ParseFigures));
    }

    private static IEnumerable<Contestant> Competitors(IEnumerable<Competitor> competitors, string task, string file) =>
        competitors.Select(competitor => new Contestant(competitor.Name, Megabytes(file), () => MeasuredProcess.Run([.. competitor.Command, task])));

    /// <summary>The same finishes, if every program found the same; else a fault, and no table.</summary>
    private static IReadOnlyList<Finish> Same(StringBuilder notes, IReadOnlyList<Finish> finishes, Func<string, Answer> tool)
    {
        Answer ours = tool(finishes[1].Runs[0].Output);
        foreach (Finish finish in finishes.Skip(2))
        {
            bool isCompetitor = !finish.Contestant.Name.Contains(" thread", StringComparison.Ordinal) || finish.Contestant.Name.StartsWith("DuckDB", StringComparison.Ordinal);
            Answer other = isCompetitor ? Answer.ParseCompetitor(finish.Runs[0].Output) : tool(finish.Runs[0].Output);
            if (other.DifferenceFrom(ours) is { } difference) throw new InvalidOperationException($"{finish.Contestant.Name} and the tool differ: {difference}.");
        }
        notes.Append(CultureInfo.InvariantCulture, $"All programs agree in {ours.Numbers.Count} counts and sums, as far as they say them.\n\n");
        return finishes;
    }

    private static double Megabytes(string file) => new FileInfo(file).Length / 1e6;
}
