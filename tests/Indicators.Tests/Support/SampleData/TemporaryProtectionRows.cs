using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>temporary-protection</c>: people from Ukraine in Europe, from 2022.</summary>
internal static class TemporaryProtectionRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "origin", "sex", "age", "value", "status"];

    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+"];

    // Girls and women, then boys and men, each in the order of Ages.
    private static readonly double[] Weights = [3.9, 8.3, 7.6, 38.5, 7.2, 4.1, 8.8, 7.9, 11.1, 2.2];

    public static IEnumerable<string[]> Create(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Year < 2022 || area.GroupRecognition) yield break;
        int persons = quarter.Origins.Where(origin => origin.Origin == "UKR").Sum(origin => (int)(origin.Refugees * 0.94));
        int known = (int)(persons * (0.9 + area.BreakdownShare / 10));
        int[] parts = Apportionment.Split(known, Weights);
        for (int i = 0; i < parts.Length; i++)
            yield return Row(i < Ages.Length ? "F" : "M", Ages[i % Ages.Length], parts[i]);
        if (persons > known) yield return Row("", "", persons - known);

        string[] Row(string sex, string age, int value) =>
        [
            area.Code, quarter.Period.ToString(), "UKR", sex, age, value.ToString(CultureInfo.InvariantCulture),
            SampleFilings.Status(quarter.Period).ToString(),
        ];
    }
}
