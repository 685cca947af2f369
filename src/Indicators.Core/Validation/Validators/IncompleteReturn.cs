using System.Globalization;
using Indicators.Findings;

namespace Indicators.Validation.Validators;

/// <summary>A warning on the parts of a return that stand while another part of it is held back: what that part holds is missing, not zero.</summary>
internal static class IncompleteReturn
{
    public const string Code = "incomplete-return";

    private const int MostNamed = 3;

    /// <param name="parts">The parts of one return, as they came out.</param>
    public static IReadOnlyList<ValidatedSubmission> Warn(IReadOnlyList<ValidatedSubmission> parts)
    {
        Dictionary<SubmissionIdentity, List<string>> heldBack = [];
        foreach (ValidatedSubmission part in parts.Where(part => !part.Accepted))
            foreach (SubmissionIdentity identity in part.Identities)
            {
                if (!heldBack.TryGetValue(identity, out List<string>? paths)) heldBack.Add(identity, paths = []);
                paths.Add(part.Path);
            }
        return heldBack.Count == 0 ? parts : [.. parts.Select(part => part.Accepted ? Warned(part, heldBack) : part)];
    }

    private static ValidatedSubmission Warned(ValidatedSubmission part, Dictionary<SubmissionIdentity, List<string>> heldBack)
    {
        int[] lacking = [.. Enumerable.Range(0, part.Identities.Count).Where(index => heldBack.ContainsKey(part.Identities[index]))];
        if (lacking.Length == 0) return part;
        SubmissionIdentity first = part.Identities[lacking[0]];
        List<string> paths = heldBack[first];
        string others = string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {paths.Count - MostNamed} more") : "");
        string more = lacking.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", and so is a part of {lacking.Length - 1} more of its areas and periods");
        Finding finding = FindingCatalogue.New(
            Code, part.Path, $"A part of the return {first.Structure} of {first.Area} for {first.Period}, {others}, is held back{more}: its figures are missing, not zero.",
            part.IdentityLines.Count > lacking[0] ? part.IdentityLines[lacking[0]] : null, hint: "Mend that file; this one stands.") with
        { Rule = Code };
        return part.WithMore(new FindingList([finding], []));
    }
}
