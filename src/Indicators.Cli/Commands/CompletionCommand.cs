using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;

namespace Indicators.Cli.Commands;

/// <summary>Prints a shell's completion script and, when the script calls it, the possible words.</summary>
internal sealed class CompletionCommand : ExampleCommand
{
    private const string SuggestName = "suggest";

    private readonly Session session;
    private readonly Func<Command> makeRoot;
    private readonly Argument<string> shell = new("shell") { Description = "bash, zsh, fish or powershell." };

    /// <param name="session">Where the script is written.</param>
    /// <param name="makeRoot">Creates the tree of all commands.</param>
    public CompletionCommand(Session session, Func<Command> makeRoot)
        : base(
            "completion", "Print the completion script of a shell.",
            "indicators completion bash > ~/.local/share/bash-completion/completions/indicators", "indicators completion fish > ~/.config/fish/completions/indicators.fish")
    {
        this.session = session;
        this.makeRoot = makeRoot;
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        Add(shell);
        Add(new Suggest(this));
        SetAction(Print);
    }

    private int Print(ParseResult result)
    {
        foreach (string line in CompletionScripts.For(result.GetRequiredValue(shell))) session.Write(line);
        return ExitCode.Done;
    }

    /// <summary>The command that the scripts call: prints the words that are possible at a position of a command line, one per line.</summary>
    private sealed class Suggest : Command
    {
        private readonly Argument<string> position = new("position");
        private readonly Argument<string> line = new("line");

        public Suggest(CompletionCommand owner)
            : base(SuggestName, "Print the words that fit at a position of a command line; completion scripts call it.")
        {
            Hidden = true;
            Add(position);
            Add(line);
            SetAction(result =>
            {
                string text = result.GetRequiredValue(line);
                if (!int.TryParse(result.GetRequiredValue(position), NumberStyles.None, CultureInfo.InvariantCulture, out int at)) return ExitCode.Usage;
                // The first word is the tool itself, under whatever name it was called.
                int first = text.IndexOf(' ', StringComparison.Ordinal) + 1;
                if (first == 0) return ExitCode.Done;
                IEnumerable<CompletionItem> words = owner.makeRoot().Parse(text[first..]).GetCompletions(Math.Clamp(at - first, 0, text.Length - first));
                foreach (CompletionItem word in words) owner.session.Write(word.InsertText ?? word.Label);
                return ExitCode.Done;
            });
        }
    }
}
