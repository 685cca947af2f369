using System.CommandLine;
using System.CommandLine.Invocation;
using Indicators.Cli.Terminal;

namespace Indicators.Cli.CommandLine;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Product.Description);
        return ExitCode.Done;
    }
}
