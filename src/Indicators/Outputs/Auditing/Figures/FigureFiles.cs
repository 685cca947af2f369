using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>Reads the figures of the data files.</summary>
internal static class FigureFiles
{
    public const string Csv = "data/indicators.csv", Sdmx = "data/indicators.sdmx.csv";

    /// <summary>How many figures that a file lacks are named.</summary>
    private const int MostNamed = 20;

    private static readonly string[] CsvColumns =
        ["indicator", "area_type", "area", "period", "breakdown", "value", "numerator", "denominator", "status", "confidentiality", "coverage", "reporting_areas", "method"];

    private static readonly string[] SdmxColumns =
        ["INDICATOR", "AREA_TYPE", "REF_AREA", "TIME_PERIOD", "BREAKDOWN", "OBS_VALUE", "NUMERATOR", "DENOMINATOR", "OBS_STATUS", "CONF_STATUS", "COVERAGE", "REPORTING_AREAS", "METHOD"];

    /// <exception cref="InvalidDataException">The file is not a table of figures.</exception>
    public static IEnumerable<Figure> ReadCsv(string folder, DataFiles? files = null) => Read(Path.Combine(folder, (files ?? DataFiles.Main).Csv), CsvColumns);

    /// <inheritdoc cref="ReadCsv"/>
    public static IEnumerable<Figure> ReadSdmx(string folder, DataFiles files) => Read(Path.Combine(folder, files.Sdmx), SdmxColumns);

    /// <summary>Returns what the SDMX file says of figures otherwise than the CSV file.</summary>
    /// <param name="files">Where the figures are.</param>
    /// <param name="isProtected">Whether one of two numbers may be the one that was not to be published.</param>
    /// <param name="count">Called for each row.</param>
    /// <param name="others">Receives the figures that differ.</param>
    public static IEnumerable<AuditFinding> Compare(DataFiles files, IEnumerable<Figure> sdmx, IReadOnlyDictionary<FigureKey, Figure> figures, bool isProtected, Action count, Dictionary<FigureKey, Figure> others)
    {
        var found = new HashSet<FigureKey>();
        foreach (Figure other in sdmx)
        {
            count();
            if (!figures.TryGetValue(other.Key, out Figure? figure))
            {
                others[other.Key] = other;
                yield return Difference(isProtected && other.Value.Length > 0 ? AuditFindingKind.UnexplainedNumber : AuditFindingKind.FiguresDiffer, other.Key, $"The figure is in {files.Sdmx} only.");
                continue;
            }
            found.Add(other.Key);
            if (figure == other) continue;
            others[other.Key] = other;
            yield return figure.IsWithheld != other.IsWithheld
                ? Difference(AuditFindingKind.PrintedWithheld, other.Key, $"The figure is withheld in {(figure.IsWithheld ? files.Csv : files.Sdmx)} and printed in {(figure.IsWithheld ? files.Sdmx : files.Csv)}.")
                : isProtected && (figure.Value, figure.Numerator, figure.Denominator) != (other.Value, other.Numerator, other.Denominator)
                    ? Difference(AuditFindingKind.UnexplainedNumber, other.Key, $"{files.Csv} and {files.Sdmx} differ in the figure: one of the numbers was not to be published.")
                    : Difference(AuditFindingKind.FiguresDiffer, other.Key, $"{files.Csv} and {files.Sdmx} differ in what they say of the figure.");
        }
        if (found.Count == figures.Count) yield break;
        FigureKey[] lacking = [.. figures.Keys.Where(key => !found.Contains(key))];
        foreach (FigureKey key in lacking.Take(MostNamed))
            yield return Difference(isProtected && figures[key].Value.Length > 0 ? AuditFindingKind.UnexplainedNumber : AuditFindingKind.FiguresDiffer, key, $"The figure is in {files.Csv} only.");
        if (lacking.Length > MostNamed)
            yield return new AuditFinding(AuditFindingKind.FiguresDiffer, files.Sdmx, [files.Sdmx, files.Csv], $"The file lacks {lacking.Length - MostNamed} more figures that {files.Csv} has.", "Publish the folder again.");

        AuditFinding Difference(AuditFindingKind kind, FigureKey key, string text) => new(kind, key.ToString(), [files.Csv, files.Sdmx], text, "Publish the folder again.");
    }

    private static IEnumerable<Figure> Read(string path, string[] columns) =>
        DataRows.Read(path, columns).Select(cells => new Figure(
            new FigureKey(cells[0], cells[1], cells[2], cells[3], cells[4].Length == 0 ? FigureKey.Total : cells[4]),
            cells[5] == "NaN" ? "" : cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11], cells[12]));
}
