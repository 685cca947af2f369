using System.Globalization;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Validation.Exceptions;

namespace Indicators.Validation;

/// <summary>What can be judged only with every submission at hand.</summary>
public static class SubmissionBatch
{
    /// <summary>Everything that needs the whole batch: identities that clash, and periods far ahead of everybody else's.</summary>
    /// <param name="submissions">Those that are judged.</param>
    /// <param name="exceptions">The exceptions that the workspace accepts.</param>
    /// <param name="beside">Other submissions of the workspace.</param>
    /// <param name="inside">The paths of judged ones that lie in the workspace too; any other may be meant to take the place of one there.</param>
    /// <returns>Sorted by path.</returns>
    public static IReadOnlyList<ValidatedSubmission> Complete(
        IEnumerable<ValidatedSubmission> submissions, AcceptedExceptions exceptions,
        IReadOnlyList<ValidatedSubmission>? beside = null, IReadOnlySet<string>? inside = null) =>
        FarPeriods.Warn(HoldBackSameIdentity(submissions, beside ?? [], inside ?? new HashSet<string>()), beside ?? [], exceptions);

    /// <summary>
    /// The submissions sorted by path, those that share an identity with another held back, each with a finding that names
    /// the other. A file that is held back for another reason counts too: it may be the right one.
    /// </summary>
    public static IReadOnlyList<ValidatedSubmission> HoldBackSameIdentity(IEnumerable<ValidatedSubmission> submissions) =>
        HoldBackSameIdentity(submissions, [], new HashSet<string>());

    private static IReadOnlyList<ValidatedSubmission> HoldBackSameIdentity(
        IEnumerable<ValidatedSubmission> submissions, IReadOnlyList<ValidatedSubmission> beside, IReadOnlySet<string> inside)
    {
        ValidatedSubmission[] sorted = [.. submissions.OrderBy(submission => submission.Path, StringComparer.Ordinal)];
        Dictionary<SubmissionIdentity, List<string>> paths = Holders(sorted);
        if (beside.Count == 0 || inside.Count == 0) return [.. sorted.Select(submission => Judge(submission, paths))];
        Dictionary<SubmissionIdentity, List<string>> pathsInside = Holders([.. sorted.Concat(beside).OrderBy(submission => submission.Path, StringComparer.Ordinal)]);
        return [.. sorted.Select(submission => Judge(submission, inside.Contains(submission.Path) ? pathsInside : paths))];
    }

    private static Dictionary<SubmissionIdentity, List<string>> Holders(IReadOnlyList<ValidatedSubmission> submissions)
    {
        Dictionary<SubmissionIdentity, List<string>> paths = [];
        foreach (ValidatedSubmission submission in submissions)
            foreach (SubmissionIdentity identity in submission.Identities)
            {
                if (!paths.TryGetValue(identity, out List<string>? holders)) paths.Add(identity, holders = []);
                holders.Add(submission.Path);
            }
        return paths;
    }

    private static ValidatedSubmission Judge(ValidatedSubmission submission, Dictionary<SubmissionIdentity, List<string>> paths)
    {
        var collector = new FindingCollector(submission.Path);
        for (int i = 0; i < submission.Identities.Count; i++)
        {
            SubmissionIdentity identity = submission.Identities[i];
            List<string> holders = paths[identity];
            if (holders.Count < 2) continue;
            collector.Add("same-identity",
                $"{identity.Structure} of {identity.Area} for {identity.Period} is also in {Others(holders, submission.Path)}.",
                submission.IdentityLines.Count > i ? submission.IdentityLines[i] : null,
                hint: "Keep one of the files, or take their rows apart.", rule: "same-identity");
        }
        if (!collector.HasErrors) return submission;
        FindingList findings = new FindingList(submission.Findings, submission.Omitted).With(collector.ToList());
        return submission.HeldBackWith(findings);
    }

    /// <summary>The first few by name, so that many copies do not make long messages in each of them.</summary>
    private static string Others(IEnumerable<string> holders, string path)
    {
        const int named = 3;
        string[] others = [.. holders.Where(holder => holder != path)];
        string first = string.Join(", ", others.Take(named));
        return others.Length > named ? string.Create(CultureInfo.InvariantCulture, $"{first} and {others.Length - named} more") : first;
    }
}
