using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Checks;

/// <summary>What checks see of a file, and what they leave for the rules. May be used by several checks at once.</summary>
internal sealed class CheckContext(Submission submission, SubmissionSource source, CodeList areas)
{
    private readonly Lazy<FigureSummary> figures = new(() => FigureSummary.Compute(submission.Values));

    public Submission Submission { get; } = submission;

    public SubmissionSource Source { get; } = source;

    public CodeList Areas { get; } = areas;

    /// <summary>What the figures are together.</summary>
    public FigureSummary Figures => figures.Value;

    /// <summary>Rows that repeat an earlier one exactly, ascending.</summary>
    public List<int> Repeats { get; } = [];

    /// <summary>Rows that another row with the same key contradicts, the first of them too: the figure of their cell is not known.</summary>
    public HashSet<int> Contradicted { get; } = [];

    /// <summary>Areas that the file has rows of and no say over, as indexes in <see cref="Areas"/>.</summary>
    public HashSet<int> ForeignAreas { get; } = [];
}
