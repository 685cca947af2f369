using Indicators.Common;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Auditing.Sums;
using Indicators.Outputs.Auditing.Texts;

namespace Indicators.Outputs.Auditing;

/// <summary>
/// Audits a published folder from its files alone: whether they are those of the manifest, whether they agree, and what a reader who adds the
/// published figures up can derive of counts that are protected.
/// </summary>
/// <remarks>This reader has no other source, does not know the key of rounding, and does not repeat the suppression on other tables.</remarks>
public sealed class FolderAudit
{
    /// <summary>What a run publishes, and somebody may pass on in part.</summary>
    private static readonly string[] AllFormats = ["CSV", DataReader.Comparisons, "SDMX-CSV", "HTML", "SVG", "PDF"];

    private readonly ManifestCheck manifest;
    private readonly RunContext context;
    private readonly List<AuditFinding> findings;
    private readonly List<AuditedFormat> formats = [];
    private SumAudit sums = SumAudit.None;

    private readonly IReadOnlyList<string> earlier;
    private readonly List<AuditedEdition> editions = [];

    private FolderAudit(ManifestCheck manifest, IReadOnlyList<string> earlier, RunContext context)
    {
        this.manifest = manifest;
        this.earlier = earlier;
        this.context = context;
        findings = [.. manifest.Compare(context)];
    }

    /// <param name="folder">A folder that a run published.</param>
    /// <param name="earlier">Earlier editions of it, which a reader may have kept; null for none.</param>
    /// <param name="context">The degree of parallelism and cancellation; null for the defaults.</param>
    /// <exception cref="FileException">The folder does not exist, was not published by a run, or its manifest is damaged.</exception>
    public static AuditResult Audit(string folder, IReadOnlyList<string>? earlier = null, RunContext? context = null)
    {
        var audit = new FolderAudit(ManifestCheck.Read(folder), earlier ?? [], context ?? RunContext.Default);
        audit.AuditFigures();
        return new AuditResult
        {
            Folder = folder,
            Tool = audit.manifest.Tool,
            Policies = audit.manifest.Policies,
            Files = audit.manifest.Files.Count,
            Formats = audit.formats,
            Editions = audit.editions,
            Relations = audit.sums.Relations,
            ProtectedFigures = audit.sums.ProtectedFigures,
            LargeBlocks = audit.sums.LargeBlocks,
            IsComplete = audit.sums != SumAudit.None,
            NotRead = audit.ListNotRead(),
            OnlyHashed = audit.CountOnlyHashed(),
            Findings = audit.findings,
        };
    }

    private void AuditFigures()
    {
        var reader = new DataReader(manifest, findings);
        if (reader.ReadDerivation() is not { } derivation || reader.Read(derivation) is not { } main) return;
        MappedData[] mappings = [main, .. reader.ReadOtherMappings(derivation, main)];
        formats.AddRange(reader.Formats);
        IReadOnlyList<TextFile> files = TextFiles.Find(ListFiles(), derivation.RegionSets, manifest.Languages.FirstOrDefault("en"));
        var texts = mappings.ToDictionary(mapping => mapping.Files, mapping => new ReportTexts(
            manifest.Folder, new TextAudit(mapping.CollectScopes(derivation, files.Select(file => file.Region)), mapping.CollectBook(derivation), derivation, IsProtected, manifest.Notice)));

        // The sums take as long as all texts together.
        SumAudit? attacked = null;
        var checkedTexts = new CheckedText?[files.Count];
        _ = context.Map([.. Enumerable.Range(-1, files.Count + 1)], index =>
        {
            if (index < 0) attacked = AuditSums(derivation, mappings);
            else checkedTexts[index] = texts[FindMapping(mappings, files[index]).Files].Check(files[index]);
            return index;
        });
        sums = attacked!;
        findings.AddRange(sums.Findings);
        foreach (IGrouping<string, CheckedText> format in checkedTexts.OfType<CheckedText>().GroupBy(text => text.File.Format).OrderBy(format => format.Key, StringComparer.Ordinal))
        {
            formats.Add(new AuditedFormat(format.Key, format.Count(), format.Sum(file => file.Numbers)) { ByValue = format.Sum(file => file.ByValue) });
            foreach (AuditFinding finding in format.SelectMany(file => file.Findings)) reader.AddUnreadable(finding);
        }
    }

    /// <summary>Returns the figures that a file shows: a report's are by the regions of its year, and those of charts by the newest.</summary>
    private static MappedData FindMapping(MappedData[] mappings, TextFile file) =>
        Array.FindLast(mappings, mapping => mapping.Files.Year is { } year && (file.Period is not { } period || period.Year == year)) ?? mappings[0];

    /// <summary>Audits the sums of the folder, and what joining them with earlier editions adds.</summary>
    private SumAudit AuditSums(PublishedDerivation derivation, MappedData[] mappings)
    {
        var audited = new Edition("", derivation, manifest.RegionsAsOf, [.. mappings[0].Figures.Values], (_, _, _) => false);
        audited = audited with { OtherMappings = [.. mappings.Skip(1).Select(mapping => audited.WithRegionsAsOf(mapping.Files.Year!.Value, mapping.Changed!))] };
        var alone = SumAudit.Run(audited, manifest.Policies, [], context.Cancellation);
        if (earlier.Count == 0) return alone;
        var others = new List<Edition>();
        foreach (string folder in earlier)
        {
            (Edition edition, Revisions revisions) = EditionReader.Read(folder, manifest, derivation);
            others.Add(edition);
            editions.Add(new AuditedEdition(folder, edition.Figures.Count, revisions.SharesInputs));
        }
        var joined = SumAudit.Run(audited, manifest.Policies, others, context.Cancellation);
        HashSet<(AuditFindingKind, string)> known = [.. alone.Findings.Select(finding => (finding.Kind, finding.Subject))];
        string[] files = [FigureFiles.Csv, .. earlier.Select(folder => $"{folder}/{FigureFiles.Csv}")];
        return joined with
        {
            ProtectedFigures = alone.ProtectedFigures,
            Findings = [.. alone.Findings, .. joined.Findings.Where(finding => !known.Contains((finding.Kind, finding.Subject))).Select(finding => finding.Files.Contains(FigureFiles.Sdmx)
                ? finding with { Files = files, Text = $"{finding.Text.TrimEnd('.')}, together with an earlier edition." } : finding)],
        };
    }

    /// <summary>Returns the formats of which there is no file, or none that can be read.</summary>
    private string[] ListNotRead() => [.. AllFormats.Where(format => !formats.Exists(read => read.Format == format))];

    private int CountOnlyHashed()
    {
        DataFiles[] read = [DataFiles.Main, .. manifest.FindOtherMappings()];
        return manifest.Files.Count(file => !TextFiles.IsText(file.Path) && file.Path != PublishedDerivation.File && !Array.Exists(read, files => files.Contains(file.Path)));
    }

    private bool IsProtected => manifest.Policies.Any(policy => policy.Method != "none");

    /// <summary>Returns the files of the manifest that are there, and those that are there without it.</summary>
    private string[] ListFiles() =>
        [.. manifest.Files.Select(file => file.Path).Where(path => File.Exists(Path.Combine(manifest.Folder, path)))
            .Concat(findings.Where(finding => finding.Kind == AuditFindingKind.UnlistedFile).Select(finding => finding.Subject)).Distinct()];
}
