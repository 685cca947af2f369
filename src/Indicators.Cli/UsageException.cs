namespace Indicators.Cli;

/// <summary>The command line asks for something that there is not. The message ends with the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
