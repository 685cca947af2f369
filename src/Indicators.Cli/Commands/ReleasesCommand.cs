using System.CommandLine;
using System.Globalization;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Terminal;
using Indicators.Outputs.Releases;

namespace Indicators.Cli.Commands;

/// <summary>Lists what a workspace has released.</summary>
internal sealed class ReleasesCommand : ExampleCommand
{
    /// <summary>The digits of a hash by which people tell releases and keys apart.</summary>
    private const int ShownDigits = 12;

    private readonly Session session;
    private readonly Argument<string> workspace = SharedOptions.Workspace();

    public ReleasesCommand(Session session)
        : base("releases", "List what was released, with the policies and the key of each release.", "indicators releases sample-data")
    {
        this.session = session;
        Add(workspace);
        SetAction(List);
    }

    private int List(ParseResult result)
    {
        IReadOnlyList<Release> releases = WorkspaceAccess.Open(session, result.GetRequiredValue(workspace), WorkspaceAccess.OptionsFor(session, definitions: null)).ReadReleases().Releases;
        if (releases.Count == 0)
        {
            session.Info("Nothing was released: 'indicators run' with --release NAME releases what it publishes.");
            return ExitCode.Done;
        }
        string[][] rows =
        [
            ["number", "release", "up to", "inputs", "key", "hash"],
            .. releases.Index().Select(pair => (string[])
            [
                (pair.Index + 1).ToString(CultureInfo.InvariantCulture), pair.Item.Name, pair.Item.NewestPeriod,
                pair.Item.Inputs.Count.ToString(CultureInfo.InvariantCulture), pair.Item.Key[..ShownDigits], pair.Item.Hash[..ShownDigits],
            ]),
        ];
        foreach (string line in TextTable.Lines(rows, indent: "")) session.Write(line);
        foreach (IGrouping<string, ReleasedPolicy> policy in releases[^1].Policies.GroupBy(one => one.Policy).OrderBy(group => group.Key, StringComparer.Ordinal))
            session.Write($"{policy.Key}: {string.Join(", ", policy.Select(one => one.Structure))}");
        return ExitCode.Done;
    }
}
