using System.Text;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.KnownAnswers;

/// <summary>Which types of application each indicator counts, on hand-worked numbers: one file with every type.</summary>
public sealed class ApplicationTypesTests
{
    private const string Rows = """
        reporting_country,period,origin,indicator,procedure,application_type,level,unit,value
        FRA,2024,AFG,APP,G,N,NA,P,100
        FRA,2024,AFG,APP,G,NR,NA,P,30
        FRA,2024,AFG,APP,G,R,RA,P,20
        FRA,2024,AFG,APP,G,A,AR,P,10
        FRA,2024,AFG,APP,G,RA,RA,P,15
        FRA,2024,AFG,APP,G,J,JR,P,5
        FRA,2024,AFG,APP,G,NA,NA,P,7
        FRA,2024,AFG,APP,G,V,FI,P,3
        FRA,2024,AFG,APP,G,FA,CA,P,2
        FRA,2024,AFG,APP,G,SP,SP,P,1
        FRA,2024,AFG,APP,G,N,NA,C,40
        FRA,2024,AFG,DEC_REC,G,,FI,P,60
        FRA,2024,AFG,DEC_REJ,G,,TR,P,30
        FRA,2024,AFG,DEC_CLO,G,,BL,P,90

        """;

    private static readonly Lazy<IndicatorResults> Results = new(() => Pipeline.Run(
        Shipped.Unprotected,
        [new SubmissionSource { Path = "FRA.csv", Open = () => new MemoryStream(Encoding.UTF8.GetBytes(Rows)), Length = Rows.Length, Folders = ["asylum"] }],
        [], FixedKey.Options, RunContext.Default).Results);

    /// <summary>N; N and NR; decisions over N, NR, R, A, RA and J: (60 + 30 + 90) / (100 + 30 + 20 + 10 + 15 + 5).</summary>
    [Theory]
    [InlineData("ASY-01", 100, double.NaN, "37")] // NR and NA are left out and stated
    [InlineData("ASY-11", 130, double.NaN, "7")]
    [InlineData("ASY-07", 180, 180, "13")] // NA, V, FA and SP
    public void Each_indicator_counts_its_types_and_states_the_others(string id, double numerator, double denominator, string leftOut)
    {
        ResultRow row = Results.Value.Find(id, ReferenceArea.Area("FRA"), Period.Create(Frequency.Annual, 2024))!.Value;
        Assert.Equal((numerator, denominator), (row.Numerator, row.Denominator));
        Assert.Contains($" {leftOut} ", " " + row.Method, StringComparison.Ordinal);
    }
}
