using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Indicators.Tests.Support;

namespace Indicators.Benchmarks.Driver;

/// <summary>Results as Markdown: smallest, median and largest of the rounds; ratios are taken within each round.</summary>
internal static class ResultTable
{
    /// <param name="title">What was done.</param>
    /// <param name="finishes">The first is what the others are compared with.</param>
    public static string Format(string title, IReadOnlyList<Finish> finishes)
    {
        Finish first = finishes[0];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| | wall s | CPU s | peak MB | MB/s | wall as a multiple of {first.Contestant.Name} |\n|---|---|---|---|---|---|\n");
        foreach (Finish finish in finishes)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {finish.Contestant.Name} | {Spread(finish.Runs.Select(run => run.Wall), "0.000")} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Spread(finish.Runs.Select(run => run.Cpu), "0.00")} | {Spread(finish.Runs.Select(run => run.PeakMegabytes), "0")} ");
            text.Append(finish.Contestant.Megabytes > 0 ? $"| {Spread(finish.Runs.Select(run => finish.Contestant.Megabytes / run.Wall), "0")} " : "| ");
            text.Append(CultureInfo.InvariantCulture, $"| {Spread(finish.Runs.Zip(first.Runs, (run, other) => run.Wall / other.Wall), "0.00")} |\n");
        }
        return text.Append('\n').ToString();
    }

    /// <summary>Shows the tables, and keeps them where that was asked for.</summary>
    public static void Publish(string name, string text, DriverOptions options)
    {
        Console.Out.Write(text);
        if (!options.Save) return;
        string heading = string.Create(CultureInfo.InvariantCulture,
            $"# {name}\n\n{Environment.ProcessorCount} processors, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}; {options.Rounds} rounds in turn; smallest / median / largest.\n\n");
        string folder = Path.Combine(Repository.Root, "tests", "Indicators.Benchmarks", "Results");
        File.WriteAllText(Path.Combine(folder, name + ".md"), heading + text.TrimEnd('\n') + "\n");
    }

    private static string Spread(IEnumerable<double> values, string format)
    {
        double[] sorted = [.. values.Order()];
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return sorted.Length == 1 ? Text(sorted[0]) : $"{Text(sorted[0])} / {Text(sorted[sorted.Length / 2])} / {Text(sorted[^1])}";
    }
}
