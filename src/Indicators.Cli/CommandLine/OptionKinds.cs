using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Cli.CommandLine;

/// <summary>Creates options by the kind of their value. A value of another kind is an error that says what was expected.</summary>
internal static class OptionKinds
{
    public static Option<string?> Text(string name, string shown, string description, params string[] aliases) =>
        new(name, aliases) { HelpName = shown, Description = description };

    public static Option<bool> Flag(string name, string description, params string[] aliases) => new(name, aliases) { Description = description };

    /// <summary>The option may be repeated.</summary>
    public static Option<string[]> Texts(string name, string shown, string description, params string[] aliases) => new(name, aliases)
    {
        HelpName = shown,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Choice(string name, string description, params string[] words) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = description,
        CustomParser = result => OneOf(result, result.Tokens[0].Value, words),
        CompletionSources = { words },
    };

    /// <summary>The option may be repeated.</summary>
    public static Option<string[]> Choices(string name, string description, params string[] words) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.Select(token => OneOf(result, token.Value, words) ?? "")],
        CompletionSources = { words },
    };

    public static Option<int?> WholeNumber(string name, string shown, int least, int most, string description) => new(name)
    {
        HelpName = shown,
        Description = description,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most) return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no value of {name}: it takes a whole number from {least} to {most}."));
            return null;
        },
    };

    public static Option<Period?> Period(string description) => new("--period")
    {
        HelpName = "PERIOD",
        Description = description,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Definitions.Period.TryParse(text, out Period period)) return period;
            result.AddError($"'{text}' is no period: write 2025, 2025-S1, 2025-Q3 or 2025-09.");
            return null;
        },
    };

    private static string? OneOf(ArgumentResult result, string text, string[] words)
    {
        if (words.Contains(text, StringComparer.Ordinal)) return text;
        result.AddError(UsageException.Sentence($"'{text}' is no value of {((OptionResult)result.Parent!).Option.Name}", NearestWord.Hint(text, words)));
        return null;
    }
}
