using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators;

/// <summary>The files of a workspace that submissions are compared with when only they are judged.</summary>
/// <param name="Submissions">Not those that are judged.</param>
/// <param name="Reference">Files of reference series.</param>
public sealed record ComparisonFiles(IReadOnlyList<SubmissionSource> Submissions, IReadOnlyList<SubmissionSource> Reference)
{
    /// <summary>Nothing to compare with.</summary>
    public static ComparisonFiles None { get; } = new([], []);

    /// <summary>The paths of judged files that lie in the workspace themselves: what they are of, no other file of it may be.</summary>
    public IReadOnlySet<string> Inside { get; init; } = new HashSet<string>();

    /// <summary>Whether all of the workspace is judged, as a run does: then every reference series is read, needed or not.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The files that rules of some structures need; a folder that names another structure is not opened.</summary>
    internal ComparisonFiles NeededFor(Programme programme, IReadOnlyCollection<Structure> judged)
    {
        HashSet<string> structures = [.. CrossSubmissionValidator.Needed(judged)];
        // Other parts of the same returns, or copies of them.
        if (Inside.Count > 0) structures.UnionWith(judged.Select(structure => structure.Id));
        IReadOnlySet<string> series = CrossSubmissionValidator.NeededSeries(judged);
        return new ComparisonFiles(
            structures.Count == 0 ? [] : [.. Submissions.Where(file => file.Folders.FirstOrDefault(programme.Structures.ContainsKey) is not { } named || structures.Contains(named))],
            [.. Reference.Where(file => IsWhole || series.Contains(file.Stem))])
        { Inside = Inside };
    }
}

/// <summary>What validation gave.</summary>
/// <param name="Submissions">Sorted by path.</param>
/// <param name="BesideFindings">What is wrong with files that submissions were compared with: unreadable ones, and reference series.</param>
public sealed record ValidationOutcome(IReadOnlyList<ValidatedSubmission> Submissions, IReadOnlyList<Finding> BesideFindings);
