using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;

namespace Indicators.Validation.Validators;

/// <summary>
/// What rules judge as a whole: a file, or the files of several senders that have an area and period of one structure in common
/// and so are parts of one return.
/// </summary>
/// <param name="Parts">Sorted by path.</param>
/// <param name="Subject">The rows of all parts that could be read, accepted or not; null where there are none, or no rule compares them.</param>
internal sealed record ReturnValidation(IReadOnlyList<FileValidation> Parts, RuleInput? Subject)
{
    public bool IsJoined => Parts.Count > 1;

    /// <summary>Whether parts give the same cells, so that these are not known.</summary>
    public bool HasOverlaps { get; init; }

    /// <summary>Whether others are compared with it: every part is accepted.</summary>
    public bool IsAccepted => IsJoined ? !HasOverlaps && Parts.All(part => part.Checked.Accepted) : Parts[0].Validated.Accepted;

    public static ReturnValidation Create(FileValidation file) => new([file], file.Subject);

    /// <summary>The rows of the parts that are accepted in the end, as one submission; null where none is.</summary>
    /// <param name="paths">Of the files that are.</param>
    public ValidatedSubmission? Accepted(IReadOnlySet<string> paths)
    {
        FileValidation[] accepted = [.. Parts.Where(part => paths.Contains(part.Validated.Path))];
        if (accepted.Length == 0) return null;
        List<int> repeats = [];
        int next = 0;
        foreach (FileValidation part in accepted)
        {
            repeats.AddRange(part.Subject!.Repeats.Select(row => row + next));
            next += part.Subject.Submission.RowCount;
        }
        return new ValidatedSubmission
        {
            Path = accepted[0].Validated.Path,
            Submission = JoinedSubmission.Join([.. accepted.Select(part => part.Subject!.Submission)]),
            Accepted = true,
            Repeats = repeats,
            Identities = [.. accepted.SelectMany(part => part.Checked.Identities).Distinct()],
            Findings = [],
            Rules = [],
        };
    }

    /// <summary>Puts parts together that have an identity in common; the other files stay by themselves.</summary>
    /// <param name="files">Each knows what it is of.</param>
    /// <param name="among">Files with another answer are never parts of one return.</param>
    /// <param name="withRows">Gives a part its rows, if they have been let go.</param>
    /// <param name="areas">The programme's areas.</param>
    /// <returns>Sorted by the first path.</returns>
    public static IReadOnlyList<ReturnValidation> Join(
        IReadOnlyList<FileValidation> files, Func<FileValidation, bool> among, Func<FileValidation, FileValidation> withRows, CodeList areas)
    {
        FileValidation[] sorted = [.. files.OrderBy(file => file.Validated.Path, StringComparer.Ordinal)];
        int[] first = [.. Enumerable.Range(0, sorted.Length)];
        Dictionary<(SubmissionIdentity, bool), int> holders = [];
        for (int file = 0; file < sorted.Length; file++)
            foreach (SubmissionIdentity identity in sorted[file].Checked.Identities)
                if (!holders.TryAdd((identity, among(sorted[file])), file)) Unite(first, holders[(identity, among(sorted[file]))], file);
        return [.. sorted.Index().GroupBy(pair => Root(first, pair.Index), pair => pair.Item)
            .Select(group => (FileValidation[])[.. group])
            .Select(parts => parts.Length == 1 ? Create(parts[0]) : Joined([.. parts.Select(withRows)], areas))];
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
        List<int> repeats = [];
        HashSet<int> contradicted = [];
        int next = 0;
        foreach (RuleInput subject in subjects)
        {
            repeats.AddRange(subject.Repeats.Select(row => row + next));
            foreach (int row in subject.Contradicted) contradicted.Add(row + next);
            next += subject.Submission.RowCount;
        }
        Submission[] submissions = [.. subjects.Select(subject => subject.Submission)];
        Submission joined = JoinedSubmission.Join(submissions);
        var places = new RowPositions(submissions);
        bool hasOverlaps = false;
        // Of two figures for one cell none is known.
        foreach ((int row, int other) in RepeatedKeys.Find(joined).Pairs)
        {
            if (places.Find(row).Part == places.Find(other).Part) continue;
            contradicted.UnionWith([row, other]);
            hasOverlaps = true;
        }
        return new ReturnValidation(parts, new RuleInput(joined, areas, repeats, contradicted) { Places = places }) { HasOverlaps = hasOverlaps };
    }
}
