using System.CommandLine.Parsing;

namespace Indicators.Cli.CommandLine;

internal static class WrittenOptions
{
    /// <summary>Whether the user wrote the option, as against its default.</summary>
    public static bool IsWritten(this OptionResult? result) => result is { Implicit: false };
}
