using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Definitions;
using Indicators.Tests.Support;
using static Indicators.Tests.Submissions.Shapes.ShippedFiles;

namespace Indicators.Tests.Submissions.Concepts;

/// <summary>A column that changes what figures mean is never ignored, in plain CSV and in SDMX-CSV.</summary>
public sealed class ConceptColumnTests
{
    private const string Multiplier = "unit-multiplier", Secret = "not-for-publication", Other = "column-changes-meaning", Ignored = "unknown-column";

    /// <summary>A header that population does not have, its cells in two rows, and what is found: the line and the code, or nothing.</summary>
    public static TheoryData<string, string, string, string> Columns => new()
    {
        // multipliers
        { "unit_mult", "3", "3", $"2 {Multiplier}" },
        { "UNIT_MULTIPLIER", "0", "6", $"3 {Multiplier}" },
        { "unitMult", "3", "", $"2 {Multiplier}" },
        { "Multiplicateur", "1000", "1000", $"2 {Multiplier}" },
        { "multiplicador", "miles", "miles", $"2 {Multiplier}" },
        { "in thousands", "yes", "yes", $"2 {Multiplier}" },
        { "En milliers", "oui", "non", $"2 {Multiplier}" },
        { "scale factor", "1", "1000", $"3 {Multiplier}" },
        { "UNIT_MULT", "1", "1", $"2 {Multiplier}" },
        { "unit_mult", "0", "", "" },
        { "unit mult", "0: Units", "Unités", "" },
        { "Facteur d'échelle", "1", "1", "" },
        { "in_thousands", "no", "No", "" },
        // units
        { "unit", "households", "households", $"2 {Other}" },
        { "Unité de mesure", "personnes", "ménages", $"3 {Other}" },
        { "unidad de medida", "hogares", "hogares", $"2 {Other}" },
        { "currency", "EUR", "EUR", $"2 {Other}" },
        { "UNIT_MEASURE", "PS", "PS", "" },
        { "unit", "Persons", "people", "" },
        { "unité", "personnes", "", "" },
        // confidentiality and embargo
        { "CONF_STATUS", "F", "C", "" },
        { "conf status", "N", "F", "" },
        { "Statut de confidentialité", "D", "S (secondaire)", "" },
        { "CONF_STATUS", "F", "X", $"3 {Secret}" },
        { "OBS_CONF", "A", "F", $"2 {Secret}" },
        { "Confidentiel", "non", "oui", $"3 {Secret}" },
        { "confidencialidad", "reservado", "libre", $"2 {Secret}" },
        { "confidential", "N", "N", $"2 {Secret}" },
        { "may be published", "yes", "no", $"3 {Secret}" },
        { "embargo_date", "", "2026-01-01", $"3 {Secret}" },
        { "fecha de embargo", "2026-01-01", "2026-01-01", $"2 {Secret}" },
        { "CONF_STATUS", "F", "", "" },
        { "confidential", "no", "false", "" },
        { "publiable", "oui", "oui", "" },
        { "embargo", "", "", "" },
        // actions
        { "ACTION", "A", "D", $"3 {Other}" },
        { "deleted", "no", "yes", $"3 {Other}" },
        { "supprimé", "oui", "non", $"2 {Other}" },
        { "ACTION", "I", "A", "" },
        { "Deletion", "", "0", "" },
        // dimensions of other structures
        { "sex", "F", "F", $"2 {Other}" },
        { "Género", "M", "M", $"2 {Other}" },
        { "genre", "T", "F", $"3 {Other}" },
        { "Groupe d’âge", "0-4", "0-4", $"2 {Other}" },
        { "AGE", "60+", "60+", $"2 {Other}" },
        { "decision_level", "FI", "FI", $"2 {Other}" },
        { "application_type", "N", "N", $"2 {Other}" },
        { "procedure", "G", "G", $"2 {Other}" },
        { "admin1", "TD01", "TD01", $"2 {Other}" },
        { "citizen", "SDN", "TCD", $"2 {Other}" },
        { "Nationalité", "TOTAL", "Soudanaise", $"3 {Other}" },
        { "Citizenship", "Total", "", "" },
        { "country of birth", "SDN", "SDN", $"2 {Other}" },
        { "urbanRural", "U", "R", $"2 {Other}" },
        { "accommodationType", "camp", "camp", $"2 {Other}" },
        { "Geschlecht", "w", "m", $"2 {Other}" },
        { "Altersgruppe", "0-4", "0-4", $"2 {Other}" },
        { "الجنس", "F", "F", $"2 {Other}" },
        { "sexe", "_T", "Total", "" },
        { "sex", "Both sexes", "T", "" },
        { "edad", "TOTAL", "todas las edades", "" },
        { "stage", "", "", "" },
        // adjustment and prices
        { "ADJUSTMENT", "Y", "Y", $"2 {Other}" },
        { "Seasonally adjusted", "no", "yes", $"3 {Other}" },
        { "base year", "2015", "2015", $"2 {Other}" },
        { "precios", "constantes", "constantes", $"2 {Other}" },
        { "SEASONAL_ADJUST", "S", "S", $"2 {Other}" },
        { "SEASONAL_ADJUST", "N", "N", "" },
        { "ADJUSTMENT", "N", "NSA", "" },
        { "PRICES", "V", "current prices", "" },
        // remarks
        { "remark", "revised", "", $"1 {Ignored}" },
        { "Observations", "vérifié", "", $"1 {Ignored}" },
        { "COMMENT_OBS", "x", "y", $"1 {Ignored}" },
        { "DECIMALS", "0", "0", $"1 {Ignored}" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_column_in_plain_CSV_is_an_error_unless_it_is_neutral_or_a_remark(string header, string first, string second, string found) =>
        Assert.Equal(found, Told(Read($"{Header},\"{header}\"\n{Sudan},{first}\n{Cameroon},{second}\n")));

    /// <summary>An action has a meaning of its own there; other remarks are the same.</summary>
    [Theory]
    [MemberData(nameof(Columns))]
    public void The_same_column_in_SDMX_CSV_is_judged_alike(string header, string first, string second, string found)
    {
        Assert.SkipWhen(header == "ACTION", "SDMX-CSV carries actions out.");
        string Row(string row) => "dataflow,IND:POPULATION(1.0),I," + row;
        Assert.Equal(found, Told(Read($"STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,POPULATION_TYPE,OBS_VALUE,\"{header}\"\n{Row(Sudan)},{first}\n{Row(Cameroon)},{second}\n")));
    }

    /// <summary>Who writes what the hint names is accepted.</summary>
    [Theory]
    [InlineData("UNIT_MULT", "3", "0")]
    [InlineData("scale factor", "1000", "1")]
    [InlineData("in thousands", "yes", "0")]
    [InlineData("CONF_STATUS", "A", "F")]
    [InlineData("confidential", "yes", "0")]
    [InlineData("publishable", "no", "1")]
    public void The_neutral_value_that_the_hint_names_is_neutral(string header, string cell, string neutral)
    {
        Assert.Contains($" and {neutral} in this column", Assert.Single(Read($"{Header},{header}\n{Sudan},{cell}\n").Findings.Findings).Hint, StringComparison.Ordinal);
        Assert.Empty(Read($"{Header},{header}\n{Sudan},{neutral}\n").Findings.Findings);
    }

    /// <summary>
    /// C, N, S and D withhold a figure as the structure's own mark does. A figure that is not there is withheld, too, as SDMX files leave it blank;
    /// only another reason that the status gives stays.
    /// </summary>
    [Theory]
    [InlineData("C")]
    [InlineData("n")]
    [InlineData("S: Secondary confidentiality set and managed by the receiver")]
    [InlineData("D")]
    public void A_flag_of_confidentiality_withholds_its_figure(string flag)
    {
        SubmissionReadResult result = Read($"{Header},CONF_STATUS\n{Sudan},{flag}\n{Cameroon},F\nTCD,2025-Q1,NGA,REF,..,{flag}\nTCD,2025-Q1,NER,REF,,{flag}\nTCD,2025-Q1,LBY,REF,-,{flag}\n");
        Submission read = result.Submission!;
        Assert.Empty(result.Findings.Findings);
        Assert.Equal((false, ObservationStatus.Normal), (double.IsNaN(read.Values[1]), read.Statuses[1]));
        foreach (int row in (int[])[0, 2, 3, 4]) Assert.Equal((double.NaN, ObservationStatus.Suppressed), (read.Values[row], read.Statuses[row]));
    }

    [Theory]
    [InlineData("O", "", ObservationStatus.Suppressed)]
    [InlineData("Q", "", ObservationStatus.Suppressed)]
    [InlineData("A", "", ObservationStatus.Suppressed)]
    [InlineData("P", "5", ObservationStatus.Suppressed)]
    [InlineData("M", "", ObservationStatus.CannotExist)]
    [InlineData("L", "..", ObservationStatus.NotCollected)]
    public void A_flag_of_confidentiality_is_a_reason_where_the_status_gives_none(string status, string cell, ObservationStatus expected)
    {
        SubmissionReadResult plain = Read($"{Header},status,CONF_STATUS\nTCD,2025-Q1,NGA,REF,{cell},{status},C\n"), sdmx = Read(
            $"STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,POPULATION_TYPE,OBS_VALUE,OBS_STATUS,CONF_STATUS\ndataflow,IND:POPULATION(1.0),I,TCD,2025-Q1,NGA,REF,{cell},{status},C\n");
        foreach (SubmissionReadResult result in (SubmissionReadResult[])[plain, sdmx])
        {
            Assert.Empty(result.Findings.Findings);
            Assert.Equal((double.NaN, expected), (result.Submission!.Values[0], result.Submission.Statuses[0]));
        }
    }

    /// <summary>A flag does not make a figure of what cannot be read.</summary>
    [Fact]
    public void What_cannot_be_read_beside_a_flag_is_an_error() =>
        Assert.Contains(Read($"{Header},CONF_STATUS\nTCD,2025-Q1,NGA,REF,many,C\n").Findings.Findings, finding => finding.Line == 2);

    /// <summary>As SDMX-CSV of Eurostat has it.</summary>
    [Theory]
    [InlineData("OBS_FLAG")]
    [InlineData("Obs Flag")]
    public void A_column_of_flags_is_the_status(string header)
    {
        Assert.Equal("1 header-normalised, 2 unknown-code", Told(Read($"{Header},{header}\n{Sudan},e\n{Cameroon},\n")));
        Assert.Equal("1 header-normalised", Told(Read($"{Header},{header}\n{Sudan},E\n{Cameroon},\n")));
    }

    [Theory]
    [InlineData("asylum-demographics", "reporting_country,period,origin,indicator,application_type,unit,sex,age,value,level", "TCD,2024,SDN,APP,N,P,F,0-4,5,AR", 2)]
    [InlineData("capacity", "reporting_country,period,item,value,origin", "TCD,2024-Q1,RCP_PLC,500,SDN", 2)]
    [InlineData("policies", "reporting_country,period,item,value,sex", "TCD,2024,RTW,1,F", 2)]
    [InlineData("flows", "reporting_country,period,origin,flow,value,sexo", "TCD,2024,SDN,ARR,5,M", 2)]
    public void In_other_structures_a_dimension_of_others_is_an_error_too(string structure, string header, string row, int line)
    {
        SubmissionReadResult read = Read($"{header}\n{row}\n", structure);
        Assert.Contains(read.Findings.Findings, finding => (finding.Line, finding.Code) == (line, Other));
    }

    [Fact]
    public void It_is_told_once_with_the_column_the_first_line_the_number_of_rows_and_who_has_it()
    {
        SubmissionReadResult read = Read($"{Header},sex\n{Sudan},T\n{Cameroon},F\nTCD,2025-Q1,NGA,REF,5,M\n");
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal((3, "sex", Severity.Error), (finding.Line, finding.Column, finding.Severity));
        Assert.Contains("in 2 rows", finding.Message, StringComparison.Ordinal);
        Assert.Contains("demographics", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_and_columns_of_names_in_SDMX_CSV_are_no_values_of_their_own()
    {
        const string Head = "STRUCTURE;STRUCTURE_ID;STRUCTURE_NAME;ACTION;REF_AREA;Area;TIME_PERIOD;Time;COUNTERPART_AREA;Origin;POPULATION_TYPE;Type;OBS_VALUE;Value;CONF_STATUS;Confidentiality status";
        string Row(string status) => $"dataflow;IND:POPULATION(1.0);Population;I;TCD;Chad;2025-Q1;;SDN;Sudan;REF;Refugees;5;;{status}";
        Assert.Equal($"1 {Ignored}", Told(Read($"{Head}\n{Row("F;Free (free for publication)")}\n")));
        Assert.Equal($"1 {Ignored}, 2 {Secret}", Told(Read($"{Head}\n{Row("A;Primary confidentiality due to small counts")}\n")));
        Assert.Equal("", Told(Read("DATAFLOW,REF_AREA: Area,TIME_PERIOD: Time,COUNTERPART_AREA: Origin,POPULATION_TYPE: Type,OBS_VALUE: Value,UNIT_MULT: Unit multiplier\n"
            + "IND:POPULATION(1.0),TCD: Chad,2025-Q1,SDN: Sudan,REF: Refugees,5,0: Units\n")));
    }

    /// <summary>Where the structure is declared only that one is read; what others have is looked up when a header asks.</summary>
    [Fact]
    public void A_dimension_that_only_another_structure_declares_is_known_where_one_structure_is_asked_for()
    {
        using var folder = DefinitionsFolder.Minimal();
        foreach (string? only in (string?[])[null, "people"])
        {
            Programme programme = DefinitionReader.ReadForValidation(folder.Path, only).Programme!;
            Structure people = programme.Structures["people"];
            string dimension = programme.EveryStructure.Value.First(structure => structure.Id == "waits").Dimensions
                .First(column => people.Columns.All(own => own.Concept != column.Concept && own.Name != column.Name)).Name;
            string header = string.Join(';', people.Columns.Select(column => column.Name).Append(dimension));
            SubmissionReadResult read = new SubmissionReader(programme, new ReadOptions { Structure = "people" }).Read(
                Specimens.File($"{header}\n{string.Join(';', header.Split(';').Select(_ => "X"))}\n"));
            Assert.Contains(read.Findings.Findings, finding => (finding.Code, finding.Column) == (Other, dimension));
        }
    }

    [Fact]
    public void Every_column_of_the_structures_is_known_to_its_own_and_none_is_taken_for_another()
    {
        foreach (Structure structure in Shipped.Programme.Structures.Values)
        {
            string header = string.Join(',', structure.Columns.Select(column => column.Name));
            Assert.DoesNotContain(Read($"{header}\n", structure.Id).Findings.Findings, finding => finding.Code is Multiplier or Secret or Other or Ignored);
        }
    }
}
