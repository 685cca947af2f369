using System.Reflection;
using Indicators.Definitions;
using Indicators.Disclosure.Bounds;

namespace Indicators.Workspaces;

/// <summary>How to open a workspace. Every setting has a default.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>
    /// The folder of the definitions; null for the workspace's own <c>indicator-definitions</c>, or else the one in the current folder, or
    /// else the shipped ones.
    /// </summary>
    public string? Definitions { get; init; }

    /// <summary>The workspace as named in findings; by default, its path.</summary>
    public string? DisplayPath { get; init; }

    /// <summary>Where the workspace keeps its submissions and, during a run, the cells of the accepted ones; null for its folder and memory. The folder of the workspace, which holds its
    /// settings and private records, must exist all the same, with a folder <c>submissions/</c>.</summary>
    public WorkspaceStore? Store { get; init; }

    /// <summary>The solver's program, which finds exact bounds of withheld figures; null if there is none.</summary>
    public ISolverProgram? Solver { get; init; }

    /// <summary>Which mapping of areas to regions to use; null for the programme's own rule.</summary>
    public RegionsAsOf? RegionsAsOf { get; init; }

    /// <summary>The version in documents and manifests, such as <c>0.1.0</c>; by default, that of this library.</summary>
    public string Version { get; init; } = typeof(WorkspaceOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Called with sentences for the user while work proceeds.</summary>
    public Action<string>? Notify { get; init; }

    /// <summary>
    /// Called with the submissions once they are validated and before a report or chart is made: held-back submissions may be the reason
    /// for a missing figure.
    /// </summary>
    public Action<CollectedSubmissions>? OnValidated { get; init; }

    /// <summary>The name and version in manifests and validation reports.</summary>
    public string Tool => $"indicators {Version}";
}
