using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Indicators.Cli.Terminal;

namespace Indicators.Cli.CommandLine;

/// <summary>Help with the same width on every terminal, followed by examples and exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TextWriter output = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        new HelpAction { MaxWidth = TerminalLines.Columns }.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: [_, ..] examples })
        {
            text.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (string example in examples) text.WriteLine($"  {example}");
            text.WriteLine();
            text.WriteLine("Exit codes:");
            foreach ((int code, string meaning) in ExitCode.Meanings) text.WriteLine($"  {code,-3} {meaning}");
        }
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) output.WriteLine(line.TrimEnd());
        return ExitCode.Done;
    }
}
