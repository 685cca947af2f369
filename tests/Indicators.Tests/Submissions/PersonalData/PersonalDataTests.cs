using System.Globalization;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Outputs.ValidationReports;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Outputs.ValidationReports;
using Indicators.Tests.Support;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Submissions.PersonalData;

/// <summary>A file of persons is refused, and nothing of it is repeated.</summary>
public sealed class PersonalDataTests
{
    private const string Code = "looks-like-personal-data";

    private static readonly string[] Names =
    [
        "Ahmad Hassan", "Leyla Demir", "Ana María Pérez", "Jean-Luc Mbeki", "Olena Kovalenko", "Farid Zazai", "Rosa Vargas", "Tesfaye Alemu", "Nadia Haidari", "Min Thu Aung",
    ];

    private static SubmissionReadResult Rows(string header, IEnumerable<string> rows, char delimiter = ',') =>
        Read($"{header}\n{string.Join('\n', rows)}\n".Replace(',', delimiter));

    private static string[] Codes(SubmissionReadResult read) => [.. read.Findings.Findings.Select(finding => finding.Code)];

    private static IEnumerable<string> Each(Func<int, string> row, int count = 10) => Enumerable.Range(0, count).Select(row);

    [Theory]
    [InlineData("date_of_birth", "1990-05-17")]
    [InlineData("Date de naissance", "17/05/1990")]
    [InlineData("FechaNacimiento", "17.05.90")]
    [InlineData("تاريخ الميلاد", "١٧/٠٥/١٩٩٠")]
    [InlineData("DOB", "17 May 1990")]
    [InlineData("dob", "19900517")]
    [InlineData("Passport No.", "C1234567")]
    [InlineData("numéro de dossier", "DK-2024-00123")]
    [InlineData("Cédula", "V12345678")]
    [InlineData("رقم الجواز", "A12345678")]
    [InlineData("first_name", "Ahmad")]
    [InlineData("Prénom", "Ana María")]
    [InlineData("Apellidos", "Pérez Vargas")]
    [InlineData("اسم العائلة", "حسن")]
    public void A_column_that_is_announced_as_personal_and_looks_it_refuses_the_file_whatever_its_figures(string header, string cell)
    {
        SubmissionReadResult read = Rows($"area,period,origin,type,value,{header}", [$"DEU,2024,AUT,REF,12,{cell}"]);
        Assert.Equal([(1, null, Code)], read.Findings.Places());
        Assert.Null(read.Submission);
    }

    [Theory]
    [InlineData("date_of_birth", "n/a")]
    [InlineData("first_name", "")]
    [InlineData("case_number", "12")]
    [InlineData("registration_number", "4711")]
    [InlineData("phone", "yes")]
    [InlineData("surname", "12")]
    public void A_word_in_a_header_alone_refuses_nothing(string header, string cell) =>
        Assert.Equal(["unknown-column"], Codes(Rows($"area,period,origin,type,value,{header}", [$"DEU,2024,AUT,REF,12,{cell}"])));

    [Theory]
    [InlineData("e-mail")]
    [InlineData("contact")]
    public void Addresses_that_differ_refuse_the_file(string header) =>
        Assert.Equal([Code], Codes(Rows($"area,period,origin,type,value,{header}", Each(i => $"DEU,2024,AUT,REF,12,person{i}@example.org"))));

    [Fact]
    public void The_address_of_the_office_in_every_row_refuses_nothing() =>
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,email,phone", Each(i => $"DEU,2024,AUT,REF,{i},stat@example.org,+49 30 1234567"))));

    [Theory]
    [InlineData("contact", "+49 30 55512")]
    [InlineData("Téléphone", "030/5551")]
    public void Telephone_numbers_that_differ_refuse_the_file(string header, string start) =>
        Assert.Equal([Code], Codes(Rows($"area,period,origin,type,value,{header}", Each(i => $"DEU,2024,AUT,REF,12,{start}{i:00}"))));

    [Fact]
    public void Days_through_a_generation_refuse_the_file_without_a_word_in_the_header() =>
        Assert.Equal([Code], Codes(Rows("area,period,origin,type,value,x", Each(i => $"DEU,2024,AUT,REF,12,{1950 + i * 2}-0{1 + i % 9}-{1 + i % 28:00}", 30))));

    [Fact]
    public void Ends_of_years_and_months_refuse_nothing()
    {
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,as of", Each(i => $"DEU,{1990 + i},AUT,REF,12,{1990 + i}-12-31", 34))));
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,as of", Each(i => $"DEU,{1990 + i / 4},AUT,REF,12,{(i % 4 % 2 == 0 ? 30 : 31)}.0{3 + i % 4}.{1990 + i / 4}", 130))));
    }

    [Theory]
    [InlineData("area,period,origin,type,value,remark")]
    [InlineData("area,period,origin,type,value,name")]
    [InlineData("area,period,origin,type,value,اسم")]
    public void Names_where_every_row_counts_one_refuse_the_file(string header) =>
        Assert.Equal([Code], Codes(Rows(header, Each(i => $"DEU,2024,AUT,REF,1,{Names[i]}"))));

    [Fact]
    public void Names_beside_counts_refuse_nothing() =>
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,province", Each(i => $"DEU,2024,AUT,REF,{10 + i},{Names[i]}"))));

    [Fact]
    public void Names_that_stand_where_a_code_should_refuse_the_file() =>
        Assert.Equal([Code], Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,2024,{Names[i]},REF,1"))));

    [Fact]
    public void Persons_under_a_right_header_refuse_the_file()
    {
        string[] rows = [.. Each(i => $"{Names[i]},19{50 + i * 4}-0{1 + i % 9}-{11 + i},AUT,M,C123456{i}")];
        SubmissionReadResult read = Rows("area,period,origin,type,value", rows);
        Assert.Equal([(1, null, Code)], read.Findings.Places());
        AssertSilent(read, rows.SelectMany(row => row.Split(',')).Where(cell => cell.Length > 3));
    }

    [Fact]
    public void Days_of_birth_where_periods_should_be_refuse_the_file()
    {
        Assert.Equal([Code], Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,{1950 + i * 2}-0{1 + i % 9}-{1 + i % 28:00},AUT,REF,12", 30))));
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,{1990 + i}-12-31,AUT,REF,12", 30))));
    }

    [Fact]
    public void Periods_and_figures_that_are_written_otherwise_refuse_nothing()
    {
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,{2014 + i}Q1,AUT,REF,1"))));
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,{1990 + i},AUT,REF,1 234 {500 + i}", 30))));
    }

    [Fact]
    public void Numbers_of_persons_where_every_row_counts_one_refuse_the_file()
    {
        int[] figures = [1, 2];
        Assert.Equal([true, false], figures.Select(figure =>
            Codes(Rows("area,period,origin,type,value,ref", Each(i => $"DEU,2024,AUT,REF,{figure},{(char)('A' + i)}{i * 7919 + 1_000_000}"))).Contains(Code)));
    }

    private static readonly Structure WithNote = Stocks with { Columns = [.. Stocks.Columns, new Column { Name = "note", Role = ColumnRole.Note, Concept = "COMMENT_OBS", Required = false }] };

    private static SubmissionReadResult Notes(IEnumerable<string> rows) => Read($"{Header},note\n{string.Join('\n', rows)}\n", WithNote);

    [Theory]
    [InlineData("{0}; born {1}; passport {2}", 1)]
    [InlineData("{0} {1} {2}", 1)]
    [InlineData("{0} ({1})", 12)] // whatever the figures are: births go through years
    [InlineData("{1} | {2}", 12)]
    [InlineData("file {2}: {0}", 1)]
    public void Persons_in_a_declared_note_refuse_the_file(string form, int figure)
    {
        string[] notes = [.. Each(i => string.Format(CultureInfo.InvariantCulture, form, Names[i], $"{11 + i}.0{1 + i % 9}.{1960 + i * 4}", $"{(char)('A' + i)}{i * 7919 + 1_000_000}"))];
        SubmissionReadResult read = Notes(notes.Select((note, i) => $"DEU,2024,AUT,REF,{figure + i * (figure - 1)},A,{note}"));
        Assert.Equal([(1, null, Code)], read.Findings.Places());
        AssertSilent(read, [.. notes, .. Names]);
    }

    [Theory]
    [InlineData("Ministry of the Interior, 31.0{1}.2024")]
    [InlineData("Source: Nord Kivu {0} of 2024-0{1}-15")] // one year
    [InlineData("Camp Bidi Bidi UG00{0}{1}")] // one name
    [InlineData("revised on 1{0} May 2024, see table A{0}{1}45678")]
    [InlineData("{0} persons in Kakuma West, {1} in Dadaab East")]
    public void Notes_of_offices_refuse_nothing(string form) =>
        Assert.DoesNotContain(Code, Codes(Notes(Each(i => $"DEU,2024,AUT,REF,{i + 1},A,\"{string.Format(CultureInfo.InvariantCulture, form, i, 1 + i % 2)}\""))));

    [Fact]
    public void Names_that_come_again_where_a_code_should_stand_and_every_row_counts_one_refuse_the_file()
    {
        Assert.Equal([true, false], new[] { 1, 2 }.Select(figure => Codes(Rows("area,period,origin,type,value", Each(i => $"DEU,2024,{Names[i % 8]},REF,{figure}", 24))).Contains(Code)));
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,province", Each(i => $"DEU,2024,AUT,REF,1,{Names[i % 8]}", 24))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_few_persons_are_seen_by_two_things_about_each(int count)
    {
        string Cell(int i, int kind) => kind switch { 0 => Names[i], 1 => $"{11 + i}/05/{1970 + i}", _ => $"{(char)('A' + i)}{i * 7919 + 1_000_000}" };
        bool Refused(params int[] kinds) => Codes(Rows("area,period,origin,type,value" + string.Concat(kinds.Select(kind => $",x{kind}")),
            Each(i => "DEU,2024,AUT,REF,1" + string.Concat(kinds.Select(kind => "," + Cell(i, kind))), count))).Contains(Code);
        Assert.True(Refused(0, 1));
        Assert.True(Refused(0, 2));
        Assert.True(Refused(1, 2));
        Assert.False(Refused(0));
        Assert.False(Refused(1));
        Assert.False(Refused(2));
        Assert.Equal([Code], Codes(Notes(Each(i => $"DEU,2024,AUT,REF,1,A,{Names[i]} {Cell(i, 1)}", count))));
    }

    [Theory]
    [InlineData("DEU,2024,AUT,REF,2,Rosa Vargas,17/05/1990")] // two persons are a count
    [InlineData("DEU,2024,AUT,REF,1,Nord Kivu,31/12/1990")] // the end of a year
    [InlineData("DEU,2024,AUT,REF,1,Nord Kivu,15/11/2023")] // beside the period
    [InlineData("DEU,2024,AUT,REF,1,Nord Kivu,CD6101")]
    [InlineData("DEU,2024,AUT,REF,1,South Sudan,17/05/1990")] // the name of a code
    public void A_few_rows_of_counts_refuse_nothing(string row) =>
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,x,y", [row])));

    [Fact]
    public void Names_of_areas_instead_of_codes_refuse_nothing()
    {
        string[] areas = ["Sudan (the)", "South Sudan", "Stateless", "Austria", "Germany", "Romania (to 2002)", "South Sudan"];
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,origin_name", areas.Select(name => $"DEU,2024,{name},REF,1,{name}"))));
    }

    [Theory]
    [InlineData("stocks", ',')]
    [InlineData("stocks", ';')]
    [InlineData(null, ',')]
    [InlineData(null, '\t')]
    public void A_list_of_persons_of_no_structure_is_refused_with_and_without_its_header(string? structure, char delimiter)
    {
        string[] rows = [.. Each(i => $"{Names[i]},1990-05-{10 + i},AFG,M")];
        foreach (string first in (string[])["", "full_name,birth,nationality,gender\n"])
        {
            SubmissionReadResult read = new SubmissionReader([Stocks, StructureOf("flows", Value)], Areas, new ReadOptions { Structure = structure })
                .Read(File((first + string.Join('\n', rows)).Replace(',', delimiter)));
            Assert.Equal([(1, null, Code)], read.Findings.Places());
            AssertSilent(read, rows.SelectMany(row => row.Split(',')).Where(cell => cell.Length > 3));
        }
    }

    [Fact]
    public void Nothing_of_a_refused_file_is_told_even_to_those_who_ask_for_values()
    {
        string[] rows = [.. Each(i => $"DEU,2024,QQQ{i},REF,{98760 + i},{Names[i]},C123456{i}")];
        SubmissionReadResult read = Rows("area,period,origin,type,value,Household Head,passport number", rows);
        Assert.Equal([(1, null, Code)], read.Findings.Places());
        AssertSilent(read, [.. rows.SelectMany(row => row.Split(',')).Where(cell => cell.Length > 4), "QQQ", "Household", "passport number"]);
    }

    [Fact]
    public void Persons_in_a_comment_of_sdmx_csv_are_seen()
    {
        SubmissionReadResult read = Rows("DATAFLOW,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE,COMMENT_OBS", Each(i => $"A:stocks(1.0),DEU,2024,AUT,REF,1,{Names[i]}"));
        Assert.Equal([Code], Codes(read));
    }

    [Fact]
    public void Remarks_attributes_and_keys_refuse_nothing()
    {
        string[] remarks = ["as of June", "Estimated from registration data", "Source: Ministry of the Interior", "révisé", "Provisional", "see note 2", "Includes resettled", "", "", "c"];
        Assert.DoesNotContain(Code, Codes(Rows("area,period,origin,type,value,note,row_id,key,indicator", Each(i =>
            $"DEU,2024,AUT,REF,1,{remarks[i]},{i + 1},DEU2024AUTREF{i},Total recognition rate"))));
        Assert.DoesNotContain(Code, Codes(Rows("DATAFLOW,REF_AREA,TIME_PERIOD,COUNTERPART_AREA,TYPE,OBS_VALUE,TITLE,LAST_UPDATE,CONTACT", Each(i =>
            $"A:stocks(1.0),DEU,2024,AUT,REF,{i},Refugees Under Mandate,2024-05-01T10:00:00,stat@example.org"))));
    }

    [Theory]
    [InlineData("release-2023-06")]
    [InlineData("release-2024-06")]
    [InlineData("demographics-2025")]
    [InlineData("malformed")]
    public void Published_figures_and_damaged_ones_are_not_taken_for_persons(string folder) => AssertNone(RealData.Release(folder));

    [Fact]
    public void The_sample_is_not_taken_for_persons() =>
        AssertNone(SubmissionFinder.FindInFolder(Path.Combine(Repository.Root, "sample-data"), "sample-data").Sources);

    private static void AssertNone(IReadOnlyList<SubmissionSource> sources)
    {
        Assert.NotEmpty(sources);
        foreach (string? structure in (string?[])[null, "population"])
        {
            var reader = new SubmissionReader(Shipped.Programme, new ReadOptions { Structure = structure });
            Assert.Empty(sources.Where(source => Codes(reader.Read(source)).Contains(Code)).Select(source => source.Path));
        }
    }

    /// <summary>Asserts that no report of the file holds any of the texts.</summary>
    internal static void AssertSilent(SubmissionReadResult read, IEnumerable<string> texts)
    {
        var report = new ValidationReport("indicators 1", [], [new Validator(Areas).Validate(read)]);
        string all = string.Concat(ReportSpecimen.Writers.Select(writer => ReportSpecimen.Write(writer, report, new ValidationReportOptions { ShowValues = true })));
        Assert.All(texts, text => Assert.DoesNotContain(text, all, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Severity.Error, Assert.Single(read.Findings.Findings).Severity);
    }
}
