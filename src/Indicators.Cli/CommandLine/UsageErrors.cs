using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Indicators.Cli.Terminal;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Cli.CommandLine;

/// <summary>Describes the errors of a command line and suggests what was probably meant.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Find(ParseResult result, string[] arguments)
    {
        if (result.Action is not ParseErrorAction && result.Action is SynchronousCommandLineAction action && action.ClearsParseErrors) return [];
        string[] swallowed = [.. Swallowed(result, arguments)];
        if (swallowed.Length > 0) return [.. swallowed.Select(option => Unknown(result, option))];
        string[] values = [.. WrittenValues.Faults(result, arguments)];
        if (values.Length > 0) return values;
        if (result.UnmatchedTokens.Count > 0) return [Unknown(result, result.UnmatchedTokens[0])];
        Command command = result.CommandResult.Command;
        string[] commands = [.. command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name)];
        if (commands.Length > 0) return [$"A command is missing: {string.Join(", ", commands)}."];
        return [.. result.Errors.Select(error => Sentence(error.Message)).Distinct()];
    }

    /// <summary>Finds options that the command does not have and that were parsed as arguments, such as paths.</summary>
    private static IEnumerable<string> Swallowed(ParseResult result, string[] arguments)
    {
        HashSet<string> beforeDashes = [.. arguments.TakeWhile(argument => argument != "--").Where(argument => argument.Length > 1 && argument[0] == '-')];
        return result.CommandResult.Command.Arguments
            .SelectMany(argument => result.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value).Where(beforeDashes.Contains);
    }

    private static string Unknown(ParseResult result, string word)
    {
        Command command = result.CommandResult.Command;
        string path = CommandPath.Format(result);
        if (word.StartsWith('-'))
        {
            IEnumerable<Option> options = command.Options.Concat(Parents(result.CommandResult).SelectMany(parent => parent.Options.Where(option => option.Recursive)));
            string? near = NearestWord.Find(word, options.SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal)));
            return UsageException.Sentence($"'{path}' has no option '{word}'", near is null ? null : CommonMessages.DidYouMean(near));
        }
        if (command.Subcommands.Count == 0) return $"'{path}' does not take '{word}'.";
        return UsageException.Sentence($"'{path}' has no command '{word}'", NearestWord.Hint(word, command.Subcommands.Select(subcommand => subcommand.Name)));
    }

    private static IEnumerable<Command> Parents(CommandResult result)
    {
        for (SymbolResult? parent = result.Parent; parent is not null; parent = parent.Parent)
            if (parent is CommandResult command) yield return command.Command;
    }

    private static string Sentence(string message) => message.TrimEnd() is [.., '.' or '?'] sentence ? sentence : message.TrimEnd() + ".";
}
