using System.Reflection;
using Indicators.Definitions;

namespace Indicators.Workspaces;

/// <summary>How a workspace is opened. Every setting has a default.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>The folder of the definitions; null for the workspace's own <c>indicator-definitions</c>, else the one in the current folder, else the shipped ones.</summary>
    public string? Definitions { get; init; }

    /// <summary>The workspace as findings name it; its path unless given.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Which mapping of areas to regions holds; null for what the programme says.</summary>
    public RegionsAsOf? RegionsAsOf { get; init; }

    /// <summary>The version that documents and manifests carry, such as <c>0.1.0</c>; that of this library unless given.</summary>
    public string Version { get; init; } = typeof(WorkspaceOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Told, in sentences, what a person should know while work goes on.</summary>
    public Action<string>? Notify { get; init; }

    /// <summary>
    /// Told of the submissions once they are judged and before a report or chart is made of them: what is held back may be why
    /// there is no figure.
    /// </summary>
    public Action<CollectedSubmissions>? Judged { get; init; }

    /// <summary>The name and version that manifests and validation reports carry.</summary>
    public string Tool => $"indicators {Version}";
}
