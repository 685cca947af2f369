using Indicators.Analysis;
using Indicators.Outputs.Publishing;
using Indicators.Reports;

namespace Indicators.Workspaces;

/// <summary>The figures of a workspace, not written to files.</summary>
/// <param name="Collected">The validated submissions.</param>
/// <param name="Results">Every figure that may be published.</param>
public sealed record FigureResult(CollectedSubmissions Collected, IndicatorResults Results);

/// <summary>The result of a run.</summary>
/// <param name="Outcome">The validation of every file, and the figures.</param>
/// <param name="Folder">The published folder; null if no submission was accepted and nothing was published.</param>
/// <param name="Files">The files in it.</param>
/// <param name="FeedbackFolder">The private folder with the feedback for each office.</param>
public sealed record RunResult(PipelineOutcome Outcome, string? Folder, IReadOnlyList<OutputFile> Files, string FeedbackFolder);

/// <summary>The reports that were written.</summary>
/// <param name="Collected">The validated submissions.</param>
/// <param name="Folder">The published folder; null if no submission was accepted and nothing was published.</param>
/// <param name="Files">The reports in it.</param>
public sealed record ReportsResult(CollectedSubmissions Collected, string? Folder, IReadOnlyList<OutputFile> Files);

/// <summary>A chart.</summary>
/// <param name="Collected">The validated submissions.</param>
/// <param name="Bytes">The picture; null if no submission was accepted and there is nothing to draw.</param>
public sealed record ChartResult(CollectedSubmissions Collected, byte[]? Bytes);
