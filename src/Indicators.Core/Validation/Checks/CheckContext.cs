using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>The input of checks on a file, and the facts that they record for rules. Several checks may use it in parallel.</summary>
internal sealed class CheckContext(Submission submission, SubmissionSource source, CodeList areas)
{
    private readonly Lazy<FigureSummary> figures = new(() => FigureSummary.Compute(submission.Values));

    public Submission Submission { get; } = submission;

    public SubmissionSource Source { get; } = source;

    public CodeList Areas { get; } = areas;

    /// <summary>A summary of all figures.</summary>
    public FigureSummary Figures => figures.Value;

    /// <summary>Rows that repeat an earlier row exactly, ascending.</summary>
    public RowSet Repeats { get; } = [];

    /// <summary>Rows that another row with the same key contradicts, including the first of them: the figure of their cell is unknown.</summary>
    public RowSet Contradicted { get; } = [];

    /// <summary>Areas of which the file has rows although it may not report for them, as indexes in <see cref="Areas"/>.</summary>
    public HashSet<int> ForeignAreas { get; } = [];
}
