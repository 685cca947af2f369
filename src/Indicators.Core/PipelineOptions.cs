using Indicators.Definitions;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Releases;
using Indicators.Disclosure.Rounding;
using Indicators.Findings;
using Indicators.Submissions.Reading;
using Indicators.Validation.Exceptions;

namespace Indicators;

/// <summary>Options of a run that change its results; other options are in <see cref="Common.RunContext"/>.</summary>
public sealed record PipelineOptions
{
    internal static PipelineOptions Default { get; } = new();

    /// <summary>How submissions are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>The exceptions that the workspace accepts.</summary>
    public AcceptedExceptions Exceptions { get; init; } = AcceptedExceptions.None;

    /// <summary>Findings about the workspace from before its submissions were read, such as unused files among them.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; init; } = [];

    /// <summary>Returns the key of rounding; called only where a policy rounds counts. Null if there is none, as for validation.</summary>
    public Func<ProtectionKey>? LoadProtectionKey { get; init; }

    /// <summary>What was released before: it keeps its prints, and nothing that is published may give away what it withheld.</summary>
    public ReleaseContent Released { get; init; } = ReleaseContent.None;

    /// <summary>Whether what is published is released, so that <see cref="CollectedSubmissions.CompleteRelease"/> returns it; otherwise it is a draft.</summary>
    public bool IsRelease { get; init; }

    /// <summary>The solver's program, which finds exact bounds of withheld figures; null if there is none. Rounding needs none.</summary>
    public ISolverProgram? Solver { get; init; }

    /// <summary>Withheld figures that are bounded exactly whatever it takes, each as <c>INDICATOR TYPE:CODE PERIOD ITEM</c>.</summary>
    public IReadOnlyList<string> BoundedFigures { get; init; } = [];

    /// <summary>Where the cells of the submissions are kept; null for memory.</summary>
    public WorkspaceStore? Store { get; init; }

    /// <summary>Which mapping of areas to regions to use; null for the programme's default.</summary>
    public RegionsAsOf? RegionsAsOf { get; init; }
}
