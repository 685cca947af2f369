using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators;

/// <summary>The files of a workspace with which submissions are compared if only those submissions are validated.</summary>
/// <param name="Submissions">The files of other submissions, without those being validated.</param>
/// <param name="Reference">The files of reference series.</param>
public sealed record ComparisonFiles(IReadOnlyList<SubmissionSource> Submissions, IReadOnlyList<SubmissionSource> Reference)
{
    /// <summary>Nothing to compare with.</summary>
    public static ComparisonFiles None { get; } = new([], []);

    /// <summary>The paths of validated files inside the workspace: no other file of the workspace may have the same identity.</summary>
    public IReadOnlySet<string> PathsInWorkspace { get; init; } = new HashSet<string>();

    /// <summary>Whether the whole workspace is validated, as in a run: then every reference series is read, whether needed or not.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Returns the files that rules of the given structures need; folders named after other structures are not opened.</summary>
    internal ComparisonFiles SelectNeeded(Programme programme, IReadOnlyCollection<Structure> validated)
    {
        HashSet<string> structures = [.. CrossSubmissionValidator.FindNeededStructures(validated)];
        // These may contain other parts of the same returns, or copies of them.
        if (PathsInWorkspace.Count > 0) structures.UnionWith(validated.Select(structure => structure.Id));
        IReadOnlySet<string> series = CrossSubmissionValidator.FindNeededSeries(validated);
        return new ComparisonFiles(
            structures.Count == 0 ? [] : [.. Submissions.Where(file => file.Folders.FirstOrDefault(programme.Structures.ContainsKey) is not { } named || structures.Contains(named))],
            [.. Reference.Where(file => IsWhole || series.Contains(file.Stem))])
        { PathsInWorkspace = PathsInWorkspace };
    }
}

/// <summary>The result of validation.</summary>
/// <param name="Submissions">The validated submissions, sorted by path.</param>
/// <param name="ComparisonFindings">Findings about the comparison files: unreadable files, and reference series.</param>
public sealed record ValidationOutcome(IReadOnlyList<ValidatedSubmission> Submissions, IReadOnlyList<Finding> ComparisonFindings);
