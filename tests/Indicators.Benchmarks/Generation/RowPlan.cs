using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>The rows that an area files for a period, and an origin where the structure has one.</summary>
/// <param name="Frequency">Of its periods.</param>
/// <param name="HasOrigin">Whether the rows are there for each origin.</param>
/// <param name="Columns">The dimensions beside it, as the header has them.</param>
/// <param name="Block">The codes of each row in these columns, and its figure in thousandths of the size that all of them share.</param>
internal sealed record RowPlan(Frequency Frequency, bool HasOrigin, string Columns, IReadOnlyList<(string Codes, int PerMille)> Block)
{
    /// <summary>A structure without origin has so many years, and as many areas as rows need.</summary>
    public const int YearsWithoutOrigin = 40;

    /// <summary>The size is below it.</summary>
    public int Largest { get; init; } = 100_000;

    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+", ""], Adults = ["18-59", "60+", ""], Workers = ["18-59", ""], Minors = ["0-4", "5-11", "12-17"];

    /// <summary>Its rows meet the rules of the structure as they are shipped.</summary>
    /// <exception cref="ArgumentException">The structure has no plan.</exception>
    public static RowPlan For(string structure) => structure switch
    {
        "asylum" => new(Frequency.Annual, true, "indicator,procedure,application_type,level,unit",
        [
            .. from procedure in Words("G J U") from level in Words("FI AR FA RA JR") from unit in Words("P C")
               from line in (IEnumerable<(string Start, string Type, int PerMille)>)
                   [("APP", "N", 300), ("APP", "R", 100), ("APP", "A", 50), ("DEC_REC", "_Z", 200), ("DEC_OTH", "_Z", 100), ("DEC_REJ", "_Z", 150), ("DEC_CLO", "_Z", 50), ("DEC_TOT", "_Z", 500)]
               select ($"{line.Start},{procedure},{line.Type},{level},{unit}", line.PerMille),
        ]),
        "asylum-demographics" => new(Frequency.Annual, true, "indicator,application_type,unit,sex,age",
        [
            .. from start in Words("APP,N,P DEC_REC,_Z,P DEC_OTH,_Z,P DEC_REJ,_Z,P DEC_CLO,_Z,P")
               from line in SexesAndAges(Ages, ["T,TOTAL"]) select ($"{start},{line.Codes}", line.PerMille),
        ]),
        "capacity" => new(Frequency.Monthly, false, "item", Shares("REC_PLC=900 REC_OCC=800 TRN_LEFT=500 TRN_SCR=400 TRN_NGT=700 FND_REQ=1000 FND_REC=600")),
        "decision-durations" => new(Frequency.Quarterly, false, "procedure,duration",
            [.. from procedure in Words("G J U") from line in Durations() select ($"{procedure},{line.Codes}", line.PerMille)]),
        "demographics" => new(Frequency.Annual, true, "population_type,sex,age",
        [
            .. from type in Words("REF ASY OIP") from sex in Shares("F=500 M=480 T=1000") from age in Shares("0-4=100 5-11=150 12-17=150 18-59=500 60+=90 TOTAL=1000")
               select ($"{type},{sex.Codes},{age.Codes}", sex.PerMille * age.PerMille / 1000),
        ]),
        "departure-durations" => new(Frequency.Quarterly, true, "duration", [.. Durations()]),
        "flows" => new(Frequency.Quarterly, true, "flow", Shares("ARR=200 IN_REC=100 IN_GRP=90 IN_BTH=20 IN_OTH=10 OUT_RET=80 OUT_RST=30 OUT_NAT=20 OUT_DTH=10 OUT_OTH=5")),
        "policies" => new(Frequency.Annual, false, "policy", Shares("MON=1 WRK=1 CON=1")) { Largest = 1 },
        "population" => new(Frequency.Quarterly, true, "population_type", Shares("REF=700 ASY=200 OIP=100 OOC=50")),
        "procedures" => new(Frequency.Quarterly, true, "item", Shares("REG=300 REG_10=200 PEN=500 PEN_6M=300 APL=200 APL_CHG=50")),
        "resettlement" => new(Frequency.Quarterly, true, "item,stage,route",
            Shares("NEED,,=900 PIPE,PND,=100 PIPE,SUB,=90 PIPE,ACC,=80 PIPE,HLD,=10 DEP,,=300 QUOTA,,=350 ARR,,=300 ADM,,FAM=50 ADM,,EDU=40 ADM,,LAB=30 ADM,,HUM=20 ADM,,SPO=10 ADM,,OTH=5")),
        "resettlement-outcomes" => new(Frequency.Annual, false, "item,sex,age",
        [
            .. from item in Shares("OUT_COH=900 OUT_ACT=500 ACC_RSP=900 ACC_FAV=600")
               from line in SexesAndAges(item.Codes.StartsWith("OUT", StringComparison.Ordinal) ? Adults : Ages, ["T,TOTAL"])
               select ($"{item.Codes},{line.Codes}", line.PerMille * item.PerMille / 1000),
        ]),
        "services" => new(Frequency.Quarterly, false, "item,sex,age",
        [
            .. from item in Shares(ServiceItems) let ages = AgesOfService(item.Codes)
               from line in SexesAndAges(ages, [.. ages.Select(age => "T," + age)])
               select ($"{item.Codes},{line.Codes}", line.PerMille * item.PerMille / 1000),
        ]),
        "temporary-protection" => new(Frequency.Quarterly, true, "sex,age", [.. SexesAndAges(Ages, [.. Ages.Select(age => "T," + age)])]),
        _ => throw new ArgumentException($"No rows are made for {structure}.", nameof(structure)),
    };

    private const string ServiceItems =
        "LEG_APP=900 LEG_AID=500 LEG_DET=50 LEG_INT_NEED=400 LEG_INT=350 LEG_UAC=90 LEG_UAC_GRD=80 LEG_ARR=300 LEG_SCR=250 DOC_ELI=900 DOC_VAL=800 DOC_BIR=60 DOC_BIR_REG=50 "
        + "HLT_PER=900 HLT_ENR=700 HLT_MEA_AGE=90 HLT_MEA=80 HLT_BTH=30 HLT_BTH_SKI=28 HLT_MEN_REF=40 HLT_MEN_30=20 EDU_PRI_AGE=120 EDU_PRI=90 EDU_SEC_AGE=120 EDU_SEC=70 "
        + "EDU_AGE_HST=900 EDU_ENR_HST=850 EDU_LAN=200 EDU_LAN_END=150 HOU_HHD=300 HOU_ADQ=200 HOU_HHD_12=250 HOU_STA=200 HOU_PER=900 HOU_CMP_12=300 "
        + "EMP_PER=500 EMP_EMP=300 EMP_LAB=400 EMP_UNE=100 EMP_LAB_HST=900 EMP_UNE_HST=80 EMP_POV_PER=400 EMP_POV=100";

    private static string[] AgesOfService(string item) => item switch
    {
        "LEG_UAC" or "LEG_UAC_GRD" => Minors,
        "DOC_BIR" or "DOC_BIR_REG" or "HLT_MEA_AGE" or "HLT_MEA" => ["0-4"],
        _ when item.StartsWith("EMP", StringComparison.Ordinal) => Workers,
        _ => Ages,
    };

    /// <summary>Women and men by age, and totals: of one age, or of all.</summary>
    private static IEnumerable<(string Codes, int PerMille)> SexesAndAges(string[] ages, string[] totals)
    {
        foreach (string sex in Words("F M"))
            foreach (string age in ages) yield return ($"{sex},{age}", 60);
        foreach (string total in totals) yield return (total, 120 * (total.EndsWith("TOTAL", StringComparison.Ordinal) ? ages.Length : 1));
    }

    private static IEnumerable<(string Codes, int PerMille)> Durations() => Shares("D0=100 D30=150 D60=150 D90=200 D180=150 D365=100 D730=50 D1095=10");

    private static string[] Words(string text) => text.Split(' ');

    private static (string Codes, int PerMille)[] Shares(string text) => [.. Words(text).Select(word => word.Split('=')).Select(parts => (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))];
}
