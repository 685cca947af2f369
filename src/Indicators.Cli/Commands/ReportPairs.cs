using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;
using Indicators.Outputs.ValidationReports;

namespace Indicators.Cli.Commands;

/// <param name="Output">A file; null for standard output.</param>
internal sealed record ReportPair(IValidationReportWriter Writer, string? Output);

/// <summary>Which report goes where: formats and outputs in the order written.</summary>
internal static class ReportPairs
{
    /// <summary>The endings of names that fit each form, the usual one first.</summary>
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["text"] = ["txt", "log", "md"],
        ["json"] = ["json"],
        ["sarif"] = ["sarif", "json"],
        ["junit"] = ["xml"],
        ["ess"] = ["json"],
    };

    /// <exception cref="UsageException">They are not as many, two go to the same place, or a name says another form.</exception>
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
