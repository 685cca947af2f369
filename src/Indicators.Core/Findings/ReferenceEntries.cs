namespace Indicators.Findings;

/// <summary>The codes that reading reference series can give beside those of submissions.</summary>
internal static class ReferenceEntries
{
    public static IReadOnlyList<FindingEntry> All { get; } =
    [
        new("unknown-reference-header", 5, Severity.Error, "Header of a reference series is not known",
            "A reference series has the columns area, period, value, unit, source, vintage, or the World Bank's Country Name, Country Code, Year, Value.",
            "Write one of these headers."),
        new("ignored-reference-area", 5, Severity.Information, "Reference series has codes that are no area",
            "Rows of codes such as WLD or ARB, which stand for groups of countries, are ignored.",
            "Nothing needs doing, unless an area is among them."),
        new("reference-conflict", 5, Severity.Error, "Reference series has two figures for one area and year",
            "Two rows of the series have the same area and year and different figures. The series is not used.",
            "Keep one of them."),
    ];
}
