using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;

namespace Indicators.Cli.Commands;

/// <summary>Writes the shipped definitions to files for reading and editing.</summary>
internal sealed class CopyDefinitionsCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> folder = new("folder") { Description = "A folder that is not there yet, or is empty." };

    public CopyDefinitionsCommand(Session session)
        : base(
            "copy", "Write the shipped definitions to a folder, where you can change them.",
            "indicators definitions copy indicator-definitions", "indicators definitions copy workspace/indicator-definitions")
    {
        this.session = session;
        Add(folder);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string destination = result.GetRequiredValue(folder);
        ShippedDefinitions shipped = ShippedDefinitions.Instance;
        NewFolder.Write(destination, [.. shipped.Paths.Select(path => (path, shipped.Read(path)!))], session.Cancellation);
        session.Info($"{Quantity.Format(shipped.Paths.Count, "file")} of the definitions shipped with {Product.NameAndVersion}: {destination}");
        return ExitCode.Done;
    }
}
