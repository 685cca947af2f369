using System.Text;
using Indicators.Cli.Terminal;
using Indicators.Findings;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Cli.Commands;

/// <summary>Writes the result of an audit for people.</summary>
internal static class AuditText
{
    private const int MostFindings = 200;

    public static void Write(AuditResult result, Stream destination)
    {
        using var writer = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (string line in LinesOf(result)) writer.WriteLine(PlainText.Escape(line));
    }

    private static IEnumerable<string> LinesOf(AuditResult result)
    {
        int faulty = result.Findings.Count(finding => finding.Kind is AuditFindingKind.MissingFile or AuditFindingKind.ChangedFile or AuditFindingKind.UnlistedFile or AuditFindingKind.UnreadableFile);
        yield return $"{result.Folder}, published by {result.Tool}";
        yield return $"  files       {Quantity.Number(result.Files)} in the manifest; {(faulty == 0 ? "all there and unchanged, and no other" : Quantity.Format(faulty, "finding"))}";
        foreach (AuditedPolicy policy in result.Policies) yield return $"  protection  {(policy.Structure is { } structure ? $"{structure}: " : "")}{Describe(policy)}";
        foreach (AuditedFormat format in result.Formats)
            yield return $"  read        {format.Format}: {Quantity.Format(format.Figures, format.Format is "SDMX-CSV" ? "row" : "number")} in {Quantity.Format(format.Files, "file")}{(format.ByValue > 0 ? $"; compared by value only: {Quantity.Format(format.ByValue, "place")}" : "")}";
        foreach (AuditedEdition edition in result.Editions)
            yield return $"  earlier     {edition.Folder}: {Quantity.Format(edition.Figures, "figure")}{(edition.SharesInputs ? "" : "; it shares no input with this edition, as after a change of the key or when all returns were filed again, so that nothing could be joined")}";
        if (result.NotRead.Count > 0) yield return $"  not read    {string.Join(", ", result.NotRead)}: no such file, or none that can be read";
        if (result.NotCompared.Count > 0) yield return $"  not compared {string.Join(", ", result.NotCompared)}: the files are there, but {result.Lacking}, which they are compared with, is missing or cannot be read";
        if (result.OnlyHashed > 0) yield return $"  only hashed {Quantity.Format(result.OnlyHashed, "file")} of other formats";
        foreach (AuditedRelation relation in result.Relations) yield return $"  sums        {relation.Relation}: {Quantity.Number(relation.Count)}";
        yield return $"  protected   {Quantity.Format(result.ProtectedFigures, "figure")} withheld, or possibly rounded";
        if (result.LargeBlocks > 0)
            yield return $"  too large   {Quantity.Format(result.LargeBlocks, "group")} of withheld figures: only their bounds were narrowed, no equations solved";
        yield return $"  derived     {Quantity.Number(result.Derived)}";
        foreach (AuditFinding finding in result.Findings.Take(MostFindings))
        {
            yield return $"{finding.Code}: {finding.Subject}";
            yield return $"    {finding.Text}";
            yield return $"    in {string.Join(", ", finding.Files)}. {finding.Remedy}";
        }
        if (result.Findings.Count > MostFindings) yield return $"and {Quantity.Format(result.Findings.Count - MostFindings, "more finding")}; --format json lists all";
        if (result.Findings.Count > 0) yield return "'indicators explain CODE' explains the words before the colons.";
        foreach (string line in ConclusionsOf(result)) yield return line;
    }

    private static string Describe(AuditedPolicy policy) => policy.Method switch
    {
        "none" => "none: figures are as filed",
        "suppression" => $"suppression: counts below {Quantity.Number(policy.Threshold)} are withheld, uncertain by at least {Quantity.Number(policy.Width)}",
        "nearest-rounding" => $"nearest-rounding: each figure by itself to a multiple of {Quantity.Number(policy.Base)}",
        _ => $"{policy.Method}: base {Quantity.Number(policy.Base)}",
    };

    private static IEnumerable<string> ConclusionsOf(AuditResult result)
    {
        if (result.Policies.All(policy => policy.Method == "none"))
            yield return result.ProtectedFigures == 0
                ? "The policy was none: nothing was protected, so there is nothing to derive. Counts of few persons are in the files as offices filed them."
                : "The policy was none: only figures that offices withheld are withheld, and nothing was done so that they do not follow from others. Other counts of few persons are in the files as offices filed them.";
        else if (result.Derived == 0 && result.Findings.Any(finding => finding.IsOfChangedFile))
            yield return "Files were changed after they were published. Findings on protected counts in them tell nothing of what was published: put the published files back, and audit again.";
        else if (result.Derived == 0 && !result.IsComplete)
            yield return "No sum was audited: the data files, or what they say of how figures are made up, are missing or cannot be read. Whether protected counts can be derived is not known.";
        else if (result.Derived == 0)
            yield return "Nothing protected can be derived from the published figures by the sums above.";
        else
            yield return "Protected counts are shown or can be derived. Take the folder back, and publish it again when the findings are resolved.";
        if (result.Policies.Any(policy => policy.Method == "nearest-rounding"))
            yield return "Nearest rounding rounds each figure by itself: adding published figures up can give a count exactly. Those that can be derived are listed; a new release may add others.";
        yield return "Sizes and places of what is drawn, and the texts of the definitions, were not compared with the data.";
        yield return $"This audit has no other sources{(result.Editions.Count == 0 ? " and no earlier edition" : "")}, does not know the key of rounding, and does not repeat the suppression on other tables: it is no proof against a reader who has or does.";
    }
}
