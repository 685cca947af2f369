using Indicators.Definitions;

namespace Indicators.Tests.Support.Fixtures;

/// <summary>
/// The small programme with an indicator for every form of value and every method. Durations have the classes S from 0 to below
/// 30 days, M from 30 to below 90 and L of 90 or more; of services, places and policies count no persons.
/// </summary>
internal static class MethodProgramme
{
    private static readonly Lazy<Programme> Read = new(() => SmallProgramme.ReadFiles(Files));

    public static Programme Programme => Read.Value;

    public static PipelineFixture Run() => PipelineFixture.Run().With(_ => Programme);

    /// <summary>With every regional figure published, whatever its coverage.</summary>
    public static PipelineFixture RunWithoutLimits() =>
        Run().With(programme => programme with { Limits = new CoverageLimits(new(0, 1), new(0, 1)) });

    private static string Ratio => """
        numerator: {structure: flow, where: {event: YES, unit: P}}
        denominator: {structure: flow, where: {event: [YES, NO], unit: P}}
        scale: 100
        decimals: 1
        breakdowns: [origin]
        """;

    public static Dictionary<string, string> Files => new(SmallProgrammeFiles.All)
    {
        ["code-lists/durations.csv"] = "code,name_en,lower,upper\nS,Short,0,30\nM,Middling,30,90\nL,Long,90,\nU,Unknown,,\n",
        ["code-lists/kinds.csv"] = "code,name_en\nPLACES,Places\nPOLICY,Policies\nSERVED,Persons served\nIN,Arrivals\nOUT,Departures\n",
        ["structures/wait.yaml"] = SmallProgrammeFiles.Structure(
            "wait", "[A, Q]", "zero", "", SmallProgrammeFiles.Dimension("origin", "origins"), SmallProgrammeFiles.Dimension("duration", "durations")),
        ["structures/service.yaml"] = SmallProgrammeFiles.Structure(
            "service", "[A, Q]", "zero", "unprotected: {kind: [PLACES, POLICY]}\n", SmallProgrammeFiles.Dimension("origin", "origins"), SmallProgrammeFiles.Dimension("kind", "kinds")),
        ["indicators/all/MEAN.yaml"] = Create("MEAN", "percent", "mean", Ratio),
        ["indicators/all/MEDIAN.yaml"] = Create("MEDIAN", "percent", "median", Ratio),
        ["indicators/all/WEIGHTED.yaml"] = Create("WEIGHTED", "percent", "weighted-mean, weight: {structure: service, where: {kind: SERVED}}", Ratio),
        ["indicators/all/APART.yaml"] = Create("APART", "percent", "none", Ratio),
        ["indicators/all/COUNTED.yaml"] = Create("COUNTED", "persons", "count", "numerator: {structure: service, where: {kind: POLICY}}"),
        ["indicators/all/PLACES.yaml"] = Create("PLACES", "persons", "sum", "numerator: {structure: service, where: {kind: PLACES}}"),
        ["indicators/all/SERVED.yaml"] = Create("SERVED", "persons", "sum", "numerator: {structure: service, where: {kind: SERVED}}"),
        ["indicators/all/GAP.yaml"] = Create("GAP", "percent", "pooled", """
            difference-of:
              - numerator: {structure: flow, where: {event: YES, unit: P}}
                denominator: {structure: flow, where: {event: [YES, NO], unit: P}}
              - numerator: {structure: flow, where: {event: YES, unit: C}}
                denominator: {structure: flow, where: {event: [YES, NO], unit: C}}
            scale: 100
            breakdowns: [origin]
            """),
        ["indicators/all/WAIT.yaml"] = Create("WAIT", "persons", "pooled-median", "bins: {structure: wait, dimension: duration}\ndecimals: 1\nbreakdowns: [origin]"),
        ["indicators/all/WAITAPART.yaml"] = Create("WAITAPART", "persons", "none", "bins: {structure: wait, dimension: duration}\ndecimals: 1"),
        ["indicators/all/SPREAD.yaml"] = Create("SPREAD", "ratio", "pooled", "function: gini\ninputs: {value: {indicator: STOCK}}", "[A]"),
        ["indicators/all/SPREADPERHEAD.yaml"] = Create("SPREADPERHEAD", "ratio", "pooled", "function: weighted-gini\ninputs: {value: {indicator: STOCK}, weight: {reference: inhabitants}}", "[A]"),
        ["indicators/all/BALANCE.yaml"] = Create("BALANCE", "percent", "pooled", """
            function: reconciliation-gap
            inputs:
              closing: {indicator: STOCK}
              opening: {indicator: STOCK, at: opening}
              inflow: {structure: service, where: {kind: IN}}
              outflow: {structure: service, where: {kind: OUT}}
            scale: 100
            breakdowns: [origin]
            """),
        ["indicators/all/TOGETHER.yaml"] = Create("TOGETHER", "persons", "sum", """
            numerator: {sum-of: [{indicator: STOCK}, {indicator: OTHERS}, {structure: service, where: {kind: SERVED}}]}
            breakdowns: [origin]
            """, "[A]"),
        ["indicators/all/LEFT.yaml"] = Create("LEFT", "percent", "pooled", """
            numerator: {structure: service, where: {kind: OUT}}
            denominator: {indicator: STOCK, at: opening}
            scale: 100
            breakdowns: [origin]
            """),
    };

    private static string Create(string id, string unit, string method, string parts, string frequencies = "[A, Q]") =>
        SmallProgrammeFiles.Indicator(id, unit, frequencies, "sum", method, parts);
}
