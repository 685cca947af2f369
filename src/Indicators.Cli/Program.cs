using System.Globalization;
using Indicators.Cli.Terminal;

namespace Indicators.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // The user's culture must not affect messages or output.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        using var interruption = new Interruption();
        var session = Session.CreateForProcess(interruption);
        int exitCode = Application.Run(arguments, session);
        return session.Close(exitCode);
    }
}
