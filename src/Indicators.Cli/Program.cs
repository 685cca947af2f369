using System.Globalization;
using Indicators.Cli.Terminal;

namespace Indicators.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // The user's language and formats decide nothing: neither messages nor a byte of output.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        using var interruption = new Interruption();
        var session = Session.CreateForProcess(interruption);
        int exitCode = Application.Run(arguments, session);
        return session.Close(exitCode);
    }
}
