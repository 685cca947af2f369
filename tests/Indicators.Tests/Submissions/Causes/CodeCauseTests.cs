using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using static Indicators.Tests.Submissions.Causes.ShippedFiles;

namespace Indicators.Tests.Submissions.Causes;

/// <summary>Wrong codes in the shipped structures: what the hint names, and that it never names another thing.</summary>
public sealed class CodeCauseTests
{
    [Theory]
    // short forms in use that are no ISO code
    [InlineData("origin", "DRC", "COD")]
    [InlineData("origin", "RDC", "COD")]
    [InlineData("origin", "drc", "COD")]
    [InlineData("origin", "KSA", "SAU")]
    [InlineData("origin", "UAE", "ARE")]
    [InlineData("origin", "ROK", "KOR")]
    [InlineData("origin", "DPRK", "PRK")]
    [InlineData("origin", "CAR", "CAF")]
    [InlineData("origin", "UK", "GBR")]
    [InlineData("origin", "EL", "GRC")]
    [InlineData("reporting_country", "UK", "GBR")]
    // two letters, in any case
    [InlineData("origin", "SD", "SDN")]
    [InlineData("origin", "sd", "SDN")]
    [InlineData("origin", "CD", "COD")]
    // names in the languages that are shipped, and usual ones
    [InlineData("origin", "Sudan", "SDN")]
    [InlineData("origin", "SOUDAN", "SDN")]
    [InlineData("origin", "Siria", "SYR")]
    [InlineData("origin", "Cote d’Ivoire", "CIV")]
    [InlineData("origin", "Turkey", "TUR")]
    [InlineData("origin", "South Korea", "KOR")]
    [InlineData("origin", "Democratic Republic of the Congo", "COD")]
    [InlineData("origin", "DR Congo", "COD")]
    [InlineData("origin", "Palestine", "PSE")]
    [InlineData("origin", "Iran (Islamic Rep. of)", "IRN")]
    [InlineData("origin", "Central African Rep.", "CAF")]
    [InlineData("origin", "Serbia and Kosovo: S/RES/1244 (1999)", "SRB")]
    [InlineData("origin", "Centrafrique", "CAF")]
    [InlineData("origin", "Südsudan", "SSD")]
    [InlineData("origin", "Sudão", "SDN")]
    [InlineData("origin", "السودان", "SDN")]
    // M49 without its zeros
    [InlineData("origin", "4", "AFG")]
    [InlineData("origin", "24", "AGO")]
    [InlineData("origin", "729", "SDN")]
    [InlineData("origin", "4.0", "AFG")]
    [InlineData("origin", "729.0", "SDN")]
    [InlineData("origin", "8", "ALB")]
    [InlineData("reporting_country", "70", "BIH")]
    // blanks and what cannot be seen
    [InlineData("origin", "SDN ", "SDN")]
    [InlineData("origin", "SDN\u00A0", "SDN")]
    [InlineData("origin", "\u200BSDN", "SDN")]
    [InlineData("origin", "SD\u200BN", "SDN")]
    [InlineData("origin", "\uFEFFSDN", "SDN")]
    [InlineData("origin", "\tSDN", "SDN")]
    [InlineData("population_type", "REF\u202F", "REF")]
    // words
    [InlineData("sex", "Female", "F")]
    [InlineData("sex", "femmes", "F")]
    [InlineData("sex", "femme", "F")]
    [InlineData("sex", "mujer", "F")]
    [InlineData("sex", "male", "M")]
    [InlineData("sex", "Hombres", "M")]
    [InlineData("sex", "garçons", "M")]
    [InlineData("population_type", "Refugees", "REF")]
    [InlineData("population_type", "demandeurs d’asile", "ASY")]
    // truth values
    [InlineData("sex", "FALSE", "F")]
    [InlineData("sex", "Faux", "F")]
    [InlineData("sex", "FALSO", "F")]
    [InlineData("sex", "TRUE", "T")]
    [InlineData("sex", "VRAI", "T")]
    // ages
    [InlineData("age", "5–11", "5-11")]
    [InlineData("age", "05-11", "5-11")]
    [InlineData("age", "5 - 11", "5-11")]
    [InlineData("age", "5 à 11", "5-11")]
    [InlineData("age", "60 and over", "60+")]
    [InlineData("age", "٥-١١", "5-11")]
    // flags
    [InlineData("status", "p", "P")]
    [InlineData("status", "s", "E")]
    [InlineData("status", "provisional", "P")]
    [InlineData("status", "(p)", "P")]
    [InlineData("status", "[e]", "E")]
    public void The_hint_names_the_code_that_is_meant(string column, string cell, string code)
    {
        Finding finding = FindingOf(column, cell);
        Assert.Equal(("unknown-code", 2), (finding.Code, finding.Line));
        Assert.Matches($@"(^|\W){System.Text.RegularExpressions.Regex.Escape(code)}\W*($|\W)", finding.Hint);
    }

    [Theory]
    [InlineData("origin", "KOS")]
    [InlineData("origin", "SML")]
    [InlineData("origin", "SDM")]
    [InlineData("origin", "SYT")]
    [InlineData("origin", "QQQ")]
    [InlineData("origin", "AFGH")]
    [InlineData("origin", "999")]
    [InlineData("population_type", "REX")]
    [InlineData("population_type", "ASL")]
    [InlineData("age", "12-18")]
    [InlineData("age", "18-64")]
    [InlineData("age", "0-5")]
    [InlineData("sex", "X")]
    public void Where_nothing_is_certain_no_code_is_named(string column, string cell)
    {
        string hint = FindingOf(column, cell).Hint!;
        Assert.StartsWith("See the code list ", hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Congo", new[] { "COG", "COD" })]
    [InlineData("Corée", new[] { "KOR", "PRK" })]
    public void A_name_of_two_countries_names_both(string cell, string[] codes) =>
        Assert.All(codes, code => Assert.Contains(code, FindingOf("origin", cell).Hint, StringComparison.Ordinal));

    [Theory]
    [InlineData("XKX")]
    [InlineData("XK")]
    [InlineData("xk")]
    [InlineData("Kosovo")]
    public void Kosovo_has_a_hint_that_says_what_stands_in_and_where_a_code_may_be_added(string cell)
    {
        string hint = FindingOf("origin", cell).Hint!;
        Assert.Contains("use SRB instead", hint, StringComparison.Ordinal);
        Assert.Contains("code-lists/areas.csv", hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SUN", "ARM, AZE, BLR, EST, GEO, KAZ, KGZ, LTU, LVA, MDA, RUS, TJK, TKM, UKR, UZB")]
    [InlineData("YUG", "BIH, HRV, MKD, MNE, SRB, SVN")]
    [InlineData("SCG", "MNE, SRB")]
    [InlineData("CSK", "CZE, SVK")]
    [InlineData("ANT", "BES, CUW, SXM")]
    public void A_state_that_ended_without_one_successor_names_all_that_came_after(string cell, string codes)
    {
        Finding finding = FindingOf("origin", cell);
        Assert.Equal("retired-code", finding.Code);
        Assert.Contains($"No single code replaced it: use the right one of {codes}.", finding.Hint, StringComparison.Ordinal);
        if (cell == "ANT") Assert.Contains("ATG", finding.Hint, StringComparison.Ordinal); // UNHCR's letters for Antigua and Barbuda
    }

    [Theory]
    [InlineData("DDR", "Use DEU.")]
    [InlineData("YMD", "Use YEM.")]
    [InlineData("ZAR", "Use COD.")]
    public void A_state_with_one_successor_names_it(string cell, string hint) => Assert.Equal(hint, FindingOf("origin", cell).Hint);

    [Theory]
    [InlineData("USSR")]
    [InlineData("URSS")]
    [InlineData("Yougoslavie")]
    [InlineData("Czechoslovakia")]
    public void A_name_of_a_state_that_ended_says_so(string cell) =>
        Assert.Contains("No single code replaced it", FindingOf("origin", cell).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_state_that_ended_is_taken_for_the_periods_in_which_it_was()
    {
        SubmissionReadResult read = Read(Population, "TCD,1985,SUN,REF,10,A", "TCD,1990,YUG,REF,10,A");
        Assert.Empty(read.Findings.Findings);
    }

    [Theory]
    [InlineData("11-May", "5-11")]
    [InlineData("17-Dec", "12-17")]
    [InlineData("05-nov", "5-11")]
    [InlineData("2025-05-11", "5-11")]
    [InlineData("11/05/2025", "5-11")]
    [InlineData("5/11/2025", "5-11")]
    [InlineData("11.05.25", "5-11")]
    [InlineData("May-11", "5-11")]
    [InlineData("11.mai", "5-11")]
    [InlineData("11 mayo", "5-11")]
    [InlineData("dic-17", "12-17")]
    [InlineData("17 déc.", "12-17")]
    [InlineData("Dec-17", "12-17")]
    [InlineData("2017-12-01", "12-17")]
    [InlineData("01/12/2017", "12-17")]
    [InlineData("2025-05-11 00:00:00", "5-11")]
    [InlineData("2025-05-11T00:00:00", "5-11")]
    [InlineData("45788", "5-11")]
    public void A_date_that_a_spreadsheet_made_of_an_age_group_names_the_group(string cell, string group)
    {
        Finding finding = FindingOf("age", cell);
        Assert.Equal($"A spreadsheet changed the group into a date: it was {group}. Format the column as text, and enter the groups again.", finding.Hint);
    }

    [Theory]
    [InlineData("13-May")]
    [InlineData("2025-03-31")]
    [InlineData("30/06/2025")]
    [InlineData("01-Apr")]
    [InlineData("Oct-17")]
    [InlineData("18-juin")]
    public void A_date_that_no_group_can_have_become_is_told_as_a_date_and_names_none(string cell) => Assert.Equal(
        "The cell contains a date, and spreadsheets turn groups into dates; no group of the list can have become this one. Format the column as text, and enter the groups of the code list age again.",
        FindingOf("age", cell).Hint);

    /// <summary>A few rows with dates and names may be persons; these are groups of ages.</summary>
    [Fact]
    public void Dates_made_of_age_groups_are_no_days_of_birth()
    {
        foreach (string[] dates in (string[][])[["11-May", "17-Dec"], ["2011-05-11", "2012-12-17"], ["11/05/2001", "17/12/2001"], ["2005-11-05"]])
        {
            string[] rows = [.. dates.SelectMany((date, i) => (string[])[$"TCD,2025-Q1,Sudan,REF,F,{date},1,A", $"TCD,2025-Q1,Chad,REF,M,{date},1,A"])];
            SubmissionReadResult read = Read(Demographics, rows);
            Assert.DoesNotContain(read.Findings.Findings, finding => finding.Code == "looks-like-personal-data");
            Assert.Contains(read.Findings.Findings, finding => finding.Column == "age" && finding.Rows == rows.Length);
        }
    }

    [Theory]
    [InlineData("bp", "B and P")]
    [InlineData("bep", "B, E and P")]
    [InlineData("b,p", "B and P")]
    [InlineData("b p", "B and P")]
    [InlineData("P/E", "E and P")]
    [InlineData("es", null)] // both are E
    [InlineData("xyz", null)]
    public void Several_flags_say_that_one_code_is_taken(string cell, string? codes)
    {
        string hint = FindingOf("status", cell).Hint!;
        if (cell == "es") Assert.Equal("The flags stand for one code: write E.", hint);
        if (codes is null) Assert.DoesNotContain("Several flags", hint, StringComparison.Ordinal);
        else Assert.Equal($"The cell has several flags, and only one code is accepted: keep the most important of {codes}.", hint);
    }

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData("#¡VALOR!")]
    [InlineData("#NOM?")]
    public void An_error_of_a_spreadsheet_is_named_wherever_it_stands(string cell)
    {
        foreach (string column in (string[])["origin", "period", "value", "age"])
            Assert.Contains("A spreadsheet formula left its error", FindingOf(column, cell).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_long_code_still_has_its_hint()
    {
        SubmissionReadResult read = Read(ReadOptions.Default with { Structure = "capacity" }, "reporting_country,period,item,value", "TCD,2025-Q1,REC_PLCC,5", "TCD,2025-Q1,FND_REX,5");
        Assert.Equal(["Did you mean REC_PLC?", "See the code list capacity-items."], read.Findings.Findings.Select(finding => finding.Hint));
    }

    [Fact]
    public void Every_spelling_is_a_hint_and_none_of_a_list_is_read_as_its_code()
    {
        foreach (string text in (string[])["DRC", "UK", "femme", "p"])
            foreach (CodeList list in Shipped.Programme.CodeLists.Values)
                Assert.False(list.Contains(text));
    }
}
