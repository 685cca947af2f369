using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Validation.Validators;

/// <summary>Adds a warning to the accepted parts of a return of which another part is held back: the figures of that part are missing, not zero.</summary>
internal static class IncompleteReturn
{
    public const string Code = FindingCodes.IncompleteReturn;

    private const int MostNamed = 3;

    /// <param name="parts">The parts of one return, with their results.</param>
    public static IReadOnlyList<ValidatedSubmission> Warn(IReadOnlyList<ValidatedSubmission> parts)
    {
        Dictionary<SubmissionIdentity, List<string>> heldBack = [];
        foreach (ValidatedSubmission part in parts.Where(part => !part.IsAccepted))
            foreach (SubmissionIdentity identity in part.Identities)
            {
                if (!heldBack.TryGetValue(identity, out List<string>? paths)) heldBack.Add(identity, paths = []);
                paths.Add(part.Path);
            }
        return heldBack.Count == 0 ? parts : [.. parts.Select(part => part.IsAccepted ? Warned(part, heldBack) : part)];
    }

    private static ValidatedSubmission Warned(ValidatedSubmission part, Dictionary<SubmissionIdentity, List<string>> heldBack)
    {
        int[] lacking = [.. Enumerable.Range(0, part.Identities.Count).Where(index => heldBack.ContainsKey(part.Identities[index]))];
        if (lacking.Length == 0) return part;
        SubmissionIdentity first = part.Identities[lacking[0]];
        List<string> paths = heldBack[first];
        List<object> others = [.. paths.Take(MostNamed)];
        if (paths.Count > MostNamed) others.Add(CheckMessages.MoreFiles(paths.Count - MostNamed));
        Message problem = lacking.Length == 1
            ? CheckMessages.PartHeldBack(structure: first.Structure, area: first.Area, period: first.Period.ToString(), files: others)
            : CheckMessages.PartsHeldBack(structure: first.Structure, area: first.Area, period: first.Period.ToString(), files: others, more: lacking.Length - 1);
        Finding finding = FindingCatalogue.CreateFinding(
            Code, part.Path, problem,
            part.IdentityLines.Count > lacking[0] ? part.IdentityLines[lacking[0]] : null, advice: CheckMessages.CorrectThatFile) with
        { Rule = Code };
        return part.AppendFindings(new FindingList([finding], []));
    }
}
