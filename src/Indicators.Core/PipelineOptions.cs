using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Reading;
using Indicators.Validation.Exceptions;

namespace Indicators;

/// <summary>Options of a run. Each of them changes results; what does not is in <see cref="Common.RunContext"/>.</summary>
public sealed record PipelineOptions
{
    internal static PipelineOptions Default { get; } = new();

    /// <summary>How submissions are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>The exceptions that the workspace accepts.</summary>
    public AcceptedExceptions Exceptions { get; init; } = AcceptedExceptions.None;

    /// <summary>What was found about the workspace before its submissions are read, such as files among them that are not read.</summary>
    public IReadOnlyList<Finding> WorkspaceFindings { get; init; } = [];

    /// <summary>Which mapping of areas to regions holds; null for what the programme says.</summary>
    public RegionsAsOf? RegionsAsOf { get; init; }
}
