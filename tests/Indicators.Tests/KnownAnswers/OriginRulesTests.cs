using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.KnownAnswers;

/// <summary>What the field takes for granted of origins, as warnings: these figures exist in published data, so they are no errors.</summary>
public sealed class OriginRulesTests
{
    private const string Population = "reporting_country,period,origin,population_type,value";
    private const string Demographics = "reporting_country,period,origin,population_type,sex,age,value";
    private const string Asylum = "reporting_country,period,origin,indicator,procedure,application_type,level,unit,value";
    private const string Flows = "reporting_country,period,origin,flow,value";
    private const string Resettlement = "reporting_country,period,origin,item,stage,route,value";

    [Theory]
    [InlineData("population", Population, "TCD,2025-Q1,TCD,REF,1540", "origin-is-another-country")]
    [InlineData("population", Population, "TCD,2025-Q1,TCD,ASY,12", "origin-is-another-country")]
    [InlineData("population", Population, "FRA,2025,FRA,OIP,12", "origin-is-another-country")]
    [InlineData("population", Population, "TCD,2025-Q1,SDN,REF,712340", null)]
    [InlineData("population", Population, "TCD,2025-Q1,UNK,REF,5", null)]
    [InlineData("population", Population, "UNK,2025-Q1,UNK,REF,5", null)] // neither is known, which does not make them one country
    [InlineData("population", Population, "TCD,2025,TCD,IDP,100", null)]
    [InlineData("population", Population, "TCD,2025,TCD,RDP,100", null)]
    [InlineData("population", Population, "TCD,2025,TCD,HST,100", null)]
    [InlineData("population", Population, "TCD,2025,TCD,RET,100", null)]
    [InlineData("population", Population, "TCD,2025,TCD,OOC,100", null)]
    [InlineData("population", Population, "TCD,2025,SDN,IDP,100", "displaced-within-the-country")]
    [InlineData("population", Population, "COL,2025,VEN,RDP,100", "displaced-within-the-country")]
    [InlineData("population", Population, "TCD,2025,UNK,IDP,100", null)]
    [InlineData("population", Population, "CIV,2025,BFA,STA,100", "stateless-without-origin")]
    [InlineData("population", Population, "CIV,2025,CIV,STA,100", "stateless-without-origin")]
    [InlineData("population", Population, "CIV,2025,XXA,STA,100", null)]
    [InlineData("population", Population, "CIV,2025,UNK,STA,100", null)]
    [InlineData("population", Population, "CIV,2025,XXA,REF,100", null)]
    [InlineData("demographics", Demographics, "TCD,2025,TCD,REF,F,0-4,10", "origin-is-another-country")]
    [InlineData("demographics", Demographics, "TCD,2025,SDN,IDP,F,0-4,10", "displaced-within-the-country")]
    [InlineData("demographics", Demographics, "TCD,2025,SDN,STA,F,0-4,10", "stateless-without-origin")]
    [InlineData("demographics", Demographics, "TCD,2025,TCD,IDP,M,5-11,10", null)]
    [InlineData("asylum", Asylum, "GBR,2025,GBR,APP,G,N,NA,P,10", "origin-is-another-country")]
    [InlineData("asylum", Asylum, "GBR,2025,GBR,DEC_CLO,G,,FI,P,10", "origin-is-another-country")]
    [InlineData("asylum", Asylum, "GBR,2025,IRN,APP,G,N,NA,P,10", null)]
    [InlineData("asylum-demographics", "reporting_country,period,origin,indicator,sex,age,value", "GBR,2025,GBR,APP,F,0-4,10", "origin-is-another-country")]
    [InlineData("temporary-protection", "reporting_country,period,origin,value", "UKR,2025-Q1,UKR,10", "origin-is-another-country")]
    [InlineData("temporary-protection", "reporting_country,period,origin,value", "POL,2025-Q1,UKR,10", null)]
    [InlineData("flows", Flows, "SDN,2025,SDN,ARR,10", "origin-is-another-country")]
    [InlineData("flows", Flows, "SDN,2025,SDN,OUT_RET,10", "origin-is-another-country")]
    [InlineData("flows", Flows, "TCD,2025,SDN,OUT_RET,10", null)]
    [InlineData("resettlement", Resettlement, "CAN,2025,CAN,ADM,,FAM,10", "origin-is-another-country")]
    [InlineData("resettlement", Resettlement, "CAN,2025,SYR,ADM,,FAM,10", null)]
    [InlineData("resettlement", Resettlement, "CAN,2025,,QUOTA,,,10", null)]
    public void An_origin_that_the_category_rules_out_is_a_warning_at_its_line(string structure, string header, string row, string? rule)
    {
        SubmissionReadResult read = new SubmissionReader(Shipped.Programme, new ReadOptions { Structure = structure }).Read(
            SubmissionSource.FromStream("x.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{header}\n{row}\n"))));
        string[] rules = ["origin-is-another-country", "displaced-within-the-country", "stateless-without-origin"];
        ValidatedSubmission validated = new Validator(Shipped.Programme).Validate(read);
        Assert.NotNull(read.Submission);
        Finding[] found = [.. validated.Findings.Where(finding => rules.Contains(finding.Rule))];
        if (rule is null) Assert.Empty(found);
        else Assert.Equal((rule, Severity.Warning, (int?)2), (Assert.Single(found).Rule!, found[0].Severity, found[0].Line));
    }

    [Fact]
    public void Every_structure_with_an_origin_knows_what_origins_rule_out() =>
        Assert.All(
            Shipped.Programme.Structures.Values.Where(structure => structure.Dimensions.Any(column => column.Name == "origin")),
            structure => Assert.Contains(structure.Rules, rule => rule.Id == "origin-is-another-country"));

    [Theory]
    [InlineData("application-types", "N R A J NR RA NA V FA SP")]
    [InlineData("decision-levels", "NA FI AR FA RA JR EO IN TA SP CA TP BL TR")]
    public void Codes_of_published_tables_are_shipped_with_what_is_known_of_them(string list, string codes)
    {
        foreach (string code in codes.Split(' '))
        {
            Indicators.Definitions.Code one = Shipped.Programme.CodeLists[list].Codes.Single(candidate => candidate.Id == code);
            string meaning = one.Attributes["meaning"];
            Assert.Contains(meaning, (string[])["documented", "combined stages", "by analogy", "not documented"]);
            Assert.Equal(meaning == "not documented", one.Name["en"].Contains("not documented", StringComparison.Ordinal));
            Assert.Equal(meaning == "not documented", one.Name["fr"].Contains("non documentée", StringComparison.Ordinal));
            if (meaning is "not documented" or "by analogy") Assert.NotEmpty(one.Attributes["seen"]);
        }
    }
}
