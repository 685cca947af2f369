using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;
using Indicators.Validation;
using Indicators.Validation.Templates;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Validation.Templates;

public sealed class TemplateTests
{
    private static readonly Programme Programme = SmallProgramme.Programme;

    private static SubmissionTemplate Compose(string structure, string area, string period, EarlierFiling? earlier = null) =>
        new TemplateComposer(Programme.Areas).Compose(Programme.Structures[structure], area, PeriodOf(period), earlier);

    [Fact]
    public void Without_an_area_and_a_period_there_is_the_header_in_the_structures_order() =>
        Assert.Equal("area,period,origin,type,value,status\n", Text(TemplateComposer.HeaderOf(Programme.Structures["stock"])));

    [Fact]
    public void Few_dimensions_give_every_combination_without_totals_in_the_order_of_the_code_lists()
    {
        SubmissionTemplate template = Compose("stock", "AAA", "2024");
        Assert.Equal(TemplateRows.Combinations, template.Kind);
        Assert.Equal(
            "area,period,origin,type,value,status\nAAA,2024,X,REF,,\nAAA,2024,X,OIP,,\nAAA,2024,Y,REF,,\nAAA,2024,Y,OIP,,\nAAA,2024,Z,REF,,\nAAA,2024,Z,OIP,,\n",
            Text(template));
    }

    [Fact]
    public void A_category_that_was_not_counted_yet_is_not_due() =>
        Assert.Equal(["X REF", "Y REF", "Z REF"], Compose("stock", "AAA", "2017").Rows.Select(row => $"{row[2]} {row[3]}"));

    [Fact]
    public void A_structure_without_dimensions_has_one_row() =>
        Assert.Equal(["AAA", "2024", "", ""], Assert.Single(Compose("aid", "AAA", "2024").Rows));

    [Fact]
    public void Too_many_combinations_give_the_header_alone()
    {
        SubmissionTemplate template = new TemplateComposer(Shipped.Programme.Areas).Compose(Shipped.Programme.Structures["population"], "AUT", PeriodOf("2024"), null);
        Assert.Equal((TemplateRows.NotListed, 0), (template.Kind, template.Rows.Count));
        Assert.True(template.Combinations > TemplateComposer.MostCombinations);
    }

    [Fact]
    public void Combinations_of_a_dimension_outside_the_key_are_not_listed()
    {
        Structure stock = Programme.Structures["stock"];
        Structure keyed = stock with { Key = [.. stock.Key.Where(column => column.Name != "type")] };
        SubmissionTemplate template = new TemplateComposer(Programme.Areas).Compose(keyed, "AAA", PeriodOf("2024"), null);
        Assert.Equal((TemplateRows.NotListed, null), (template.Kind, template.Combinations));
    }

    [Fact]
    public void The_rows_of_an_earlier_filing_are_due_again_once_each_with_blank_figures()
    {
        Submission filed = Read("stock", "AAA,2023,Y,REF,7,A", "AAA,2022,X,REF,1,A", "BBB,2023,Z,REF,2,A", "AAA,2023,X,OIP,5,P", "AAA,2023,Y,REF,7,A");
        SubmissionTemplate template = Compose("stock", "AAA", "2024", EarlierFiling.Create([filed], PeriodOf("2023")));
        Assert.Equal("area,period,origin,type,value,status\nAAA,2024,Y,REF,,\nAAA,2024,X,OIP,,\n", Text(template));
        Assert.Equal((TemplateRows.EarlierFiling, 0, PeriodOf("2023")), (template.Kind, template.LeftOut, template.EarlierPeriod));
    }

    [Fact]
    public void A_retired_code_gives_way_to_its_successor_or_its_row_is_left_out()
    {
        var list = new CodeList("origins",
        [
            Code("OLD") with { ValidTo = new DateOnly(2023, 12, 31), Attributes = new Dictionary<string, string> { ["replaced_by"] = "NEW" } },
            Code("GONE") with { ValidTo = new DateOnly(2023, 12, 31) },
            Code("NEW"),
        ]);
        Structure stock = Programme.Structures["stock"];
        Column origin = stock.Columns.First(column => column.Name == "origin") with { CodeList = list };
        Structure changed = stock with
        {
            Columns = [.. stock.Columns.Select(column => column.Name == "origin" ? origin : column)],
            Key = [.. stock.Key.Select(column => column.Name == "origin" ? origin : column)],
        };
        string text = "area,period,origin,type,value\nAAA,2023,OLD,REF,1\nAAA,2023,GONE,REF,2\nAAA,2023,NEW,REF,3\n";
        Submission filed = new SubmissionReader([changed], Programme.Areas, ReadOptions.Default).Read(Source(text)).Submission!;
        SubmissionTemplate template = new TemplateComposer(Programme.Areas).Compose(changed, "AAA", PeriodOf("2024"), EarlierFiling.Create([filed], PeriodOf("2023")));
        Assert.Equal(["NEW"], template.Rows.Select(row => row[2]));
        Assert.Equal(1, template.LeftOut);
    }

    [Theory]
    [InlineData("2024-Q2", "c.csv 2023-Q4")]
    [InlineData("2024", "a.csv+a2.csv 2022")]
    [InlineData("2024-04", "d.csv 2024-Q1")]
    [InlineData("2023-Q1", "b.csv 2022-Q4")]
    [InlineData("2021", null)]
    public void The_newest_accepted_filing_of_the_same_frequency_is_taken_over(string due, string? expected)
    {
        ValidatedSubmission[] filed =
        [
            Filed("a.csv", true, "2022"), Filed("a2.csv", true, "2022"), Filed("b.csv", true, "2022-Q4"), Filed("c.csv", true, "2023-Q4"),
            Filed("d.csv", due.Length == 7 && due[5] != 'Q', "2024-Q1"), Filed("e.csv", true, "2024-Q3"),
        ];
        (IReadOnlyList<string> Paths, Period Period)? newest = EarlierFiling.Newest(filed, "stock", "AAA", PeriodOf(due));
        Assert.Equal(expected, newest is { } found ? $"{string.Join('+', found.Paths)} {found.Period}" : null);
    }

    [Fact]
    public void A_template_validates_but_for_its_blank_figures()
    {
        SubmissionTemplate template = Compose("flow", "AAA", "2024-Q1");
        Assert.Equal(18, template.Rows.Count);
        ValidatedSubmission validated = new Validator(Programme).Validate(new SubmissionReader(Programme, ReadOptions.Default).Read(Source(Text(template))));
        Assert.Equal("flow", validated.Structure);
        Assert.Equal([("blank-measure", 18)], validated.Findings.Select(finding => (finding.Code, finding.Rows)));
    }

    [Fact]
    public void A_template_is_read_as_it_is_written_where_the_structure_declares_a_code_page()
    {
        Structure legacy = Programme.Structures["aid"] with { Encoding = "windows-1252" };
        using var stream = new MemoryStream();
        new TemplateComposer(Programme.Areas).Compose(legacy, "AAA", PeriodOf("2024"), null).Write(stream);
        SubmissionReadResult read = new SubmissionReader([legacy], Programme.Areas, ReadOptions.Default).Read(SubmissionSource.FromStream("-", new MemoryStream(stream.ToArray())));
        Assert.Equal("utf-8", read.Encoding);
        Assert.Equal(["blank-measure"], read.Findings.Findings.Select(finding => finding.Code));
    }

    private static Submission Read(string structure, params string[] rows)
    {
        string header = string.Join(',', Programme.Structures[structure].Columns.Select(column => column.Name));
        SubmissionReadResult read = new SubmissionReader(Programme, new ReadOptions { Structure = structure }).Read(Source(string.Join('\n', rows.Prepend(header)) + "\n"));
        Assert.Equal(0, read.Findings.Count(Severity.Error));
        return read.Submission!;
    }

    private static ValidatedSubmission Filed(string path, bool accepted, string period) => new()
    {
        Path = path,
        IsAccepted = accepted,
        Repeats = [],
        Findings = [],
        Rules = [],
        Identities = [new SubmissionIdentity("stock", "AAA", PeriodOf(period)), new SubmissionIdentity("stock", "BBB", PeriodOf("2023"))],
    };

    private static SubmissionSource Source(string text) => SubmissionSource.FromStream("file.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Code Code(string id) => new() { Id = id, Name = new LocalizedText([("en", id)]), Attributes = new Dictionary<string, string>() };

    private static Period PeriodOf(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text, nameof(text));

    private static string Text(SubmissionTemplate template)
    {
        using var stream = new MemoryStream();
        template.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
