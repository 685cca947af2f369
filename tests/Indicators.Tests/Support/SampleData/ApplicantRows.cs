using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>asylum-demographics</c>: the new applicants of 2024 and 2025 in Europe, by year.</summary>
internal static class ApplicantRows
{
    public static IReadOnlyList<string> Columns { get; } =
        ["reporting_country", "period", "origin", "indicator", "application_type", "unit", "sex", "age", "value", "status"];

    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+"];

    // Girls and women, then boys and men, each in the order of Ages.
    private static readonly double[] Weights = [4.2, 4.6, 3.4, 17.9, 1.1, 4.5, 5.0, 8.0, 50.4, 0.9];

    public static IEnumerable<string[]> Create(SampleArea area, IReadOnlyList<AreaQuarter> quarters) => area.GroupRecognition ? [] : quarters
        .Where(quarter => quarter.Period.Year >= 2024).GroupBy(quarter => quarter.Period.GetEnclosing(Frequency.Annual))
        .SelectMany(year => year.SelectMany(quarter => quarter.Origins).GroupBy(origin => origin.Origin).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(origin => Rows(area, year.Key, origin.Key, origin.Sum(quarter => quarter.Asylum.New))));

    private static IEnumerable<string[]> Rows(SampleArea area, Period year, string origin, int applied)
    {
        int known = (int)(applied * area.BreakdownShare);
        int[] parts = Apportionment.Split(known, Weights);
        for (int i = 0; i < parts.Length; i++)
            if (parts[i] > 0) yield return Row(i < Ages.Length ? "F" : "M", Ages[i % Ages.Length], parts[i]);
        if (applied > known) yield return Row("", "", applied - known);

        string[] Row(string sex, string age, int value) =>
        [
            area.Code, year.ToString(), origin, "APP", "N", "P", sex, age, value.ToString(CultureInfo.InvariantCulture), SampleFilings.Status(year).ToString(),
        ];
    }
}
