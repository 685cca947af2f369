using Indicators.Definitions;
using Indicators.Tests.Support;

namespace Indicators.Benchmarks.Driver;

/// <summary>Which rules of the structures stay.</summary>
internal enum RuleChoice
{
    All,

    /// <summary>Those that look at one file only.</summary>
    WithinFile,

    None,

    /// <summary>Instead of the rules of asylum, one of each kind that there is.</summary>
    EveryKind,
}

/// <summary>
/// The shipped definitions, changed for measuring: with fewer rules, without protection so that sums can be compared, and with
/// one year's mapping to regions.
/// </summary>
internal static class BenchmarkDefinitions
{
    public const int RegionsAsOf = 2024;

    /// <summary>The kinds that compare a file with others.</summary>
    private static readonly HashSet<string> Comparing =
        ["change", "hidiroglou-berthelot", "robust-change", "stock-flow", "mirror", "unit-error", "gap-free", "same-as", "reference"];

    private static string EveryKind => Path.Combine(AppContext.BaseDirectory, "Parts", "every-kind.yaml");

    /// <summary>The sets of regions that sums are compared over.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["unhcr", "m49-region"];

    /// <summary>Writes the definitions and gives their folder.</summary>
    /// <param name="work">Where.</param>
    /// <param name="choice">The rules that stay.</param>
    /// <param name="only">The one indicator that stays, and <see cref="Sets"/>, so that the work is that of other programs; null for all.</param>
    /// <param name="policy">How counts are protected, as in <c>programme.yaml</c>.</param>
    public static string Write(string work, RuleChoice choice, string? only = null, string policy = "{method: none}")
    {
        string folder = Path.Combine(work, "definitions-" + choice + (only is null ? "" : "-" + only));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        string shipped = Path.Combine(Repository.Root, "indicator-definitions");
        foreach (string file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(shipped, file), top = relative.Split(Path.DirectorySeparatorChar)[0];
            if (only is not null && (top == "reports" || top == "indicators" && Path.GetFileNameWithoutExtension(file) != only)) continue;
            string copy = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            string[] lines = File.ReadAllLines(file);
            if (top == "structures") lines = [.. Without(lines, choice)];
            if (relative == Path.Combine("structures", "asylum.yaml") && choice == RuleChoice.EveryKind) lines = [.. lines, .. File.ReadAllLines(EveryKind)];
            if (relative == "programme.yaml") lines = [.. lines.Select(line => Changed(line, only, policy))];
            File.WriteAllText(copy, string.Join('\n', lines) + "\n");
        }
        return folder;
    }

    /// <summary>What submissions in a definitions folder are checked against.</summary>
    public static Programme Read(string folder)
    {
        DefinitionReadResult reading = DefinitionReader.ReadForValidation(folder);
        return reading.Programme ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }

    private static string Changed(string line, string? only, string policy) => line switch
    {
        _ when only is not null && line.StartsWith("publish:", StringComparison.Ordinal) => $"publish: [{string.Join(", ", Sets)}]",
        _ when line.StartsWith("regions-as-of:", StringComparison.Ordinal) => $"regions-as-of: {RegionsAsOf}",
        _ when line.StartsWith("disclosure:", StringComparison.Ordinal) => $"disclosure: {policy}",
        _ => line,
    };

    /// <summary>The lines of a structure without the rules that go: each begins with its id, two blanks in.</summary>
    private static IEnumerable<string> Without(string[] lines, RuleChoice choice)
    {
        int rules = Array.FindIndex(lines, line => line.StartsWith("rules:", StringComparison.Ordinal));
        if (rules < 0 || choice == RuleChoice.All) return lines;
        List<List<string>> blocks = [];
        foreach (string line in lines[(rules + 1)..])
        {
            if (line.StartsWith("  - id:", StringComparison.Ordinal)) blocks.Add([]);
            if (blocks.Count > 0 && !line.StartsWith("  #", StringComparison.Ordinal)) blocks[^1].Add(line);
        }
        string Kind(List<string> block) => block.First(line => line.TrimStart().StartsWith("kind:", StringComparison.Ordinal)).Split(':')[1].Trim();
        string[] kept = choice is RuleChoice.None or RuleChoice.EveryKind ? [] : [.. blocks.Where(block => !Comparing.Contains(Kind(block))).SelectMany(block => block)];
        return kept.Length == 0 ? lines[..rules] : [.. lines[..(rules + 1)], .. kept];
    }
}
