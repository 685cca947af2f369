using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Aggregation;

/// <summary>Special features of a table's filings: totals that exceed their parts, codes that belong together, and filings without cells.</summary>
internal sealed class UnitTraits
{
    private readonly Dictionary<ulong, List<Shortfall>> shortfalls = [];
    private readonly Dictionary<ulong, int> indexes = [];
    private readonly Dictionary<ulong, UncountedFiling> uncounted;
    private readonly IReadOnlyList<Condition>[] together;

    public UnitTraits(ObservationTable table, ConditionClasses classes)
    {
        foreach (Shortfall shortfall in table.Shortfalls)
        {
            if (!shortfalls.TryGetValue(shortfall.Filing.Packed, out List<Shortfall>? found)) shortfalls[shortfall.Filing.Packed] = found = [];
            found.Add(shortfall);
        }
        uncounted = table.Uncounted.ToDictionary(filing => filing.Filing.Packed);
        IReadOnlyList<Condition> groups = table.Structure.Together;
        bool[][] having = [.. groups.Select(classes.SelectMeeting)];
        together = new IReadOnlyList<Condition>[table.Cells.Count];
        for (int filing = 0; filing < together.Length; filing++)
        {
            indexes[table.Cells[filing].Filing.Packed] = filing;
            together[filing] = groups.Count == 0 ? [] : [.. groups.Where((_, group) => classes.IsAnyIn(filing, having[group]))];
        }
    }

    public IReadOnlyList<Shortfall> ShortfallsOf(ReportingUnit filing) => shortfalls.GetValueOrDefault(filing.Packed) ?? (IReadOnlyList<Shortfall>)[];

    /// <summary>Returns the units of the rows of a filing that has no cell, as indexes in their code list; empty for any other filing.</summary>
    public IReadOnlyList<int> UncountedUnitsOf(ReportingUnit filing) => uncounted.GetValueOrDefault(filing.Packed)?.Units ?? [];

    public IReadOnlyList<Condition> TogetherIn(int filing) => together[filing];

    /// <summary>Returns the index of a filing in the table, or -1 if it has no cell.</summary>
    public int IndexOf(ReportingUnit filing) => indexes.GetValueOrDefault(filing.Packed, -1);
}
