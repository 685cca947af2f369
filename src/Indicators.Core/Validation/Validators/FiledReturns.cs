using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Validators;

/// <summary>The areas and periods of a submission, sorted by the area's code and then by period. There may be more than a million of them.</summary>
internal sealed class FiledReturns
{
    private FiledReturns(SubmissionIdentity[] all, int[] lines, FiledReturns? ofOwnAreas = null)
    {
        All = all;
        Lines = lines;
        OfOwnAreas = ofOwnAreas ?? this;
    }

    public static FiledReturns None { get; } = new([], []);

    public IReadOnlyList<SubmissionIdentity> All { get; }

    /// <summary>The line of the first row of each.</summary>
    public IReadOnlyList<int> Lines { get; }

    /// <summary>Those of areas for which the file may report.</summary>
    public FiledReturns OfOwnAreas { get; }

    /// <param name="identities">The areas and periods of the submission, in any order.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <param name="foreign">The indexes of areas for which the file may not report.</param>
    public static FiledReturns Find(Submission submission, FiledIdentities identities, CodeList areas, IReadOnlySet<int> foreign)
    {
        IReadOnlyList<FiledIdentity> sorted = Sort(identities.All, areas);
        FiledReturns? own = foreign.Count == 0 ? null : Create(submission, areas, [.. sorted.Where(identity => !foreign.Contains(identity.Area))], null);
        return Create(submission, areas, sorted, own);
    }

    private static FiledReturns Create(Submission submission, CodeList areas, IReadOnlyList<FiledIdentity> sorted, FiledReturns? own) => new(
        sorted.Select(identity => new SubmissionIdentity(submission.Structure.Id, areas[identity.Area].Id, identity.Period)),
        sorted.Select(identity => submission.Lines[identity.Row]), own);

    private static IReadOnlyList<FiledIdentity> Sort(IReadOnlyList<FiledIdentity> identities, CodeList areas)
    {
        // Most files are sorted.
        int inOrder = 1;
        while (inOrder < identities.Count && Compare(identities[inOrder - 1], identities[inOrder], areas) <= 0) inOrder++;
        if (inOrder >= identities.Count) return identities;
        FiledIdentity[] sorted = [.. identities];
        Array.Sort(sorted, (left, right) => Compare(left, right, areas));
        return sorted;
    }

    private static int Compare(in FiledIdentity left, in FiledIdentity right, CodeList areas)
    {
        int order = left.Area == right.Area ? 0 : string.CompareOrdinal(areas[left.Area].Id, areas[right.Area].Id);
        return order == 0 ? left.Period.CompareTo(right.Period) : order;
    }
}
