using Indicators.Lists;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Sdmx;

/// <summary>The fields of an SDMX-CSV file: columns of the structure, identified by their concepts, and the format's own fields.</summary>
internal sealed class SdmxHeader
{
    private const string TimePeriod = "TIME_PERIOD", ObservationValue = "OBS_VALUE";

    private static readonly string[] Technical = ["STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"];

    private SdmxHeader(HeaderMatch match, IReadOnlyList<string> fields)
    {
        Match = match;
        HasLabels = fields.Any(field => field.Contains(": ", StringComparison.Ordinal));
        MayHoldSeveral = [.. fields.Select(field => SdmxCsv.WithoutLabel(field).EndsWith(']'))];
    }

    public HeaderMatch Match { get; }

    /// <summary>Whether cells have the form <c>code: name</c>.</summary>
    public bool HasLabels { get; }

    /// <summary>Whether the header says that the cells of each field may contain several values.</summary>
    public bool[] MayHoldSeveral { get; }

    /// <summary>The index of the action field, or -1: then every row is information.</summary>
    public int ActionField { get; private init; }

    /// <summary>Whether each field of codes is followed by a field of names.</summary>
    public bool HasNames { get; private init; }

    public static SdmxHeader Create(SdmxCsv file, StructureTables tables, IReadOnlyList<string> fields)
    {
        string[] ids = [.. fields.Select(ComponentId)];
        var match = new HeaderMatch(tables, fields);
        int own = file.IdentifierField + 1;
        int[] columns = [.. ids.Select((id, field) => field < own || Technical.Contains(id) ? -1 : ConceptColumn(tables, id))];
        for (int field = own; field < ids.Length; field++)
            if (columns[field] >= 0) match.Name(field, columns[field]);

        // With labels=name, each field of codes is followed by a field of names.
        bool hasNames = ids.Length > own && ids[own] == Technical[0];
        bool isName = false;
        for (int field = own; field < ids.Length; field++)
        {
            if (Technical.Contains(ids[field])) continue;
            if (columns[field] >= 0) isName = hasNames;
            else if (isName) isName = false;
            else NameByHeader(match, tables, field, fields[field], ids[field]);
        }
        return new SdmxHeader(match, fields) { ActionField = Array.IndexOf(ids, "ACTION"), HasNames = hasNames };
    }

    /// <summary>Matches a header that is not a concept with the name of a column. If the column already has a field, this one is a label.</summary>
    private static void NameByHeader(HeaderMatch match, StructureTables tables, int field, string written, string id)
    {
        int column = tables.FindHeader(written).Column;
        if (column < 0) column = tables.FindHeader(id).Column;
        if (column < 0) match.Unknown.Add(field);
        else if (match.Fields[column] < 0) match.Name(field, column);
    }

    /// <summary>Returns the identifier in <c>ID[]: name</c>.</summary>
    private static string ComponentId(string header)
    {
        string id = SdmxCsv.WithoutLabel(header.Trim());
        int several = id.IndexOf('[', StringComparison.Ordinal);
        return several < 0 ? id : id[..several];
    }

    private static int ConceptColumn(StructureTables tables, string id)
    {
        int column = tables.FindConcept(id);
        if (column >= 0) return column;
        // SDMX 2.1 fixes these two names, whatever concepts they have.
        return id switch
        {
            TimePeriod => tables.IndexOf(tables.Structure.Period),
            ObservationValue => tables.IndexOf(tables.Structure.Measure),
            _ => -1,
        };
    }
}
