using System.Globalization;

namespace Indicators.Tests.Support.SampleData;

/// <summary>Rows of the structures of durations: how many waited for how long, on a curve that falls off as a process empties.</summary>
internal static class DurationRows
{
    private static readonly (string Class, double Lower)[] Classes =
        [("D0", 0), ("D30", 30), ("D60", 60), ("D90", 90), ("D180", 180), ("D365", 365), ("D730", 730), ("D1095", 1095)];

    public static IReadOnlyList<string> DecisionColumns { get; } = ["reporting_country", "period", "procedure", "duration", "value", "status"];

    public static IReadOnlyList<string> DepartureColumns { get; } = ["reporting_country", "period", "origin", "duration", "value", "status"];

    public static IEnumerable<string[]> CreateDecisions(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Year < 2024 || !ProcedureRows.Files(area)) return [];
        int decided = quarter.Origins.Sum(origin => origin.Asylum.FirstInstance.Sum());
        // The part that is decided in a quarter of about 91 days says how long the usual case takes.
        double usual = 91 / area.DecisionShare;
        return Rows(area, quarter, area.Procedure, decided, usual);
    }

    public static IEnumerable<string[]> CreateDepartures(SampleArea area, AreaQuarter quarter)
    {
        if (quarter.Period.Year < 2024 || !area.GroupRecognition) return [];
        return ResettlementRows.Origins(area, quarter)
            .SelectMany(origin => Rows(area, quarter, origin.Origin, ResettlementRows.DepartedFrom(origin), 260 + 900 * area.DecisionShare));
    }

    private static IEnumerable<string[]> Rows(SampleArea area, AreaQuarter quarter, string dimension, int persons, double usual)
    {
        if (persons == 0) yield break;
        var random = SplitMix64.For($"{area.Code}/durations/{dimension}/{quarter.Period}");
        double[] weights = [.. Classes.Select((each, index) =>
            (Left(each.Lower) - (index + 1 < Classes.Length ? Left(Classes[index + 1].Lower) : 0)) * random.Around(0.2))];
        int[] parts = Apportionment.Split(persons, weights);
        for (int i = 0; i < parts.Length; i++)
            if (parts[i] > 0)
                yield return
                [
                    area.Code, quarter.Period.ToString(), dimension, Classes[i].Class, parts[i].ToString(CultureInfo.InvariantCulture),
                    SampleFilings.Status(quarter.Period).ToString(),
                ];

        // The share that still waits after so many days: a Weibull curve, slow at the start.
        double Left(double days) => Math.Exp(-Math.Pow(days / usual, 1.4));
    }
}
