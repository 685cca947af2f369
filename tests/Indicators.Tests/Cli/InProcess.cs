using System.Text;
using Indicators.Cli;
using Indicators.Cli.Terminal;

namespace Indicators.Tests.Cli;

/// <summary>The tool's commands within the test's own process: quicker, for what needs no process.</summary>
internal static class InProcess
{
    public static ToolResult Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        ToolResult result = Run(output, arguments);
        return result with { Output = Encoding.UTF8.GetString(output.ToArray()) };
    }

    public static ToolResult Run(Stream output, params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var session = new Session(Stream.Null, output, error);
        int exitCode = session.Close(Application.Run(arguments, session));
        return new ToolResult(exitCode, "", error.ToString());
    }
}
