using System.CommandLine;

namespace Indicators.Cli.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GeneralOptions
{
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Print nothing but errors and data.", Recursive = true };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say more, and show the details of a fault.", Recursive = true };
    private readonly Option<bool> withoutColor = new("--no-color") { Description = "Print without colours.", Recursive = true };

    public void AddTo(Command root)
    {
        root.Add(quiet);
        root.Add(verbose);
        root.Add(withoutColor);
    }

    /// <summary>Sets what the command line asks for, even where it is wrong elsewhere.</summary>
    public void Apply(ParseResult result, Session session)
    {
        session.IsQuiet = result.GetResult(quiet) is { Implicit: false };
        session.IsVerbose = result.GetResult(verbose) is { Implicit: false };
        session.WithoutColor |= result.GetResult(withoutColor) is { Implicit: false };
    }
}
