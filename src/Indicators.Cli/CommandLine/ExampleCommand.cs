using System.CommandLine;

namespace Indicators.Cli.CommandLine;

/// <summary>A command whose help shows how it is used.</summary>
internal abstract class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
