using System.Diagnostics;

namespace Indicators.Benchmarks.Driver;

/// <summary>A program that people would use instead.</summary>
/// <param name="Command">Its program and script; the task's path follows.</param>
/// <param name="Probe">What shows that it is there.</param>
/// <param name="Sums">Whether it adds up too.</param>
internal sealed record Peer(string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Probe, bool Sums)
{
    /// <summary>Those that are installed; a line for each that is not.</summary>
    public static IReadOnlyList<Peer> Installed(string work, Action<string> note)
    {
        string peers = Path.Combine(work, "peers");
        Environment.SetEnvironmentVariable("PEERS", peers);
        string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Peers", name);
        Peer[] all =
        [
            new("DuckDB, two threads", ["node", Script("duckdb.mjs")], ["test", "-d", Path.Combine(peers, "node_modules", "@duckdb", "node-api")], true),
            new("pandas", ["/usr/bin/python3", Script("with_pandas.py")], ["/usr/bin/python3", "-c", "import pandas"], true),
            new("data.table", ["Rscript", Script("datatable.R")], ["Rscript", "-e", "library(data.table)"], true),
            new("Miller", ["bash", Script("miller.sh")], ["mlr", "--version"], false),
        ];
        List<Peer> installed = [];
        foreach (Peer peer in all)
            if (IsThere(peer)) installed.Add(peer);
            else note($"{peer.Name} is not installed (setup-peers.sh {peers}) and is left out.");
        return installed;
    }

    private static bool IsThere(Peer peer)
    {
        var start = new ProcessStartInfo(peer.Probe[0], peer.Probe.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
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
