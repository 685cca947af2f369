using System.CommandLine;

namespace Indicators.Cli.CommandLine;

/// <summary>
/// Detects values written by mistake: an empty one, as from an unset variable in a script, and an option that was parsed as the value of
/// another.
/// </summary>
internal static class WrittenValues
{
    public static IEnumerable<string> Faults(ParseResult result, string[] arguments)
    {
        Command command = result.CommandResult.Command;
        foreach (Argument argument in command.Arguments)
            if (result.GetResult(argument)?.Tokens.Any(token => token.Value.Length == 0) == true)
                yield return $"An empty value is no {argument.Name}: is a variable not set?";
        HashSet<string> words = [.. arguments.TakeWhile(argument => argument != "--").Where(IsOption)];
        foreach (Option option in command.Options)
        {
            if (result.GetResult(option) is not { Implicit: false } written) continue;
            foreach (string value in written.Tokens.Select(token => token.Value))
            {
                if (value.Length == 0) yield return $"{option.Name} has an empty value: is a variable not set?";
                else if (words.Contains(value)) yield return $"{option.Name} needs a value, and '{value}' is an option; if it is meant, write {option.Name}={value}.";
            }
        }
    }

    /// <summary>Whether a word looks like an option. A single hyphen is standard input or output, and a negative number is a value.</summary>
    private static bool IsOption(string word) => word is ['-', not (>= '0' and <= '9'), ..];
}
