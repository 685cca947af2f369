using Indicators.Validation.Formats;

namespace Indicators.Cli.Commands;

/// <param name="Output">A file; null for standard output.</param>
internal sealed record ReportPair(IValidationReportWriter Writer, string? Output);

/// <summary>Which report goes where: formats and outputs in the order written.</summary>
internal static class ReportPairs
{
    /// <exception cref="UsageException">They are not as many, or two go to the same place.</exception>
    public static IReadOnlyList<ReportPair> Of(
        IReadOnlyList<IValidationReportWriter> writers, IReadOnlyList<string> formats, IReadOnlyList<string> outputs)
    {
        if (formats.Count == 0) formats = [writers[0].Format];
        if (outputs.Count == 0 && formats.Count == 1) outputs = ["-"];
        if (formats.Count != outputs.Count)
            throw new UsageException($"{Quantity.Of(formats.Count, "format")} and {Quantity.Of(outputs.Count, "output")}: write one -o after each --format; -o - is standard output.");
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (outputs.FirstOrDefault(output => !seen.Add(output)) is { } twice)
            throw new UsageException($"Two reports go to '{twice}': name another file for one of them.");
        return [.. formats.Select((format, i) => new ReportPair(writers.First(writer => writer.Format == format), outputs[i] == "-" ? null : outputs[i]))];
    }
}
