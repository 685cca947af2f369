using Indicators.Workspaces;

namespace Indicators.Cli.Terminal;

/// <summary>The command line is wrong. The message ends with the remedy.</summary>
internal sealed class UsageException(string message) : RequestException(message);
