using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions;

/// <summary>A small structure with every kind of column, and files of it.</summary>
internal static class Specimens
{
    public const string Header = "area,period,origin,type,value,status";

    public static CodeList Areas { get; } = new("areas",
    [
        Code("AUT", "Austria", ("unhcr", "AUS"), ("m49", "040")),
        Code("AUS", "Australia", ("unhcr", "AUL"), ("m49", "036")),
        Code("DEU", "Germany", ("unhcr", "GFR"), ("m49", "276")),
        Code("FRA", "France", ("unhcr", "FRA"), ("m49", "250")),
        Code("ROU", "Romania", ("unhcr", "ROM"), ("m49", "642")),
        Code("ROM", "Romania (to 2002)", ("replaced_by", "ROU")) with { ValidTo = new DateOnly(2002, 2, 1) },
        Code("SSD", "South Sudan", ("unhcr", "SSD")) with { ValidFrom = new DateOnly(2011, 7, 9) },
        Code("XXA", "Stateless"),
    ]);

    public static CodeList Types { get; } = new("types", [Code("REF", "Refugees"), Code("ASY", "Asylum-seekers"), Code("TOT", "Total"), Code("_Z", "Not applicable")]);

    public static CodeList StatusList { get; } = new("statuses", [.. "ABDEFIKLMNOPQUV".Select(letter => Code(letter.ToString(), letter.ToString()))]);

    public static Column Value { get; } = new()
    {
        Name = "value",
        Role = ColumnRole.Measure,
        Concept = "OBS_VALUE",
        Aliases = ["obs_value"],
        Type = MeasureType.Count,
        Unit = "persons",
        MissingMarks = new Dictionary<string, ObservationStatus> { [":"] = ObservationStatus.NotCollected, ["NA"] = ObservationStatus.Missing, ["*"] = ObservationStatus.Suppressed },
    };

    public static Structure Stocks { get; } = StructureOf("stocks", Value);

    public static Structure StructureOf(string id, Column measure, params Column[] more)
    {
        Column[] key =
        [
            new() { Name = "area", Role = ColumnRole.ReportingArea, Concept = "REF_AREA", Aliases = ["reporting_country", "pays déclarant"], CodeList = Areas, Excluded = new HashSet<string> { "XXA" } },
            new() { Name = "period", Role = ColumnRole.Period, Concept = "TIME_PERIOD" },
            new() { Name = "origin", Role = ColumnRole.Dimension, Concept = "COUNTERPART_AREA", CodeList = Areas },
            new() { Name = "type", Role = ColumnRole.Dimension, Concept = "TYPE", CodeList = Types, Totals = new HashSet<string> { "TOT" }, Blank = "_Z" },
            .. more,
        ];
        return new Structure
        {
            Id = id,
            Title = Text(id),
            Key = key,
            AbsentRows = AbsentRows.Zero,
            Frequencies = [Frequency.Annual, Frequency.Quarterly],
            File = $"structures/{id}.yaml",
            Columns = [.. key, measure, new Column { Name = "status", Role = ColumnRole.Status, Concept = "OBS_STATUS", CodeList = StatusList, Required = false }],
        };
    }

    public static Code Code(string id, string name, params (string Name, string Value)[] attributes) => new()
    {
        Id = id,
        Name = Text(name),
        Attributes = attributes.ToDictionary(pair => pair.Name, pair => pair.Value),
    };

    public static SubmissionSource File(byte[] bytes, string path = "file.csv", params string[] folders) => new()
    {
        Path = path,
        Open = () => new MemoryStream(bytes),
        Length = bytes.Length,
        Folders = folders,
        IsCompressed = path.EndsWith(".gz", StringComparison.Ordinal),
    };

    public static SubmissionSource File(string text, string path = "file.csv", params string[] folders) => File(Encoding.UTF8.GetBytes(text), path, folders);

    public static SubmissionReadResult Read(string text, Structure? structure = null, ReadOptions? options = null, BlockReading? reading = null) =>
        Read(File(text), structure, options, reading);

    public static SubmissionReadResult Read(SubmissionSource file, Structure? structure = null, ReadOptions? options = null, BlockReading? reading = null) =>
        new SubmissionReader([structure ?? Stocks], Areas, reading?.Options ?? options ?? ReadOptions.Default, Shipped.Programme.CodeLists["concepts"], Shipped.Programme.CodeLists["units"]).Read(file, reading?.Context);

    /// <summary>The file with the header and these rows.</summary>
    public static SubmissionReadResult ReadRows(params string[] rows) => Read(string.Join('\n', rows.Prepend(Header)) + "\n");

    /// <summary>Line, column and code of each finding.</summary>
    public static (int?, string?, string)[] Places(this FindingList findings) =>
        [.. findings.Findings.Select(finding => (finding.Line, finding.Column, finding.Code))];

    private static LocalizedText Text(string text) => new([("en", text)]);
}
