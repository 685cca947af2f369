using System.Text;
using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Analysis;

/// <summary>Five countries at 60 % are never an unmarked 60 % of a region whose sixth sent a file that is held back, whatever is wrong with it.</summary>
public sealed class HeldBackReportersTests
{
    private const string Header = "reporting_country,period,origin,indicator,procedure,application_type,level,unit,value\n";
    private const string Expected = "60 U 5/6; without FRA; weight not known of FRA", Alone = "60 A 5/5";

    private static readonly string Sent = Decisions("FRA", "2024", "1000", "9000");

    public static TheoryData<string, string, string> Files => new()
    {
        { "a wrong origin in every row", Header + Sent.Replace("SYR", "Syria"), Expected },
        { "a wrong origin in the rows that count", Header + Applications + Sent.Replace("SYR", "XQX"), Expected },
        { "wrong figures", Header + Sent.Replace("000\n", "000x\n"), Expected },
        { "a field too few in every row", Header + Sent.Replace(",1000\n", "\n").Replace(",9000\n", "\n"), Expected },
        { "a field too many in the rows that count", Header + Applications + Sent.Replace("1000\n", "1,000\n").Replace("9000\n", "9,000\n"), Expected },
        { "rows that end in a delimiter", Header + Sent.Replace("\n", ",\n"), Expected },
        { "lines above the header", "Asylum decisions\n\n" + Header + Sent, Expected },
        { "a header that nobody knows", "a,b,c,d,e,f,g,h,i\n" + Sent, Expected },
        { "names for the reporting country", Header + Sent.Replace("FRA", "France"), Expected },
        { "no period that can be read", Header + Sent.Replace("2024", "FY24"), Expected },
        { "names for decisions", Header + Sent.Replace("DEC_", "décision "), Expected },
        { "a quote that swallows all", Header + "\"" + Sent, Expected },
        { "applications alone, one of them wrong", Header + Applications + "FRA,2024,SYR,APP,G,N,NA,P,1x\n", Alone },
        { "applications, and a row that may be anything", Header + Applications + "FRA,2024,SYR,XYZ,G,_Z,FI,P,1\n", Alone },
        { "another country's rows, one field short", Header + Decisions("BEL", "2024", "1000", "9000").Replace(",9000\n", "\n"), Alone },
        { "another year's rows, one field short", Header + Decisions("FRA", "2023", "1000", "9000").Replace(",9000\n", "\n"), Alone },
    };

    private static string Applications => "FRA,2024,SYR,APP,G,N,NA,P,10\n";

    [Theory]
    [MemberData(nameof(Files))]
    public void Whoever_sent_a_file_that_is_held_back_is_expected(string what, string text, string region) =>
        Assert.Equal((what, region), (what, Region(Run("FRA.csv", ["2024", "asylum"], Encoding.UTF8.GetBytes(text)))));

    [Theory]
    [InlineData("utf-16", Expected)]
    [InlineData("iso-8859-1", Expected)]
    public void A_file_in_a_wrong_encoding_makes_its_area_expected(string encoding, string region) => Assert.Equal(
        region,
        Region(Run("FRA.csv", ["2024", "asylum"], Encoding.GetEncoding(encoding).GetBytes(
            Header.Replace("value", "value,status") + Sent.Replace("\n", ",vérifié\n")))));

    [Theory]
    [InlineData("FRA.csv", "2024/asylum", Expected)]
    [InlineData("FRA.csv", "asylum", Expected)] // the file may be of any period
    [InlineData("return.csv", "2024/FRA/asylum", Expected)]
    [InlineData("return.csv", "2024/asylum", Alone)] // nothing says whose it is
    [InlineData("FRA.csv", "2023/asylum", Alone)]
    [InlineData("FRA.csv", "2024", Alone)] // nothing says of which return it is
    public void A_file_that_cannot_be_read_is_whose_its_name_and_folders_say(string name, string folders, string region) =>
        Assert.Equal(region, Region(Run(name, folders.Split('/'), "Title\n\nCountry;Number\nFrance;1000\n"u8.ToArray())));

    [Fact]
    public void Whoever_sent_a_file_that_cannot_be_read_is_not_said_to_have_sent_nothing()
    {
        PipelineOutcome outcome = Run("FRA.csv", ["2024", "asylum"], Encoding.UTF8.GetBytes("Title\n\n" + Header + Sent), ("FRA.csv", ["2023", "asylum"], Decisions("FRA", "2023", "1000", "9000")));
        var year = Period.Create(Frequency.Annual, 2024);
        Assert.Equal(ReturnState.HeldBack, outcome.ResponseStatus.GetReturnState("asylum", Shipped.Programme.Areas.IndexOf("FRA"), year));
        Assert.Equal(AbsenceReason.HeldBack, outcome.ResponseStatus.FindAbsenceReason(Shipped.Programme.GetIndicator("ASY-04"), ReferenceArea.Area("FRA"), year));
    }

    /// <summary>Two ministries: the health return is accepted, and that on work cannot be read.</summary>
    [Theory]
    [InlineData("HLT-01", "50 A 4/4")]
    [InlineData("EMP-01", "60 U 3/4; without FRA; weight not known of FRA")]
    [InlineData("EDU-01", "NaN O 0/0")] // nobody reports it, and nobody is blamed
    public void A_part_of_a_return_that_cannot_be_read_may_hold_what_others_report(string indicator, string region)
    {
        SubmissionSource Services(string name, string[] folders, string title, params string[] rows) => File(
            name, folders, Encoding.UTF8.GetBytes(title + "reporting_country,period,item,sex,age,value\n" + string.Concat(rows.Select(row => row + "\n"))));
        string[] Health(string area) => [$"{area},2024,HLT_PER,,,1000", $"{area},2024,HLT_ENR,,,500"];
        string[] Work(string area, int employed) => [$"{area},2024,EMP_PER,,,1000", $"{area},2024,EMP_EMP,,,{employed}"];
        string[] others = ["AUT", "DEU", "ITA"];
        PipelineOutcome outcome = Pipeline.Run(
            Shipped.Unprotected,
            [
                .. others.Select(area => Services($"{area}.csv", ["2024", "services"], "", [.. Health(area), .. Work(area, 600)])),
                Services("health.csv", ["FRA", "2024", "services"], "", Health("FRA")),
                Services("work.csv", ["FRA", "2024", "services"], "Title\n\n", Work("FRA", 100)),
            ],
            [], FixedKey.Options, RunContext.Default);
        Assert.Equal(region, Region(outcome, indicator));
    }

    [Fact]
    public void Whoever_is_held_back_weighs_by_the_reference_series()
    {
        // 45 of 113 million inhabitants: too little of the region, though five of six countries report.
        string[] people = ["AUT 9000000", "BEL 11000000", "DEU 10000000", "ESP 6000000", "ITA 9000000", "FRA 68000000"];
        SubmissionSource Stock(string area, string refugees) => File($"{area}.csv", ["2024", "population"], Encoding.UTF8.GetBytes(
            $"reporting_country,period,origin,population_type,value\n{area},2024,SYR,REF,{refugees}\n"));
        PipelineOutcome outcome = Pipeline.Run(
            Shipped.Unprotected, [.. people.Select(line => line[..3]).Select(area => Stock(area, area == "FRA" ? "1x" : "1000"))],
            [SubmissionSource.FromStream("reference/population.csv", new MemoryStream(Encoding.UTF8.GetBytes(
                "area,period,value,unit,source,vintage\n" + string.Concat(people.Select(line => $"{line[..3]},2024,{line[4..]},persons,UN,2024\n")))))],
            FixedKey.Options, RunContext.Default);
        ResultRow row = outcome.Results.Find("STK-10", ReferenceArea.Region(Shipped.Programme.RegionSets["unhcr"], "EUR"), Period.Create(Frequency.Annual, 2024))!.Value;
        Assert.Equal((double.NaN, 45 / 113.0, 5, 6, "pooled; withheld: coverage below 1/2; without FRA"), (row.Value, row.Coverage, row.ReportingAreas, row.ExpectedAreas, row.Method));
    }

    private static string Decisions(string area, string period, string recognized, string rejected) =>
        $"{area},{period},SYR,DEC_REC,G,_Z,FI,P,{recognized}\n{area},{period},SYR,DEC_REJ,G,_Z,FI,P,{rejected}\n";

    private static PipelineOutcome Run(string name, string[] folders, byte[] bytes, params (string Name, string[] Folders, string Rows)[] others)
    {
        string[] areas = ["AUT", "BEL", "DEU", "ESP", "ITA"];
        return Pipeline.Run(
            Shipped.Unprotected,
            [
                .. areas.Select(area => File($"{area}.csv", ["2024", "asylum"], Encoding.UTF8.GetBytes(Header + Decisions(area, "2024", "600", "400")))),
                .. others.Select(other => File(other.Name, other.Folders, Encoding.UTF8.GetBytes(Header + other.Rows))),
                File(name, folders, bytes),
            ],
            [], FixedKey.Options, RunContext.Default);
    }

    private static SubmissionSource File(string name, string[] folders, byte[] bytes) => new()
    {
        Path = $"submissions/{string.Join('/', folders.Reverse())}/{name}",
        Open = () => new MemoryStream(bytes),
        Length = bytes.Length,
        Folders = folders,
    };

    private static string Region(PipelineOutcome outcome, string indicator = "ASY-04")
    {
        ResultRow row = outcome.Results.Find(indicator, ReferenceArea.Region(Shipped.Programme.RegionSets["unhcr"], "EUR"), Period.Create(Frequency.Annual, 2024))!.Value;
        string notes = string.Concat(row.Method.Split("; ").Where(note => note.StartsWith("without", StringComparison.Ordinal) || note.StartsWith("weight", StringComparison.Ordinal)).Select(note => "; " + note));
        return $"{row.Value} {row.Status.Letter()} {row.ReportingAreas}/{row.ExpectedAreas}{notes}";
    }
}
