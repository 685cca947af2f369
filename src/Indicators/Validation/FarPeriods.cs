using Indicators.Findings;
using Indicators.Validation.Exceptions;

namespace Indicators.Validation;

/// <summary>
/// Warns of a period that lies more than a year after the newest that any other area has filed of the structure: it is more
/// often a slip in the year than news. No clock is asked.
/// </summary>
internal static class FarPeriods
{
    public const string Code = "period-far-ahead";

    /// <summary>With fewer other areas there is nothing to judge by.</summary>
    private const int LeastOthers = 2;

    public static IReadOnlyList<ValidatedSubmission> Warn(
        IReadOnlyList<ValidatedSubmission> submissions, IReadOnlyList<ValidatedSubmission> beside, AcceptedExceptions exceptions)
    {
        var newest = new Dictionary<string, Dictionary<string, DateOnly>>(StringComparer.Ordinal);
        foreach (SubmissionIdentity identity in submissions.Concat(beside).SelectMany(submission => submission.Identities))
        {
            if (!newest.TryGetValue(identity.Structure, out Dictionary<string, DateOnly>? areas))
                newest[identity.Structure] = areas = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
            DateOnly last = identity.Period.LastDay;
            if (!areas.TryGetValue(identity.Area, out DateOnly known) || last > known) areas[identity.Area] = last;
        }
        return [.. submissions.Select(submission => Judge(submission, newest, exceptions))];
    }

    private static ValidatedSubmission Judge(
        ValidatedSubmission submission, Dictionary<string, Dictionary<string, DateOnly>> newest, AcceptedExceptions exceptions)
    {
        var collector = new FindingCollector(submission.Path);
        foreach ((int i, SubmissionIdentity identity) in submission.Identities.Index())
        {
            DateOnly[] others = [.. newest[identity.Structure].Where(pair => pair.Key != identity.Area).Select(pair => pair.Value)];
            if (others.Length < LeastOthers || identity.Period.LastDay <= others.Max().AddYears(1)) continue;
            collector.Add(
                Code, $"{identity.Period} is more than a year after the newest period that any other area has filed.",
                submission.IdentityLines.Count > i ? submission.IdentityLines[i] : null, rule: Code);
        }
        FindingList found = exceptions.Apply(collector.ToList(), submission.Path, submission.Structure, submission.Filings);
        return found.Findings.Count == 0
            ? submission
            : submission.WithFindings(new FindingList(submission.Findings, submission.Omitted).With(found));
    }
}
