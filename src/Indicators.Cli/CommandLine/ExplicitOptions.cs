using System.CommandLine.Parsing;

namespace Indicators.Cli.CommandLine;

internal static class ExplicitOptions
{
    /// <summary>Whether the user wrote the option; false if it has its default value.</summary>
    public static bool IsExplicit(this OptionResult? result) => result is { Implicit: false };
}
