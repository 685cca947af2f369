using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Validators;

/// <summary>
/// The unit on which rules are evaluated: a single file, or the files of several senders that share an area and period of one structure
/// and so are parts of one return.
/// </summary>
/// <param name="Parts">The files, sorted by path.</param>
/// <param name="Subject">The rows of all readable parts, accepted or not; null if there are none, or no rule compares with them.</param>
internal sealed record ReturnValidation(IReadOnlyList<FileValidation> Parts, RuleInput? Subject)
{
    public bool IsJoined => Parts.Count > 1;

    /// <summary>Whether parts contain the same cells, whose figures are then unknown.</summary>
    public bool HasOverlaps { get; init; }

    /// <summary>Whether other returns are compared with it: every part is accepted.</summary>
    public bool IsAccepted => IsJoined ? !HasOverlaps && Parts.All(part => part.Checked.IsAccepted) : Parts[0].Validated.IsAccepted;

    public static ReturnValidation Create(FileValidation file) => new([file], file.Subject);

    /// <summary>Returns the rows of the parts that are accepted in the end, as one submission; null if there are none.</summary>
    /// <param name="paths">The paths of the accepted files.</param>
    public ValidatedSubmission? JoinAccepted(IReadOnlySet<string> paths)
    {
        FileValidation[] accepted = [.. Parts.Where(part => paths.Contains(part.Validated.Path))];
        if (accepted.Length == 0) return null;
        RowSet repeats = [];
        int next = 0;
        foreach (FileValidation part in accepted)
        {
            repeats.Add(part.Subject!.Repeats, next);
            next += part.Subject.Submission.RowCount;
        }
        return new ValidatedSubmission
        {
            Path = accepted[0].Validated.Path,
            Submission = JoinedSubmission.Join([.. accepted.Select(part => part.Subject!.Submission)]),
            IsAccepted = true,
            Repeats = repeats,
            Identities = [.. accepted.SelectMany(part => part.Checked.Identities).Distinct()],
            Findings = [],
            Rules = [],
        };
    }

    /// <summary>Joins files that share an identity; other files remain separate.</summary>
    /// <param name="files">The files, with their identities.</param>
    /// <param name="partition">Files with different results of this function are never parts of one return.</param>
    /// <param name="reloadRows">Returns a part with its rows, if they have been released.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <returns>The returns, sorted by the path of their first file.</returns>
    public static IReadOnlyList<ReturnValidation> Join(
        IReadOnlyList<FileValidation> files, Func<FileValidation, bool> partition, Func<FileValidation, FileValidation> reloadRows, CodeList areas)
    {
        if (files is [var only]) return [Create(only)];
        FileValidation[] sorted = [.. files.OrderBy(file => file.Validated.Path, StringComparer.Ordinal)];
        int[] first = [.. Enumerable.Range(0, sorted.Length)];
        Dictionary<(SubmissionIdentity, bool), int> holders = [];
        for (int file = 0; file < sorted.Length; file++)
            foreach (SubmissionIdentity identity in sorted[file].Checked.Identities)
                if (!holders.TryAdd((identity, partition(sorted[file])), file)) Unite(first, holders[(identity, partition(sorted[file]))], file);
        return [.. sorted.Index().GroupBy(pair => Root(first, pair.Index), pair => pair.Item)
            .Select(group => (FileValidation[])[.. group])
            .Select(parts => parts.Length == 1 ? Create(parts[0]) : Joined([.. parts.Select(reloadRows)], areas))];
    }

    private static int Root(int[] first, int file)
    {
        while (first[file] != file) file = first[file];
        return file;
    }

    private static void Unite(int[] first, int left, int right)
    {
        int one = Root(first, left), other = Root(first, right);
        first[Math.Max(one, other)] = Math.Min(one, other);
    }

    private static ReturnValidation Joined(FileValidation[] parts, CodeList areas)
    {
        RuleInput[] subjects = [.. parts.Select(part => part.Subject!)];
        RowSet repeats = [];
        RowSet contradicted = [];
        int next = 0;
        foreach (RuleInput subject in subjects)
        {
            repeats.Add(subject.Repeats, next);
            contradicted.Add(subject.Contradicted, next);
            next += subject.Submission.RowCount;
        }
        Submission[] submissions = [.. subjects.Select(subject => subject.Submission)];
        Submission joined = JoinedSubmission.Join(submissions);
        var positions = new RowPositions(submissions);
        bool hasOverlaps = false;
        // If a cell has two figures, neither is known to be right.
        RepeatedKeys.Find(joined, (row, other) =>
        {
            if (positions.Find(row).Part == positions.Find(other).Part) return;
            contradicted.Add(row);
            contradicted.Add(other);
            hasOverlaps = true;
        });
        return new ReturnValidation(parts, new RuleInput(joined, areas, repeats, contradicted) { RowPositions = positions }) { HasOverlaps = hasOverlaps };
    }
}
