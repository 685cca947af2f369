using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>What offices file of one structure.</summary>
/// <param name="Rows">
/// The rows of one area, from all its quarters, in the order in which they stand in its files. The second cell is the period.
/// </param>
internal sealed record SampleReturn(
    string Structure, IReadOnlyList<string> Columns, Func<SampleArea, IReadOnlyList<AreaQuarter>, IEnumerable<string[]>> Rows)
{
    public static IReadOnlyList<SampleReturn> All { get; } =
    [
        ByQuarter("population", PopulationRows.Columns, PopulationRows.Create),
        ByQuarter("demographics", DemographicsRows.Columns, DemographicsRows.Create),
        ByQuarter("asylum", AsylumRows.Columns, AsylumRows.Create),
        new("asylum-demographics", ApplicantRows.Columns, ApplicantRows.Create),
        ByQuarter("flows", FlowRows.Columns, FlowRows.Create),
        ByQuarter("procedures", ProcedureRows.Columns, ProcedureRows.Create),
        ByQuarter("decision-durations", DurationRows.DecisionColumns, DurationRows.CreateDecisions),
        ByQuarter("departure-durations", DurationRows.DepartureColumns, DurationRows.CreateDepartures),
        ByQuarter("temporary-protection", TemporaryProtectionRows.Columns, TemporaryProtectionRows.Create),
        new("services", ServiceRows.Columns, ServiceRows.Create),
        ByQuarter("capacity", CapacityRows.Columns, CapacityRows.Create),
        new("resettlement", ResettlementRows.Columns, ResettlementRows.Create),
        new("resettlement-outcomes", OutcomeRows.Columns, OutcomeRows.Create),
        new("policies", PolicyRows.Columns, PolicyRows.Create),
    ];

    /// <summary>A file a year, without the periods that the area never filed.</summary>
    public IEnumerable<(int Year, IReadOnlyList<string[]> Rows)> Files(SampleArea area, IReadOnlyList<AreaQuarter> quarters) =>
        Rows(area, quarters)
            .Where(row => SampleFilings.IsFiled(area.Code, SampleFilings.QuarterOf(Parse(row[1]))))
            .GroupBy(row => Parse(row[1]).Year, (year, rows) => (year, (IReadOnlyList<string[]>)[.. rows]));

    private static SampleReturn ByQuarter(string structure, IReadOnlyList<string> columns, Func<SampleArea, AreaQuarter, IEnumerable<string[]>> rows) =>
        new(structure, columns, (area, quarters) => quarters.SelectMany(quarter => rows(area, quarter)));

    private static Period Parse(string text) =>
        Period.TryParse(text, out Period period) ? period : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{text} is no period."));
}
