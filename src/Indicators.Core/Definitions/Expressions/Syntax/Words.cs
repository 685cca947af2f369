using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>The words and symbols of the language, used for both parsing and printing.</summary>
internal static class Words
{
    /// <summary>Words that cannot be column names unless they are in brackets.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["if", "then", "else", "and", "or", "not", "in", "by", "where"];

    public const string Missing = "is-missing", Near = "near", Absolute = "abs", Previous = "previous", Reference = "reference";

    public static (string Word, AggregateFunction Function)[] Aggregates { get; } =
    [
        ("sum", AggregateFunction.Sum), ("mean", AggregateFunction.Mean), ("count", AggregateFunction.Count),
        ("min", AggregateFunction.Min), ("max", AggregateFunction.Max),
    ];

    /// <summary>Words that are function names if a parenthesis follows.</summary>
    public static IReadOnlyList<string> Functions { get; } =
        [.. Aggregates.Select(one => one.Word), Missing, Near, Absolute, Previous, Reference];

    public static (string Mark, ComparisonOperator Operator)[] Comparisons { get; } =
    [
        ("=", ComparisonOperator.Equal), ("!=", ComparisonOperator.NotEqual), ("<", ComparisonOperator.Less),
        ("<=", ComparisonOperator.LessOrEqual), (">", ComparisonOperator.Greater), (">=", ComparisonOperator.GreaterOrEqual),
    ];

    public static (string Mark, ArithmeticOperator Operator)[] Arithmetics { get; } =
    [
        ("+", ArithmeticOperator.Add), ("-", ArithmeticOperator.Subtract), ("*", ArithmeticOperator.Multiply), ("/", ArithmeticOperator.Divide),
    ];

    /// <summary>Notations from other languages, and their equivalents here.</summary>
    public static (string Written, string Meant)[] Foreign { get; } =
    [
        ("==", "="), ("<>", "!="), ("=<", "<="), ("=>", ">="), ("&&", "and"), ("||", "or"), ("&", "and"), ("|", "or"), ("!", "not"),
        ("≤", "<="), ("≥", ">="), ("≠", "!="), ("−", "-"), ("×", "*"), ("÷", "/"), ("^", "x * x"), ("‘", "'"), ("’", "'"), ("“", "\""), ("”", "\""),
    ];

    /// <summary>Shortens a long text to its beginning, for messages.</summary>
    public static string Shortened(string text) => text.Length > 40 ? text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)] + "..." : text;

    /// <summary>Whether a text can be a name without brackets: letters, digits, hyphens and underscores, beginning with a letter or an underscore.</summary>
    public static bool IsWord(string text) =>
        text.Length > 0 && IsFirst(text[0]) && text.All(IsFurther);

    public static bool IsFirst(char character) => char.IsAsciiLetter(character) || character == '_';

    public static bool IsFurther(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
