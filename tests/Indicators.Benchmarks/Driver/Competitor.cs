using System.Diagnostics;

namespace Indicators.Benchmarks.Driver;

/// <summary>A program that people would use instead.</summary>
/// <param name="Command">Its program and script; the task's path follows.</param>
/// <param name="Probe">What shows that it is there.</param>
/// <param name="Sums">Whether it adds up too.</param>
internal sealed record Competitor(string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Probe, bool Sums)
{
    /// <summary>Those that are installed; a line for each that is not.</summary>
    public static IReadOnlyList<Competitor> Installed(string work, Action<string> note)
    {
        string competitors = Path.Combine(work, "competitors");
        Environment.SetEnvironmentVariable("COMPETITORS", competitors);
        string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Competitors", name);
        Competitor[] all =
        [
            new("DuckDB, two threads", ["node", Script("duckdb.mjs")], ["test", "-d", Path.Combine(competitors, "node_modules", "@duckdb", "node-api")], true),
            new("pandas", ["/usr/bin/python3", Script("with_pandas.py")], ["/usr/bin/python3", "-c", "import pandas"], true),
            new("data.table", ["Rscript", Script("datatable.R")], ["Rscript", "-e", "library(data.table)"], true),
            new("Miller", ["bash", Script("miller.sh")], ["mlr", "--version"], false),
        ];
        List<Competitor> installed = [];
        foreach (Competitor competitor in all)
            if (IsThere(competitor)) installed.Add(competitor);
            else note($"{competitor.Name} is not installed (setup-competitors.sh {competitors}) and is left out.");
        return installed;
    }

    private static bool IsThere(Competitor competitor)
    {
        var start = new ProcessStartInfo(competitor.Probe[0], competitor.Probe.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process probe = Process.Start(start)!;
            probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no such program
        }
    }
}
