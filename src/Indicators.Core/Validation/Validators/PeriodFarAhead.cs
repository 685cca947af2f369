using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Checks;
using Indicators.Validation.Exceptions;

namespace Indicators.Validation.Validators;

/// <summary>
/// Warns of a period that is more than a year after the latest period that any other area has filed of the structure: it is more often
/// an error in the year than a new period. The current date is not used.
/// </summary>
internal static class PeriodFarAhead
{
    public const string Code = FileChecks.PeriodFarAhead;

    /// <summary>The minimum number of other areas needed for a comparison.</summary>
    private const int LeastOthers = 2;

    public static IReadOnlyList<ValidatedSubmission> Warn(
        IReadOnlyList<ValidatedSubmission> submissions, IReadOnlyList<ValidatedSubmission> otherSubmissions, AcceptedExceptions exceptions)
    {
        var newest = new Dictionary<string, NewestPeriods>(StringComparer.Ordinal);
        foreach (ValidatedSubmission submission in submissions.Concat(otherSubmissions))
            foreach (SubmissionIdentity identity in submission.Identities)
            {
                if (!newest.TryGetValue(identity.Structure, out NewestPeriods? periods)) newest.Add(identity.Structure, periods = new NewestPeriods());
                periods.Add(identity);
            }
        return [.. submissions.Select(submission => WarnIfFarAhead(submission, newest, exceptions))];
    }

    private static ValidatedSubmission WarnIfFarAhead(ValidatedSubmission submission, Dictionary<string, NewestPeriods> newest, AcceptedExceptions exceptions)
    {
        var collector = new FindingCollector(submission.Path);
        for (int i = 0; i < submission.Identities.Count; i++)
        {
            SubmissionIdentity identity = submission.Identities[i];
            if (!newest[identity.Structure].IsFarAhead(identity)) continue;
            collector.Add(
                Code, CheckMessages.FarAhead(identity.Period.ToString()),
                submission.IdentityLines.Count > i ? submission.IdentityLines[i] : null, rule: Code);
        }
        FindingList found = exceptions.Apply(collector.ToList(), submission.Path, submission.Structure, submission.Filings);
        return found.Findings.Count == 0
            ? submission
            : submission.WithFindings(new FindingList(submission.Findings, submission.Omitted).Append(found));
    }

    /// <summary>The last days of the latest periods of a structure: that of the area with the latest, and that of all other areas.</summary>
    private sealed class NewestPeriods
    {
        private readonly HashSet<string> areas = new(StringComparer.Ordinal);
        private string? leader, last;
        private DateOnly first, second;

        public void Add(SubmissionIdentity identity)
        {
            // Identities are sorted by area.
            if (identity.Area != last) areas.Add(last = identity.Area);
            // Every period ends in the year in which it begins: the day itself is computed only if it may matter.
            if (identity.Period.Year < second.Year) return;
            DateOnly day = identity.Period.LastDay;
            if (leader is null || identity.Area == leader)
            {
                leader = identity.Area;
                if (day > first) first = day;
            }
            else if (day > first)
            {
                (leader, first, second) = (identity.Area, day, first);
            }
            else if (day > second)
            {
                second = day;
            }
        }

        /// <summary>Whether a filed period ends more than a year after the latest of all other areas; false if there are too few others.</summary>
        public bool IsFarAhead(SubmissionIdentity identity)
        {
            if (areas.Count - 1 < LeastOthers) return false;
            DateOnly others = identity.Area == leader ? second : first;
            return identity.Period.Year > others.Year && identity.Period.LastDay > others.AddYears(1);
        }
    }
}
