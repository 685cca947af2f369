namespace Indicators.Tests.Support.Fixtures;

/// <summary>The files of <see cref="SmallProgramme"/>, by path.</summary>
internal static class SmallProgrammeFiles
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["programme.yaml"] = """
            title: Small programme
            languages: [en]
            source: The five areas
            publish: [halves, alone]
            report-on: halves
            regions-as-of: own-period
            disclosure: {method: none}
            limits: {publish: 2/3, flag: 1/2, lookback: 3}

            """,
        ["code-lists/areas.csv"] = """
            code,name_en,kind
            AAA,A,area
            BBB,B,area
            CCC,C,area
            DDD,D,area
            EEE,E,area
            UNK,Unknown,unknown

            """,
        ["code-lists/halves.csv"] = "code,name_en\nN,North\nS,South\n",
        ["code-lists/alone.csv"] = "code,name_en\nA,Only A\nB,Only B\nC,Only C\nD,Only D\n",
        ["code-lists/region-sets.csv"] = "code,name_en\nhalves,Halves\nalone,Alone\n",
        ["region-sets/halves.csv"] = """
            set,region,area,valid_from,valid_to
            halves,N,AAA,,
            halves,N,BBB,,
            halves,S,CCC,,2024-12-31
            halves,N,CCC,2025-01-01,
            halves,S,DDD,,

            """,
        ["region-sets/alone.csv"] = "set,region,area,valid_from,valid_to\nalone,A,AAA,,\nalone,B,BBB,,\nalone,C,CCC,,\nalone,D,DDD,,\n",
        ["code-lists/origins.csv"] = "code,name_en\nX,Origin X\nY,Origin Y\nZ,Origin Z\n",
        ["code-lists/types.csv"] = "code,name_en,exists_from\nREF,Refugees,\nOIP,Others in need,2018\nALL,All,\n",
        ["code-lists/events.csv"] = "code,name_en\nAPP,Applications\nYES,Positive decisions\nNO,Negative decisions\nALL,All decisions\n",
        ["code-lists/counted.csv"] = "code,name_en\nP,Persons\nC,Cases\n",
        ["code-lists/sex.csv"] = "code,name_en\nF,Female\nM,Male\nT,Total\n",
        ["code-lists/age.csv"] = "code,name_en\nchild,Children\nadult,Adults\nT,Total\n",
        ["code-lists/statuses.csv"] = "code,name_en\nA,Normal\nB,Break\nD,Definition differs\nE,Estimated\nP,Provisional\nO,Missing\nQ,Suppressed\nM,Cannot exist\nK,Elsewhere\nL,Not collected\nN,Not significant\n",
        ["code-lists/themes.csv"] = "code,name_en\nall,All\n",
        ["code-lists/units.csv"] = "code,name_en,symbol\npersons,Persons,\npercent,Per cent,%\nper-1000,Per 1000,\nratio,Ratio,\nmoney,Money,\n",
        ["code-lists/concepts.csv"] = "code,name_en,kind,aliases,neutral\nUNIT_MULT,Unit multiplier,multiplier,multiplier,0\n",
        ["code-lists/reference-series.csv"] = "code,name_en\ninhabitants,Inhabitants\n",
        ["structures/stock.yaml"] = Structure("stock", "[A, Q, M]", "zero", "", Dimension("origin", "origins"), Dimension("type", "types", "ALL")),
        ["structures/flow.yaml"] = Structure("flow", "[A, S, Q, M]", "zero", "", Dimension("origin", "origins"), Dimension("event", "events", "ALL"), Dimension("unit", "counted")),
        ["structures/detail.yaml"] = Structure(
            "detail", "[A, Q]", "missing", "same-as: {structure: stock, on: [area, period, type]}\n",
            Dimension("type", "types", "ALL"), Dimension("sex", "sex", "T"), Dimension("age", "age", "T")),
        ["structures/aid.yaml"] = Structure("aid", "[A]", "missing", "").Replace("type: count", "type: amount", StringComparison.Ordinal),
        ["indicators/all/STOCK.yaml"] = Indicator("STOCK", "persons", "[A, Q]", "end-of-period", "sum", """
            numerator: {structure: stock, where: {type: REF}}
            breakdowns: [origin, {sex: detail}]
            cross: [[sex, age]]
            """),
        ["indicators/all/OTHERS.yaml"] = Indicator("OTHERS", "persons", "[A]", "end-of-period", "sum", "numerator: {structure: stock, where: {type: OIP}}"),
        ["indicators/all/FLOW.yaml"] = Indicator("FLOW", "persons", "[A, S, Q]", "sum", "sum", """
            numerator: {structure: flow, where: {event: APP, unit: P}}
            breakdowns: [origin]
            """),
        ["indicators/all/RATE.yaml"] = Indicator("RATE", "percent", "[A, Q]", "sum", "pooled", """
            numerator: {structure: flow, where: {event: YES, unit: P}}
            denominator: {structure: flow, where: {event: [YES, NO], unit: P}}
            scale: 100
            breakdowns: [origin]
            leaves-out:
              - {of: denominator, where: {unit: C}, note: "{value} cases left out"}
            """),
        ["indicators/all/HEAD.yaml"] = Indicator("HEAD", "per-1000", "[A]", "end-of-period", "pooled", """
            numerator: {indicator: STOCK}
            denominator: {reference: inhabitants}
            scale: 1000
            """),
        ["indicators/all/PRESSURE.yaml"] = Indicator("PRESSURE", "ratio", "[A]", "sum", "pooled", """
            numerator: {structure: flow, where: {event: APP, unit: P}}
            denominator: {structure: stock, where: {type: REF}, over-time: end-of-period}
            """),
        ["indicators/all/AID.yaml"] = Indicator("AID", "money", "[A]", "sum", "sum", "numerator: {structure: aid}"),
    };

    public static string Structure(string id, string frequencies, string absentRows, string more, params string[] dimensions) => $$$"""
        id: {{{id}}}
        title: {{{id}}}
        frequencies: {{{frequencies}}}
        absent-rows: {{{absentRows}}}
        {{{more}}}columns:
          - {name: area, role: reporting-area, concept: REF_AREA, code-list: areas}
          - {name: period, role: period, concept: TIME_PERIOD}
        {{{string.Concat(dimensions)}}}  - {name: value, role: measure, concept: OBS_VALUE, type: count, missing: {":": L, "..": O, "c": Q, "-": M, "k": K, "n": N}}
          - {name: status, role: status, concept: OBS_STATUS, code-list: statuses, required: false}

        """;

    public static string Dimension(string name, string list, string? total = null) =>
        $"  - {{name: {name}, role: dimension, concept: {name.ToUpperInvariant()}, code-list: {list}{(total is null ? "" : $", totals: [{total}]")}}}\n";

    public static string Indicator(string id, string unit, string frequencies, string overTime, string method, string parts) => $$"""
        id: {{id}}
        title: {{id}}
        theme: all
        unit: {{unit}}
        frequencies: {{frequencies}}
        over-time: {{overTime}}
        aggregation: {method: {{method}}}
        direction: neutral
        chart: {kind: line}
        method: As it says.
        {{parts}}

        """;
}
