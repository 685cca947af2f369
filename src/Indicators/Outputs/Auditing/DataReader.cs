using System.Diagnostics.CodeAnalysis;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Auditing.Texts;

namespace Indicators.Outputs.Auditing;

/// <summary>Reads the data files of a folder, and compares them with each other. What is wrong with them becomes a finding.</summary>
internal sealed class DataReader(ManifestCheck manifest, List<AuditFinding> findings)
{
    public const string Comparisons = "comparisons (CSV)";

    private const string Again = "Publish the folder again.";

    private readonly List<AuditedFormat> formats = [];

    private bool IsProtected => manifest.Policies.Any(policy => policy.Method != "none");

    /// <summary>What was read, one entry for each format.</summary>
    public IEnumerable<AuditedFormat> Formats => formats.GroupBy(format => format.Format)
        .Select(group => new AuditedFormat(group.Key, group.Sum(format => format.Files), group.Sum(format => format.Figures)));

    public PublishedDerivation? ReadDerivation() =>
        TryRead(PublishedDerivation.File, out PublishedDerivation? derivation, () => PublishedDerivation.Read(manifest.Folder)) ? derivation : null;

    /// <summary>Reads the figures by the mapping of the run.</summary>
    /// <returns>Null if they cannot be read.</returns>
    public MappedData? Read(PublishedDerivation derivation)
    {
        DataFiles files = DataFiles.Main;
        if (ReadFigures(files) is not { } figures) return null;
        var check = new ComparisonCheck(figures.Values, files, derivation, manifest.RegionsAsOf);
        List<ComparedNumber> compared = CheckComparisons(files, check, out bool isWhole);
        return new MappedData { Files = files, Figures = figures, Others = CompareSdmx(files, figures), Compared = compared, Check = check, HasComparisons = isWhole };
    }

    /// <summary>Reads the figures of regions that gained or lost areas, over those of each year that there is a folder of.</summary>
    /// <param name="main">The figures by the mapping of the run.</param>
    public IEnumerable<MappedData> ReadOtherMappings(PublishedDerivation derivation, MappedData main)
    {
        foreach (DataFiles files in manifest.FindOtherMappings())
        {
            if (ReadFigures(files) is not { } figures) continue;
            foreach (FigureKey key in figures.Keys.Where(key => key.AreaType is FigureKey.AreaWord or FigureKey.World).ToArray())
            {
                // Only regions change with the mapping, so that another number is not to be published.
                if (main.Figures.GetValueOrDefault(key) != figures[key])
                    findings.Add(new AuditFinding(IsProtected ? AuditFindingKind.UnexplainedNumber : AuditFindingKind.FiguresDiffer, key.ToString(), [files.Csv, main.Files.Csv], $"{files.Csv} has a figure of no region.", Again));
                figures.Remove(key);
            }
            HashSet<(string, string)> regions = RegionFigures.ListRegions(figures.Values);
            var all = RegionFigures.Replace(main.Figures.Values, figures.Values).ToDictionary(figure => figure.Key);
            var check = new ComparisonCheck(all.Values, files, derivation, files.Year);
            List<ComparedNumber> compared = CheckComparisons(files, check, out bool isWhole);
            compared.AddRange(main.Compared.Where(number => !IsOfRegion(number)));
            Dictionary<FigureKey, Figure> others = CompareSdmx(files, figures);
            foreach ((FigureKey key, Figure figure) in main.Others)
                if (!regions.Contains((key.AreaType, key.Area))) others[key] = figure;
            yield return new MappedData
            {
                Files = files, Figures = all, Others = others, Compared = compared, Check = check, HasComparisons = isWhole && main.HasComparisons, Changed = figures.Values.ToHashSet(),
            };

            bool IsOfRegion(ComparedNumber number) => regions.Contains((number.Key.AreaType, number.Key.Area))
                || (number.Within.Split(':', 2) is [var type, var code] && regions.Contains((type, code)));
        }
    }

    /// <summary>Adds a finding; that a file cannot be read is told once.</summary>
    public void AddUnreadable(AuditFinding finding)
    {
        if (finding.Kind != AuditFindingKind.UnreadableFile || !findings.Exists(other => other.Kind == AuditFindingKind.UnreadableFile && other.Subject == finding.Subject)) findings.Add(finding);
    }

    private Dictionary<FigureKey, Figure>? ReadFigures(DataFiles files)
    {
        if (!TryRead(files.Csv, out Dictionary<FigureKey, Figure>? read, ReadOnce)) return null;
        formats.Add(new AuditedFormat("CSV", 1, read.Values.Sum(CountNumbers)));
        return read;

        Dictionary<FigureKey, Figure> ReadOnce()
        {
            var figures = new Dictionary<FigureKey, Figure>();
            foreach (Figure figure in FigureFiles.ReadCsv(manifest.Folder, files))
                if (!figures.TryAdd(figure.Key, figure)) throw new InvalidDataException("has two rows of one figure");
            return figures;
        }
    }

    private static int CountNumbers(Figure figure) => (figure.Value.Length > 0 ? 1 : 0) + (figure.Numerator.Length > 0 ? 1 : 0) + (figure.Denominator.Length > 0 ? 1 : 0);

    /// <returns>The figures that the SDMX file gives otherwise.</returns>
    private Dictionary<FigureKey, Figure> CompareSdmx(DataFiles files, Dictionary<FigureKey, Figure> figures)
    {
        var others = new Dictionary<FigureKey, Figure>();
        int rows = 0;
        if (!TryRead(files.Sdmx, out AuditFinding[]? differences, () => [.. FigureFiles.Compare(files, FigureFiles.ReadSdmx(manifest.Folder, files), figures, IsProtected, () => rows++, others)])) return others;
        string[] changed = [.. findings.Where(finding => finding.Kind == AuditFindingKind.ChangedFile && (finding.Subject == files.Csv || finding.Subject == files.Sdmx)).Select(finding => finding.Subject)];
        findings.AddRange(changed is [var one] ? differences.Select(finding => finding with { Text = $"{finding.Text} {one} is the one that was changed." }) : differences);
        formats.Add(new AuditedFormat("SDMX-CSV", 1, rows));
        return others;
    }

    /// <param name="isWhole">Whether the three tables are there.</param>
    private List<ComparedNumber> CheckComparisons(DataFiles files, ComparisonCheck check, out bool isWhole)
    {
        var all = new List<ComparedNumber>();
        int count = 0;
        foreach (string file in (string[])[files.Trends, files.SameReporters, files.Alternatives])
        {
            if (!TryRead(file, out ComparedNumber[]? numbers, () => [.. ComparedFiles.Read(manifest.Folder, files, file)])) continue;
            count++;
            all.AddRange(numbers);
            foreach (ComparedNumber number in numbers)
                if (check.Check(number) is { } finding) findings.Add(finding);
        }
        if (count > 0) formats.Add(new AuditedFormat(Comparisons, count, all.Count));
        isWhole = count == 3;
        return all;
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
                findings.Add(new AuditFinding(AuditFindingKind.MissingFile, file, [file], "The folder has no such file, so that its figures could not be audited.", Again));
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
