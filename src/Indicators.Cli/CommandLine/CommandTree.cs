using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Indicators.Cli.Commands;

namespace Indicators.Cli.CommandLine;

/// <summary>Every command, with its help.</summary>
internal sealed class CommandTree
{
    public CommandTree(Session session)
    {
        Root = new ExampleRoot
        {
            new ValidateCommand(session),
            new RunCommand(session),
            new AggregateCommand(session),
            new ReportCommand(session),
            new ChartCommand(session),
            new DefinitionsCommand(session),
            new TemplateCommand(session),
            new ExplainCommand(session),
        };
        Root.Add(new HelpOption("--help", "-h") { Description = "Show help.", Action = new HelpWithExamples() });
        Root.Add(new VersionOption("--version") { Description = "Show the version and the commit it was built from.", Action = new VersionAction() });
        General.AddTo(Root);
    }

    public Command Root { get; }

    public GeneralOptions General { get; } = new();

    /// <summary>The command as a user writes it, such as <c>indicators definitions show</c>.</summary>
    public static string PathOf(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? part = result.CommandResult; part is not null; part = part.Parent)
            if (part is CommandResult command) names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }

    private sealed class ExampleRoot() : ExampleCommand(
        Product.Name, "Checks national submissions, adds them up to regions, protects small counts, and publishes charts, reports and data.",
        "indicators run sample-data -o out");
}
