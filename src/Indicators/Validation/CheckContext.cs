using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Validation;

/// <summary>What a check sees, and where it puts what it finds.</summary>
internal sealed class CheckContext(Submission submission, SubmissionSource source, CodeList areas, FindingCollector findings)
{
    private FigureSummary? figures;

    public Submission Submission { get; } = submission;

    public SubmissionSource Source { get; } = source;

    public CodeList Areas { get; } = areas;

    /// <summary>What the figures are together.</summary>
    public FigureSummary Figures => figures ??= FigureSummary.Of(Submission.Values);

    /// <summary>Rows that repeat an earlier one exactly, ascending.</summary>
    public List<int> Repeats { get; } = [];

    /// <summary>Rows that another row with the same key contradicts, the first of them too: the figure of their cell is not known.</summary>
    public HashSet<int> Contradicted { get; } = [];

    /// <summary>Areas that the file has rows of and no say over, as indexes in <see cref="Areas"/>.</summary>
    public HashSet<int> ForeignAreas { get; } = [];

    /// <summary>Adds a finding about a row, unless there are too many of its code; then it is counted.</summary>
    public void Report(string code, ICheck check, int row, Column? column, string message, string? hint = null, string? cellValue = null)
    {
        findings.Add(code, message, Submission.Lines[row], column is null ? null : Submission.HeaderOf(column), hint,
            KeyText.Of(Submission, Areas, row), check.Name, cellValue);
    }

    public bool Wants(string code, ICheck check) => findings.Wants(code, check.Name);
}
