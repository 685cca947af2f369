using System.CommandLine;
using Indicators.Cli.Terminal;

namespace Indicators.Cli.CommandLine;

/// <summary>The options of every command.</summary>
internal sealed class GeneralOptions
{
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print only errors and data.", Recursive = true };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Print each stage with its time and memory, and the details of a fault.", Recursive = true };
    private readonly Option<bool> withoutColor = new("--no-color") { Description = "Print without colours.", Recursive = true };

    public void AddTo(Command root)
    {
        root.Add(quiet);
        root.Add(verbose);
        root.Add(withoutColor);
    }

    /// <summary>Applies the options, even if the rest of the command line is wrong.</summary>
    public void Apply(ParseResult result, Session session)
    {
        session.IsQuiet = result.GetResult(quiet) is { Implicit: false };
        session.IsVerbose = result.GetResult(verbose) is { Implicit: false };
        session.WithoutColor |= result.GetResult(withoutColor) is { Implicit: false };
    }
}
