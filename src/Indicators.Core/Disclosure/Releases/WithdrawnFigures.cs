using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Releases;

/// <summary>
/// Puts released figures that are not filed any more back among those that are: an outsider who keeps the first release has a year of 49
/// beside the quarters that replace it.
/// </summary>
internal sealed class WithdrawnFigures
{
    private readonly Programme programme;
    private readonly Observations observations;
    private readonly Dictionary<string, WithdrawnRows?> tables = new(StringComparer.Ordinal);

    // The areas and years of which something of its quantity is filed, by structure.
    private readonly Dictionary<string, HashSet<(int Area, int Year)>> filed = new(StringComparer.Ordinal);

    private WithdrawnFigures(Programme programme, Observations observations) => (this.programme, this.observations) = (programme, observations);

    /// <summary>Returns the observations with the figures that were released for the same areas and years, and are not filed any more.</summary>
    /// <param name="withMarks">Whether cells that were withheld because of an office's mark are put back, too.</param>
    public static Observations PutBack(Programme programme, Observations observations, ReleaseContent released, bool withMarks)
    {
        if (released.IsEmpty) return observations;
        var search = new WithdrawnFigures(programme, observations);
        foreach ((CellName name, long count) in released.SelectFigures())
            if (search.Find(name) is { } place) place.Rows.Add(place.Unit, place.Codes, count);
        if (withMarks)
        {
            foreach (CellName name in released.Withheld.Marks) search.AddMark(name);
            foreach ((CellName name, CellName? mark) in released.Withheld.Seconds)
                if (mark is { } marked && search.IsMarked(marked)) search.AddMark(name);
        }
        WithdrawnRows[] changed = [.. search.tables.Values.OfType<WithdrawnRows>().Where(rows => rows.Any)];
        if (changed.Length == 0) return observations;
        HashSet<string> structures = [.. changed.Select(rows => rows.Structure.Id)];
        return observations.With(observations.Tables.Where(table => !structures.Contains(table.Structure.Id)).Concat(changed.Select(rows => rows.Complete())));
    }

    /// <param name="Rows">The rows of the structure.</param>
    private sealed record Place(WithdrawnRows Rows, ReportingUnit Unit, int[] Codes);

    /// <summary>Returns where a figure belongs if it has no figure now and the area has filed something that it may have to do with.</summary>
    private Place? Find(CellName name) =>
        Locate(name) is { } place && place.Rows.Find(place.Unit, place.Codes) is FiledRow.None or FiledRow.Blank && IsRelated(name.Structure, place.Unit) ? place : null;

    private void AddMark(CellName name)
    {
        if (Locate(name) is { } place && place.Rows.Find(place.Unit, place.Codes) == FiledRow.None && IsRelated(name.Structure, place.Unit)) place.Rows.AddMark(place.Unit, place.Codes);
    }

    /// <summary>Whether an office still withholds a figure, or files it no more.</summary>
    private bool IsMarked(CellName name) => Locate(name) is { } place && place.Rows.Find(place.Unit, place.Codes) is FiledRow.None or FiledRow.Marked;

    /// <returns>Null for a name that has no place in the definitions any more.</returns>
    private Place? Locate(CellName name)
    {
        if (!tables.TryGetValue(name.Structure, out WithdrawnRows? rows)) tables[name.Structure] = rows = ReadTable(name.Structure);
        int area = programme.Areas.IndexOf(name.Area);
        return area >= 0 && rows?.ReadCodes(name.Codes) is { } codes ? new Place(rows, new ReportingUnit(area, name.Period), codes) : null;
    }

    /// <returns>Null for a structure whose cells are not protected, or whose amounts were released in units that may have changed.</returns>
    private WithdrawnRows? ReadTable(string structure) =>
        programme.Structures.TryGetValue(structure, out Structure? known) && programme.GetPolicy(known).Method != DisclosureMethod.None && known.Measure.Type != MeasureType.Amount
            ? new WithdrawnRows(known, observations.Find(structure) ?? new ObservationTable
            {
                Structure = known,
                Dimensions = [.. CellSelection.Create(programme, known).Dimensions.Select(dimension => known.Dimensions[dimension])],
                Cells = [],
                Filings = [],
            }) : null;

    /// <summary>Whether an area has filed something of the same quantity and year: what is part of a figure, includes it, or is part of the same whole.</summary>
    private bool IsRelated(string structure, ReportingUnit unit)
    {
        if (!filed.TryGetValue(structure, out HashSet<(int Area, int Year)>? years))
        {
            filed[structure] = years = [.. Quantity.FindLinked(programme, programme.Structures[structure])
                .SelectMany(linked => observations.Find(linked.Id)?.Filings ?? []).Select(filing => (filing.Area, filing.Period.Year))];
        }
        return years.Contains((unit.Area, unit.Period.Year));
    }
}
