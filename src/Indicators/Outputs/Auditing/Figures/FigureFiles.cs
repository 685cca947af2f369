using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Figures;

/// <summary>Reads the figures of the data files.</summary>
internal static class FigureFiles
{
    public const string Csv = "data/indicators.csv", Sdmx = "data/indicators.sdmx.csv";

    private static readonly string[] CsvColumns =
        ["indicator", "area_type", "area", "period", "breakdown", "value", "numerator", "denominator", "status", "confidentiality", "coverage", "reporting_areas", "method"];

    private static readonly string[] SdmxColumns =
        ["INDICATOR", "AREA_TYPE", "REF_AREA", "TIME_PERIOD", "BREAKDOWN", "OBS_VALUE", "NUMERATOR", "DENOMINATOR", "OBS_STATUS", "CONF_STATUS", "COVERAGE", "REPORTING_AREAS", "METHOD"];

    /// <exception cref="InvalidDataException">The file is not a table of figures.</exception>
    public static IEnumerable<Figure> ReadCsv(string folder) => Read(Path.Combine(folder, Csv), CsvColumns);

    /// <inheritdoc cref="ReadCsv"/>
    public static IEnumerable<Figure> ReadSdmx(string folder) => Read(Path.Combine(folder, Sdmx), SdmxColumns);

    /// <summary>Returns what the SDMX file says of figures otherwise than the CSV file, and adds to <paramref name="count"/> how many it has.</summary>
    public static IEnumerable<AuditFinding> Compare(IEnumerable<Figure> sdmx, IReadOnlyDictionary<FigureKey, Figure> figures, Action count)
    {
        int found = 0;
        foreach (Figure other in sdmx)
        {
            count();
            if (!figures.TryGetValue(other.Key, out Figure? figure))
            {
                found++;
                yield return Difference(AuditFindingKind.Difference, other.Key, $"The figure is in {Sdmx} only.");
            }
            else
            {
                found++;
                if (figure == other) continue;
                bool tells = figure.IsWithheld && !other.IsWithheld;
                yield return Difference(tells ? AuditFindingKind.PrintedWithheld : AuditFindingKind.Difference, other.Key,
                    tells ? $"The figure is withheld in {Csv} and printed in {Sdmx}." : $"{Csv} and {Sdmx} differ in the figure.");
            }
        }
        if (found < figures.Count)
            yield return new AuditFinding(AuditFindingKind.Difference, Sdmx, [Sdmx, Csv], $"The file lacks figures that {Csv} has.", "Publish the folder again.");
    }

    private static AuditFinding Difference(AuditFindingKind kind, FigureKey key, string text) => new(kind, key.ToString(), [Csv, Sdmx], text, "Publish the folder again.");

    private static IEnumerable<Figure> Read(string path, string[] columns) =>
        DataRows.Read(path, columns).Select(cells => new Figure(
            new FigureKey(cells[0], cells[1], cells[2], cells[3], cells[4].Length == 0 ? FigureKey.Total : cells[4]),
            cells[5] == "NaN" ? "" : cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11], cells[12]));
}
