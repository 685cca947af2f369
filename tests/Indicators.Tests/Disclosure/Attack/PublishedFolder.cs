using System.Globalization;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>What one published figure is about.</summary>
/// <param name="AreaType"><c>area</c>, the id of a region set, or <c>world</c>.</param>
/// <param name="Breakdown"><c>_T</c>, or <c>dimension=code</c> pairs with semicolons between them.</param>
internal readonly record struct FigureKey(string Indicator, string AreaType, string Area, string Period, string Breakdown)
{
    public bool IsArea => AreaType == "area";

    public override string ToString() => $"{Indicator} {(IsArea ? Area : $"{AreaType}:{Area}")} {Period} {Breakdown}";
}

/// <summary>A published figure; null stands for a cell that holds no number.</summary>
/// <param name="ValueText">The value as printed: how many decimals it has says how exact it is.</param>
internal sealed record PublishedFigure(FigureKey Key, double? Value, string ValueText, double? Numerator, double? Denominator,
    string Status, string Confidentiality, double? Coverage, int ReportingAreas, string Method)
{
    /// <summary>It is not printed because it was to be kept secret, by the office or by the programme.</summary>
    public bool IsSuppressed => Value is null && Numerator is null && (Status == "Q" || Confidentiality is "C" or "N" or "S" or "D");
}

/// <summary>A number of a table that compares figures, with the columns that say what it is about.</summary>
internal sealed record ComparedNumber(FigureKey Key, string Measure, string Within, string Against, double Value, string Method);

/// <summary>Every number of the data files of an output folder. No private file is opened.</summary>
internal sealed class PublishedFolder
{
    public required string Path { get; init; }

    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>The numbers of <c>trends.csv</c>.</summary>
    public required IReadOnlyList<ComparedNumber> Trends { get; init; }

    /// <summary>The numerators and values of <c>same-reporters.csv</c>.</summary>
    public required IReadOnlyList<ComparedNumber> SameReporters { get; init; }

    /// <summary>The means, medians and extremes of <c>alternatives.csv</c>.</summary>
    public required IReadOnlyList<ComparedNumber> Alternatives { get; init; }

    /// <summary>What the SDMX file says otherwise than <c>indicators.csv</c>, one line each.</summary>
    public required IReadOnlyList<string> SdmxDifferences { get; init; }

    /// <exception cref="FileNotFoundException">The folder holds no <c>data/indicators.csv</c>.</exception>
    public static PublishedFolder Read(string folder)
    {
        List<PublishedFigure> figures = ReadFigures(System.IO.Path.Combine(folder, "data", "indicators.csv"), FigureColumns.Csv);
        string sdmx = System.IO.Path.Combine(folder, "data", "indicators.sdmx.csv");
        return new PublishedFolder
        {
            Path = folder,
            Figures = figures,
            Trends = [.. ReadCompared(folder, "trends.csv", "value")],
            SameReporters = [.. ReadCompared(folder, "same-reporters.csv", "numerator"), .. ReadCompared(folder, "same-reporters.csv", "value")],
            Alternatives = [.. new[] { "mean", "median", "minimum", "maximum" }.SelectMany(column => ReadCompared(folder, "alternatives.csv", column))],
            SdmxDifferences = File.Exists(sdmx) ? [.. Differences(figures, ReadFigures(sdmx, FigureColumns.Sdmx))] : [],
        };
    }

    /// <summary>Returns the number of a cell, or null where it holds none.</summary>
    public static double? ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    /// <summary>The names of the columns of a file of figures.</summary>
    private sealed record FigureColumns(string Indicator, string AreaType, string Area, string Period, string Breakdown, string Value, string Numerator,
        string Denominator, string Status, string Confidentiality, string Coverage, string ReportingAreas, string Method)
    {
        public static FigureColumns Csv { get; } = new("indicator", "area_type", "area", "period", "breakdown", "value", "numerator", "denominator",
            "status", "confidentiality", "coverage", "reporting_areas", "method");

        public static FigureColumns Sdmx { get; } = new("INDICATOR", "AREA_TYPE", "REF_AREA", "TIME_PERIOD", "BREAKDOWN", "OBS_VALUE", "NUMERATOR",
            "DENOMINATOR", "OBS_STATUS", "CONF_STATUS", "COVERAGE", "REPORTING_AREAS", "METHOD");
    }

    private static List<PublishedFigure> ReadFigures(string path, FigureColumns columns)
    {
        string[][] rows = [.. CsvRows.Split(File.ReadAllText(path))];
        string[] header = rows[0];
        Func<string[], string> indicator = CsvRows.Column(header, columns.Indicator), areaType = CsvRows.Column(header, columns.AreaType),
            area = CsvRows.Column(header, columns.Area), period = CsvRows.Column(header, columns.Period), breakdown = CsvRows.Column(header, columns.Breakdown),
            value = CsvRows.Column(header, columns.Value), numerator = CsvRows.Column(header, columns.Numerator),
            denominator = CsvRows.Column(header, columns.Denominator), status = CsvRows.Column(header, columns.Status),
            confidentiality = CsvRows.Column(header, columns.Confidentiality), coverage = CsvRows.Column(header, columns.Coverage),
            reporting = CsvRows.Column(header, columns.ReportingAreas),
            method = CsvRows.Column(header, columns.Method);
        return [.. rows.Skip(1).Select(row => new PublishedFigure(
            new FigureKey(indicator(row), areaType(row), area(row), period(row), breakdown(row) is { Length: > 0 } text ? text : "_T"),
            ParseNumber(value(row)), ParseNumber(value(row)) is null ? "" : value(row), ParseNumber(numerator(row)), ParseNumber(denominator(row)),
            status(row), confidentiality(row), ParseNumber(coverage(row)), (int)(ParseNumber(reporting(row)) ?? -1), method(row)))];
    }

    private static IEnumerable<ComparedNumber> ReadCompared(string folder, string name, string valueColumn)
    {
        string path = System.IO.Path.Combine(folder, "data", name);
        if (!File.Exists(path)) yield break;
        string[]? header = null;
        foreach (string[] row in CsvRows.Split(File.ReadAllText(path)))
        {
            if (header is null) { header = row; continue; }
            if (ParseNumber(CsvRows.Column(header, valueColumn)(row)) is not { } value) continue;
            yield return new ComparedNumber(new FigureKey(Of("indicator"), Of("area_type"), Of("area"), Of("period"), "_T"),
                name == "trends.csv" ? Of("measure") : valueColumn, Of("within"), name == "trends.csv" ? Of("against") : Of("newest"), value, Of("method"));

            string Of(string column) => CsvRows.Column(header, column)(row);
        }
    }

    private static IEnumerable<string> Differences(List<PublishedFigure> figures, List<PublishedFigure> others)
    {
        var byKey = figures.ToDictionary(figure => figure.Key);
        foreach (PublishedFigure other in others)
            if (!byKey.TryGetValue(other.Key, out PublishedFigure? figure)) yield return $"{other.Key}: only in the SDMX file";
            else if (figure != other) yield return $"{other.Key}: the SDMX file has {other.ValueText}, {other.Numerator}/{other.Denominator} {other.Status} {other.Confidentiality}";
    }
}
