using System.CommandLine;
using System.CommandLine.Parsing;

namespace Indicators.Cli.CommandLine;

/// <summary>Formats a command as a user writes it.</summary>
internal static class CommandPath
{
    /// <summary>For example, <c>indicators definitions show</c>.</summary>
    public static string Format(ParseResult result)
    {
        var names = new List<string>();
        for (SymbolResult? part = result.CommandResult; part is not null; part = part.Parent)
            if (part is CommandResult command) names.Insert(0, command.Command.Name);
        return string.Join(' ', names);
    }
}
