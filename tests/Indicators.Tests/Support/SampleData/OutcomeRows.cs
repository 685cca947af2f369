using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>resettlement-outcomes</c>, from 2023, of the European areas.</summary>
internal static class OutcomeRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "item", "sex", "age", "value", "status"];

    private static readonly (string Sex, string Age, double Share, double Active)[] Groups =
        [("F", "18-59", 0.44, 0.41), ("F", "60+", 0.05, 0.08), ("M", "18-59", 0.47, 0.62), ("M", "60+", 0.04, 0.1)];

    public static IEnumerable<string[]> Create(SampleArea area, IReadOnlyList<AreaQuarter> quarters)
    {
        if (area.GroupRecognition) yield break;
        foreach (AreaQuarter quarter in quarters.Where(quarter => quarter.Period is { Year: >= 2023, Number: 4 }))
        {
            var random = SplitMix64.For($"{area.Code}/outcomes/{quarter.Period.Year}");
            int adults = area.Inhabitants / 16_000;
            foreach ((string sex, string age, double share, double active) in Groups)
            {
                int cohort = random.Round(adults * share * random.Around(0.1));
                yield return Row("OUT_COH", sex, age, cohort);
                yield return Row("OUT_ACT", sex, age, (int)(cohort * active * random.Around(0.15)));
            }
            int respondents = 1_500 + random.Round(500 * random.NextUnit());
            yield return Row("ACC_RSP", "", "", respondents);
            yield return Row("ACC_FAV", "", "", (int)(respondents * (0.42 + 0.25 * area.BreakdownShare) * random.Around(0.08)));

            string[] Row(string item, string sex, string age, int value) =>
            [
                area.Code, quarter.Period.GetEnclosing(Frequency.Annual).ToString(), item, sex, age, value.ToString(CultureInfo.InvariantCulture),
                SampleFilings.Status(quarter.Period).ToString(),
            ];
        }
    }
}
