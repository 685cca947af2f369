using Indicators.Analysis;
using Indicators.Outputs.Publishing;
using Indicators.Reports;

namespace Indicators.Workspaces;

/// <summary>The figures of a workspace, without any file.</summary>
/// <param name="Collected">The submissions, judged.</param>
/// <param name="Results">Every figure that may be published.</param>
public sealed record FigureResult(CollectedSubmissions Collected, IndicatorResults Results);

/// <summary>What a run did.</summary>
/// <param name="Outcome">The judgement of every file, and the figures.</param>
/// <param name="Folder">The folder that was published; null where no submission was accepted, so that nothing was.</param>
/// <param name="Files">The files in it.</param>
/// <param name="FeedbackFolder">Where the feedback for each office is: private.</param>
public sealed record RunResult(PipelineOutcome Outcome, string? Folder, IReadOnlyList<OutputFile> Files, string FeedbackFolder);

/// <summary>What reports were written.</summary>
/// <param name="Collected">The submissions, judged.</param>
/// <param name="Folder">The folder that was published; null where no submission was accepted, so that nothing was.</param>
/// <param name="Files">The reports in it.</param>
public sealed record ReportsResult(CollectedSubmissions Collected, string? Folder, IReadOnlyList<OutputFile> Files);

/// <summary>A chart.</summary>
/// <param name="Collected">The submissions, judged.</param>
/// <param name="Bytes">The picture; null where no submission was accepted, so that there is nothing to draw.</param>
public sealed record ChartResult(CollectedSubmissions Collected, byte[]? Bytes);
