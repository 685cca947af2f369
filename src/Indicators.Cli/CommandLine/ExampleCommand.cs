using System.CommandLine;

namespace Indicators.Cli.CommandLine;

/// <summary>A command whose help shows examples.</summary>
internal abstract class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Complete command lines.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
