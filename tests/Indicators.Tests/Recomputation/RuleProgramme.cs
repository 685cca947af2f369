using Indicators.Definitions;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Recomputation;

/// <summary>
/// The small programme with what the rules on unknown components speak of: units, a rule on totals and their parts, codes that
/// come together, a structure whose absent rows are missing, and totals over two dimensions.
/// </summary>
internal static class RuleProgramme
{
    private static readonly Lazy<Programme> Read = new(() => SmallProgramme.ReadFiles(Files));

    public static Programme Programme => Read.Value;

    public static Dictionary<string, string> Files => new(SmallProgrammeFiles.All)
    {
        ["code-lists/site-items.csv"] = "code,name_en\nPLACES,Places\nUSED,Places in use\n",
        ["code-lists/care-items.csv"] = "code,name_en\nSEEN,Seen\nTREATED,Treated\nASKED,Asked\n",
        ["structures/flow.yaml"] = SmallProgrammeFiles.All["structures/flow.yaml"].Replace("concept: UNIT,", "concept: UNIT_MEASURE,", StringComparison.Ordinal) + """
            rules:
              - {id: adds-up, kind: parts-and-whole, over: event, whole: ALL, parts: [YES, NO], must: equal, rounding: 5, severity: warning}

            """,
        ["structures/site.yaml"] = SmallProgrammeFiles.Structure(
            "site", "[A]", "zero", "together: [{item: [PLACES, USED]}]\n", SmallProgrammeFiles.Dimension("item", "site-items")),
        ["structures/care.yaml"] = SmallProgrammeFiles.Structure(
            "care", "[A]", "missing", "", SmallProgrammeFiles.Dimension("item", "care-items"), SmallProgrammeFiles.Dimension("sex", "sex", "T")),
        ["structures/crowd.yaml"] = SmallProgrammeFiles.Structure(
            "crowd", "[A]", "zero", "", SmallProgrammeFiles.Dimension("sex", "sex", "T"), SmallProgrammeFiles.Dimension("age", "age", "T")),
        ["indicators/all/DECIDED.yaml"] = SmallProgrammeFiles.Indicator("DECIDED", "persons", "[A, Q]", "sum", "sum", """
            numerator: {structure: flow, where: {event: [YES, NO], unit: P}}
            breakdowns: [origin]
            """),
        ["indicators/all/USE.yaml"] = SmallProgrammeFiles.Indicator("USE", "percent", "[A]", "end-of-period", "pooled", """
            numerator: {structure: site, where: {item: USED}}
            denominator: {structure: site, where: {item: PLACES}}
            scale: 100
            """),
        ["indicators/all/CARE.yaml"] = SmallProgrammeFiles.Indicator("CARE", "percent", "[A]", "end-of-period", "pooled", """
            numerator: {structure: care, where: {item: [SEEN, TREATED]}}
            denominator: {structure: care, where: {item: ASKED}}
            scale: 100
            breakdowns: [sex]
            """),
        ["indicators/all/CROWD.yaml"] = SmallProgrammeFiles.Indicator("CROWD", "persons", "[A]", "end-of-period", "sum", """
            numerator: {structure: crowd}
            breakdowns: [sex]
            cross: [[sex, age]]
            """),
    };
}
