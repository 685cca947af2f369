using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;
using Indicators.Outputs.ValidationReports;

namespace Indicators.Cli.Commands;

/// <param name="Output">A file; null for standard output.</param>
internal sealed record ReportPair(IValidationReportWriter Writer, string? Output);

/// <summary>Pairs report formats with outputs, in the order in which they are written.</summary>
internal static class ReportPairs
{
    /// <summary>The file extensions of each format, the usual one first.</summary>
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["text"] = ["txt", "log", "md"],
        ["json"] = ["json"],
        ["sarif"] = ["sarif", "json"],
        ["junit"] = ["xml"],
        ["ess"] = ["json"],
    };

    /// <exception cref="UsageException">The numbers of formats and outputs differ, two reports have the same output, or an extension
    /// indicates another format.</exception>
    public static IReadOnlyList<ReportPair> Pair(
        IReadOnlyList<IValidationReportWriter> writers, IReadOnlyList<string> formats, IReadOnlyList<string> outputs)
    {
        if (formats.Count == 0) formats = [writers[0].Format];
        if (outputs.Count == 0 && formats.Count == 1) outputs = ["-"];
        if (formats.Count != outputs.Count)
            throw new UsageException($"{Quantity.Format(formats.Count, "format")} and {Quantity.Format(outputs.Count, "output")}: write one -o after each --format; -o - is standard output.");
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (outputs.FirstOrDefault(output => !seen.Add(output)) is { } twice)
            throw new UsageException($"Two reports go to '{twice}': name another file for one of them.");
        foreach ((string format, string output) in formats.Zip(outputs)) FileEndings.Check(output, format, Endings[format]);
        return [.. formats.Select((format, i) => new ReportPair(writers.First(writer => writer.Format == format), outputs[i] == "-" ? null : outputs[i]))];
    }
}
