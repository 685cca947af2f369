using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structure <c>policies</c>, from 2023: a policy, once in force, stays.</summary>
internal static class PolicyRows
{
    public static IReadOnlyList<string> Columns { get; } = ["reporting_country", "period", "policy", "value", "status"];

    private static readonly string[] Policies = ["MON", "WRK", "CON"];

    public static IEnumerable<string[]> Create(SampleArea area, IReadOnlyList<AreaQuarter> quarters)
    {
        foreach (AreaQuarter quarter in quarters.Where(quarter => quarter.Period is { Year: >= 2023, Number: 4 }))
            foreach (string policy in Policies)
            {
                double first = 2021.5 + 5 * SplitMix64.For($"{area.Code}/policies/{policy}").NextUnit();
                yield return
                [
                    area.Code, quarter.Period.GetEnclosing(Frequency.Annual).ToString(), policy, quarter.Period.Year >= first ? "1" : "0",
                    SampleFilings.Status(quarter.Period).ToString(),
                ];
            }
    }
}
