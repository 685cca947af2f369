using System.Diagnostics.CodeAnalysis;
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
    private const string Comparisons = "comparisons (CSV)";

    /// <summary>What a run publishes, and somebody may pass on in part.</summary>
    private static readonly string[] AllFormats = ["CSV", Comparisons, "SDMX-CSV", "HTML", "SVG", "PDF"];

    private readonly ManifestCheck manifest;
    private readonly RunContext context;
    private readonly List<AuditFinding> findings;
    private readonly List<AuditedFormat> formats = [];
    private SumAudit sums = SumAudit.None;

    private readonly IReadOnlyList<string> earlier;
    private readonly List<AuditedEdition> editions = [];
    private string? lacking;

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
            NotCompared = audit.ListNotCompared(),
            Lacking = audit.lacking,
            OnlyHashed = audit.manifest.Files.Count(file => !IsRead(file.Path)),
            Findings = audit.MarkChanged(),
        };
    }

    private void AuditFigures()
    {
        lacking = PublishedDerivation.File;
        if (!TryRead(PublishedDerivation.File, out PublishedDerivation? derivation, () => PublishedDerivation.Read(manifest.Folder))) return;
        lacking = FigureFiles.Csv;
        if (!TryRead(FigureFiles.Csv, out Dictionary<FigureKey, Figure>? figures, ReadFigures)) return;
        lacking = null;
        formats.Add(new AuditedFormat("CSV", 1, figures.Values.Sum(CountNumbers)));
        List<ComparedNumber> compared = CheckComparisons(derivation, figures.Values, out ComparisonCheck check);
        FigureBook book = CollectBook(derivation, figures, compared, check, CompareSdmx(figures));
        IReadOnlyList<TextFile> files = TextFiles.Find(ListFiles(), derivation.RegionSets, manifest.Languages.FirstOrDefault("en"));
        var texts = new ReportTexts(manifest.Folder, new TextAudit(CollectScopes(derivation, figures.Values, compared, check, files), book, derivation, IsProtected, manifest.Notice));

        // The sums take as long as all texts together.
        SumAudit? attacked = null;
        var checkedTexts = new CheckedText?[files.Count];
        _ = context.Map([.. Enumerable.Range(-1, files.Count + 1)], index =>
        {
            if (index < 0) attacked = AuditSums(derivation, figures);
            else checkedTexts[index] = texts.Check(files[index]);
            return index;
        });
        sums = attacked!;
        findings.AddRange(sums.Findings);
        foreach (IGrouping<string, CheckedText> format in checkedTexts.OfType<CheckedText>().GroupBy(text => text.File.Format).OrderBy(format => format.Key, StringComparer.Ordinal))
        {
            formats.Add(new AuditedFormat(format.Key, format.Count(), format.Sum(file => file.Numbers)) { ByValue = format.Sum(file => file.ByValue) });
            foreach (AuditFinding finding in format.SelectMany(file => file.Findings)) AddUnreadable(finding);
        }
    }

    /// <summary>Audits the sums of the folder, and what joining them with earlier editions adds.</summary>
    private SumAudit AuditSums(PublishedDerivation derivation, Dictionary<FigureKey, Figure> figures)
    {
        var audited = new Edition("", derivation, manifest.RegionsAsOf, figures.Values, (_, _, _) => false);
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
    private string[] ListNotRead() => [.. AllFormats.Where(format => !formats.Exists(read => read.Format == format) && !IsLeftOut(format))];

    /// <summary>Returns the formats of which there are files that were not read, because what they are compared with is missing.</summary>
    private string[] ListNotCompared() => [.. AllFormats.Where(IsLeftOut)];

    private bool IsLeftOut(string format) => lacking is not null && manifest.Files.Any(file => FormatOf(file.Path) == format && file.Path != lacking && File.Exists(Path.Combine(manifest.Folder, file.Path)));

    private static string? FormatOf(string path) => path switch
    {
        FigureFiles.Csv => "CSV",
        FigureFiles.Sdmx => "SDMX-CSV",
        ComparedFiles.Trends or ComparedFiles.SameReporters or ComparedFiles.Alternatives => Comparisons,
        _ => TextFiles.IsText(path) ? Path.GetExtension(path)[1..].ToUpperInvariant() : null,
    };

    /// <summary>Returns the findings, those that rest on a changed file marked as such.</summary>
    private AuditFinding[] MarkChanged()
    {
        HashSet<string> changed = [.. findings.Where(finding => finding.Kind == AuditFindingKind.ChangedFile).Select(finding => finding.Subject)];
        return [.. findings.Select(finding => finding.IsDisclosure && finding.Files.Any(changed.Contains) ? finding with { IsOfChangedFile = true } : finding)];
    }

    private static bool IsRead(string path) => TextFiles.IsText(path)
        || path is FigureFiles.Csv or FigureFiles.Sdmx or PublishedDerivation.File or ComparedFiles.Trends or ComparedFiles.SameReporters or ComparedFiles.Alternatives;

    /// <summary>Adds a finding; that a file cannot be read is told once.</summary>
    private void AddUnreadable(AuditFinding finding)
    {
        if (finding.Kind != AuditFindingKind.UnreadableFile || !findings.Exists(other => other.Kind == AuditFindingKind.UnreadableFile && other.Subject == finding.Subject)) findings.Add(finding);
    }

    private bool IsProtected => manifest.Policies.Any(policy => policy.Method != "none");

    private Dictionary<FigureKey, Figure> ReadFigures()
    {
        var figures = new Dictionary<FigureKey, Figure>();
        foreach (Figure figure in FigureFiles.ReadCsv(manifest.Folder))
            if (!figures.TryAdd(figure.Key, figure)) throw new InvalidDataException("has two rows of one figure");
        return figures;
    }

    private static int CountNumbers(Figure figure) => (figure.Value.Length > 0 ? 1 : 0) + (figure.Numerator.Length > 0 ? 1 : 0) + (figure.Denominator.Length > 0 ? 1 : 0);

    /// <returns>The figures that the SDMX file gives otherwise.</returns>
    private Dictionary<FigureKey, Figure> CompareSdmx(Dictionary<FigureKey, Figure> figures)
    {
        var others = new Dictionary<FigureKey, Figure>();
        int rows = 0;
        if (!TryRead(FigureFiles.Sdmx, out AuditFinding[]? differences, () => [.. FigureFiles.Compare(FigureFiles.ReadSdmx(manifest.Folder), figures, IsProtected, () => rows++, others)])) return others;
        string[] changed = [.. findings.Where(finding => finding.Kind == AuditFindingKind.ChangedFile && finding.Subject is FigureFiles.Csv or FigureFiles.Sdmx).Select(finding => finding.Subject)];
        findings.AddRange(changed is [var one] ? differences.Select(finding => finding with { Text = $"{finding.Text} {one} is the one that was changed." }) : differences);
        formats.Add(new AuditedFormat("SDMX-CSV", 1, rows));
        return others;
    }

    private FigureBook CollectBook(
        PublishedDerivation derivation, Dictionary<FigureKey, Figure> figures, List<ComparedNumber> compared, ComparisonCheck check, Dictionary<FigureKey, Figure> others)
    {
        var book = new FigureBook(figures, derivation, others) { HasComparisons = formats.Exists(format => format is { Format: Comparisons, Files: 3 }) };
        // What is left out of a figure is counted in its method.
        var methods = new NumberMarks('.', ',');
        foreach (Figure figure in figures.Values)
            foreach (NumberToken token in methods.Find(figure.Method)) book.AddCompared(figure.Key, token.Value);
        foreach (ComparedNumber number in compared)
        {
            if (Figure.Number(number.Value) is { } value) book.AddCompared(number.Key, (double)value);
            if (number.Measure is not ("change" or "change-percent") || number.Key.AreaType == FigureKey.AreaWord) continue;
            foreach ((double now, double before) in check.FindOverBoth(number.Key, number.Against))
            {
                book.AddCompared(number.Key, now);
                book.AddCompared(number.Key, before);
            }
        }
        return book;
    }

    private List<ComparedNumber> CheckComparisons(PublishedDerivation derivation, IReadOnlyCollection<Figure> figures, out ComparisonCheck check)
    {
        check = new ComparisonCheck(figures, derivation, manifest.RegionsAsOf);
        var all = new List<ComparedNumber>();
        int files = 0;
        foreach (string file in (string[])[ComparedFiles.Trends, ComparedFiles.SameReporters, ComparedFiles.Alternatives])
        {
            if (!TryRead(file, out ComparedNumber[]? numbers, () => [.. ComparedFiles.Read(manifest.Folder, file)])) continue;
            files++;
            all.AddRange(numbers);
            foreach (ComparedNumber number in numbers)
                if (check.Check(number) is { } finding) findings.Add(finding);
        }
        if (files > 0) formats.Add(new AuditedFormat(Comparisons, files, all.Count));
        return all;
    }

    /// <summary>Returns the files of the manifest that are there, and those that are there without it.</summary>
    private string[] ListFiles() =>
        [.. manifest.Files.Select(file => file.Path).Where(path => File.Exists(Path.Combine(manifest.Folder, path)))
            .Concat(findings.Where(finding => finding.Kind == AuditFindingKind.UnlistedFile).Select(finding => finding.Subject)).Distinct()];

    private static FigureScopes CollectScopes(
        PublishedDerivation derivation, IReadOnlyCollection<Figure> figures, List<ComparedNumber> compared, ComparisonCheck check, IReadOnlyList<TextFile> files)
    {
        var scopes = new FigureScopes(derivation, files.Select(file => file.Region));
        foreach (Figure figure in figures) scopes.Add(figure);
        foreach (ComparedNumber number in compared)
        {
            if (Figure.Number(number.Value) is { } value) scopes.Add(number.Key, (double)value);
            if (number.Measure != "change" || number.Key.AreaType == FigureKey.AreaWord) continue;
            foreach ((double now, double before) in check.FindOverBoth(number.Key, number.Against))
            {
                scopes.Add(number.Key, now);
                scopes.Add(number.Key, before);
            }
        }
        scopes.Sort();
        return scopes;
    }

    /// <summary>
    /// Reads a file that exists. What the manifest lists and is missing is a finding already, and what cannot be read becomes one; a folder
    /// may be published without other files than those that sums need.
    /// </summary>
    private bool TryRead<T>(string file, [NotNullWhen(true)] out T? content, Func<T> read)
        where T : class
    {
        content = null;
        if (!File.Exists(Path.Combine(manifest.Folder, file)))
        {
            if (file is FigureFiles.Csv or PublishedDerivation.File && !findings.Exists(finding => finding.Kind == AuditFindingKind.MissingFile && finding.Subject == file))
                findings.Add(new AuditFinding(AuditFindingKind.MissingFile, file, [file], "The folder has no such file, so that its figures could not be audited.", "Publish the folder again."));
            return false;
        }
        try
        {
            content = read();
            return true;
        }
        catch (Exception exception) when (ReportTexts.IsUnreadable(exception))
        {
            AddUnreadable(ReportTexts.Unreadable(file, exception));
            return false;
        }
    }
}
