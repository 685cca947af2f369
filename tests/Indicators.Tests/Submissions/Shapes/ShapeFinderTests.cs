using Indicators.Findings;
using Indicators.Submissions;
using static Indicators.Tests.Submissions.Shapes.ShippedFiles;

namespace Indicators.Tests.Submissions.Shapes;

/// <summary>A file whose first line fits no structure is told what it is instead, once.</summary>
public sealed class ShapeFinderTests
{
    private const string French = "Pays d’accueil;Période;Pays d’origine;Type de population;Nombre";

    public static TheoryData<string, string[], string> Files => new()
    {
        { "three title lines", ["Table 4. Refugees by country of origin,,,,", "As of 31 March 2025,,,,", ",,,,", Header, Sudan], "4 title-lines" },
        { "titles of one cell", ["Refugees in Chad", "", "As at 31 March 2025, provisional", Header, Sudan], "4 title-lines" },
        { "French titles", ["Tableau 3 ; réfugiés;;;;", ";;;;", French, "TCD;2025-Q1;SDN;REF;5"], "3 title-lines" },
        { "a title with tabs below", ["Refugees", Header.Replace(',', '\t'), Sudan.Replace(',', '\t')], "2 title-lines" },
        { "hashtags above", ["#country,#date,#origin,#type,#num", Header, Sudan], "2 title-lines" },
        { "groups above", [",,Keys,,Figures", Header, Sudan], "2 title-lines" },
        { "years", ["reporting_country,origin,population_type,2021,2022,2023,2024", "TCD,SDN,REF,368340,390100,540820,712340"], "1 wide-table" },
        { "quarters", ["pays;origine;catégorie;2024-Q1;2024-Q2;2024-Q3;2024-Q4", "TCD;SDN;REF;1;2;3;4"], "1 wide-table" },
        { "quarters written otherwise", ["country,origin,type,T1 2024,T2 2024", "TCD,SDN,REF,1,2"], "1 wide-table" },
        { "months", ["pays;origine;catégorie;janv. 2024;févr. 2024;mars 2024", "TCD;SDN;REF;1;2;3"], "1 wide-table" },
        { "months with years of two digits", ["country,origin,type,Jan-24,Feb-24,Mar-24", "TCD,SDN,REF,1,2,3"], "1 wide-table" },
        { "years of R", ["country,origin,type,X2021,X2022", "TCD,SDN,REF,1,2"], "1 wide-table" },
        { "codes of types", ["reporting_country,period,origin,REF,ASY,IDP", "TCD,2024,SDN,1,2,3"], "1 wide-table" },
        { "names of types", ["reporting_country,period,origin,Refugees,Asylum-seekers,Stateless persons", "TCD,2024,SDN,1,2,3"], "1 wide-table" },
        { "sexes", ["reporting_country,period,origin,population_type,age,Female,Male", "TCD,2024,SDN,REF,0-4,1,2"], "1 wide-table" },
        { "sexes in French", ["pays,période,origine,catégorie,âge,Femmes,Hommes", "TCD,2024,SDN,REF,0-4,1,2"], "1 wide-table" },
        { "age groups", ["reporting_country,period,origin,population_type,sex,0-4,5-11,12-17,18-59,60+", "TCD,2024,SDN,REF,F,1,2,3,4,5"], "1 wide-table" },
        { "years below titles", ["Data Source,Development Indicators", "", "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020,2021", "Chad,TCD,Refugees,SM.POP.REFG,1,2,3"], "3 title-lines, 3 wide-table" },
        { "Eurostat's form", ["freq,citizen,sex,unit,age,geo\\TIME_PERIOD\t2023-Q1 \t2023-Q2 ", "Q,SY,T,PER,TOTAL,EL\t1020 p\t1175 bp"], "1 eurostat-form" },
        { "Eurostat's older form", ["unit,age,geo\\time\t2023\t2022", "PER,TOTAL,EL\t1\t2"], "1 eurostat-form" },
        { "a header in quotes", [$"\"{Header}\"", $"\"{Sudan}\""], "1 quoted-line" },
        { "a header in quotes with quotes inside", ["\"reporting_country,period,origin,population_type,\"\"value\"\"\"", $"\"{Sudan}\""], "1 quoted-line" },
        { "vertical bars", [Header.Replace(',', '|'), Sudan.Replace(',', '|')], "1 wrong-delimiter" },
        { "blanks", [Header.Replace(",", "   "), Sudan.Replace(",", "   ")], "1 wrong-delimiter" },
        { "tildes", [Header.Replace(',', '~'), Sudan.Replace(',', '~')], "1 wrong-delimiter" },
        { "units in headers", ["reporting_country,period (YYYY-Qn),origin,population_type,value (thousands)", Sudan], "1 annotated-header" },
        { "marks of footnotes", [French.Replace("accueil", "accueil¹", StringComparison.Ordinal) + "*", "TCD;2025-Q1;SDN;REF;5"], "1 annotated-header" },
        { "two languages in a header", ["reporting_country / pays,period / période,origin,population_type,value", Sudan], "1 annotated-header" },
    };

    /// <summary>Alike whether the folder or the header says of which structure a file is.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_shape_is_named_once(string name, string[] lines, string told)
    {
        SubmissionReadResult read = Read(Lines(lines), folder: null);
        Assert.Equal(told, Told(read));
        Assert.Null(read.Submission);
        if (!name.Contains("sex", StringComparison.Ordinal) && !name.Contains("age", StringComparison.Ordinal)) Assert.Equal(told, Told(Read(Lines(lines))));
    }

    [Fact]
    public void A_wide_table_shows_a_first_row_of_its_own_headers_and_no_cell()
    {
        Finding finding = Assert.Single(Read("reporting_country,origin,population_type,2021,2022,2023,2024\nTCD,SDN,REF,368340,390100,540820,712340\n").Findings.Findings);
        Assert.Equal("The columns 2021 to 2024 (4) are periods: each row has a figure for each of them.", finding.Message);
        Assert.Equal(
            "Each figure needs a row of its own, with period and value. The header: reporting_country,origin,population_type,period,value."
            + " A first row: <reporting_country>,<origin>,<population_type>,2021,<figure under 2021>.", finding.Hint);
        Assert.Equal(
            "Each figure needs a row of its own, with population_type and value. The header: pays,période,origine,population_type,value."
            + " A first row: <pays>,<période>,<origine>,REF,<figure under Réfugiés>.",
            Assert.Single(Read("pays;période;origine;Réfugiés;Demandeurs d'asile\nTCD;2024;SDN;1;2\n").Findings.Findings).Hint);
    }

    [Theory]
    [InlineData("title-lines", "Refugees\n" + Header)]
    [InlineData("wide-table", "country,origin,type,2023,2024\nTCD,SDN,REF,1,2")]
    [InlineData("eurostat-form", "unit,geo\\TIME_PERIOD\t2023\nPER,EL\t1")]
    [InlineData("wrong-delimiter", "reporting_country|period|origin|population_type|value")]
    [InlineData("annotated-header", "reporting_country,period,origin,population_type,value (persons)")]
    public void Each_of_them_holds_the_file_back_and_says_what_to_do(string code, string text)
    {
        Finding finding = Assert.Single(Read(text).Findings.Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.NotNull(finding.Hint);
    }

    /// <summary>Neighbours that are none of these.</summary>
    [Theory]
    [InlineData("TCD,2025-Q1,SDN,REF,712340\nTCD,2025-Q1,CAF,REF,5\n", "1 unknown-structure")]
    [InlineData("TCD,2024,SDN,REF,5\nTCD,2025,CAF,REF,5\n", "1 unknown-structure")]
    [InlineData("reporting_country,origin,value\nTCD,SDN,5\n", "1 unknown-structure")]
    [InlineData("Refugees in 2024, compared with 2023, and in 2022, by origin\nno table follows\n", "1 unknown-structure")]
    [InlineData("a,b,c\n1,2,3\n", "1 unknown-structure")]
    public void What_has_no_known_shape_keeps_its_finding(string text, string told) => Assert.Equal(told, Told(Read(text, folder: null)));

    [Fact]
    public void Persons_below_title_lines_are_refused_and_nothing_of_them_is_told()
    {
        string rows = string.Concat(Enumerable.Range(1, 30).Select(i => $"{(char)('A' + i % 26)}lima Hassan{(char)('a' + i % 26)},19{50 + i}-05-{10 + i % 18},C12345{i:00}\n"));
        Assert.Equal("1 looks-like-personal-data", Told(Read($"List of persons\n\nname,date of birth,passport\n{rows}", folder: null)));
    }
}
