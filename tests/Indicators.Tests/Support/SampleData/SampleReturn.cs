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
        ByQuarter("population", PopulationRows.Columns, PopulationRows.Of),
        ByQuarter("demographics", DemographicsRows.Columns, DemographicsRows.Of),
        ByQuarter("asylum", AsylumRows.Columns, AsylumRows.Of),
        new("asylum-demographics", ApplicantRows.Columns, ApplicantRows.Of),
        ByQuarter("flows", FlowRows.Columns, FlowRows.Of),
        ByQuarter("procedures", ProcedureRows.Columns, ProcedureRows.Of),
        ByQuarter("decision-durations", DurationRows.DecisionColumns, DurationRows.OfDecisions),
        ByQuarter("departure-durations", DurationRows.DepartureColumns, DurationRows.OfDepartures),
        ByQuarter("temporary-protection", TemporaryProtectionRows.Columns, TemporaryProtectionRows.Of),
        new("services", ServiceRows.Columns, ServiceRows.Of),
        ByQuarter("capacity", CapacityRows.Columns, CapacityRows.Of),
        new("resettlement", ResettlementRows.Columns, ResettlementRows.Of),
        new("resettlement-outcomes", OutcomeRows.Columns, OutcomeRows.Of),
        new("policies", PolicyRows.Columns, PolicyRows.Of),
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
