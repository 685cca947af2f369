using System.CommandLine;
using System.CommandLine.Help;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Commands;
using Indicators.Cli.Terminal;

namespace Indicators.Cli;

/// <summary>All commands, with their help.</summary>
internal sealed class CommandTree
{
    private static readonly KeyValuePair<string, Func<Session, Command>>[] Commands =
    [
        new("validate", session => new ValidateCommand(session)),
        new("run", session => new RunCommand(session)),
        new("aggregate", session => new AggregateCommand(session)),
        new("audit", session => new AuditCommand(session)),
        new("report", session => new ReportCommand(session)),
        new("chart", session => new ChartCommand(session)),
        new("releases", session => new ReleasesCommand(session)),
        new("definitions", session => new DefinitionsCommand(session)),
        new("template", session => new TemplateCommand(session)),
        new("explain", session => new ExplainCommand(session)),
        new("completion", session => new CompletionCommand(session, () => new CommandTree(session).Root)),
    ];

    /// <param name="session">Where commands read and write.</param>
    /// <param name="first">The first word of the command line. If it names a command, only that command is created.</param>
    public CommandTree(Session session, string? first = null)
    {
        Root = new ExampleRoot();
        foreach ((string name, Func<Session, Command> make) in Commands)
            if (name == first) Root.Add(make(session));
        if (Root.Subcommands.Count == 0)
            foreach ((_, Func<Session, Command> make) in Commands) Root.Add(make(session));
        Root.Add(new HelpOption("--help", "-h") { Description = "Show help.", Action = new HelpWithExamples() });
        Root.Add(new VersionOption("--version") { Description = "Show the version and the commit it was built from.", Action = new VersionAction() });
        General.AddTo(Root);
    }

    /// <summary>Whether a word is a command of the tool itself, not of a companion program.</summary>
    public static bool HasCommand(string word)
    {
        foreach ((string name, Func<Session, Command> _) in Commands)
            if (name == word) return true;
        return false;
    }

    public Command Root { get; }

    public GeneralOptions General { get; } = new();

    private sealed class ExampleRoot() : ExampleCommand(
        Product.Name, "Checks national submissions, adds them up to regions, protects small counts, and publishes charts, reports and data.",
        "indicators run sample-data -o out");
}
