using Indicators.Lists;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Sdmx;

/// <summary>Which field of an SDMX-CSV file is what: columns of the structure by their concepts, and the format's own fields.</summary>
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

    /// <summary>Whether cells are written <c>code: name</c>.</summary>
    public bool HasLabels { get; }

    /// <summary>For each field whether the header says that a cell may hold several values.</summary>
    public bool[] MayHoldSeveral { get; }

    /// <summary>The field of the action, or -1: then every row is information.</summary>
    public int ActionField { get; private init; }

    /// <summary>Whether a field of names stands behind each field of codes.</summary>
    public bool HasNames { get; private init; }

    public static SdmxHeader Create(SdmxCsv file, StructureTables tables, IReadOnlyList<string> fields)
    {
        string[] ids = [.. fields.Select(ComponentId)];
        var match = new HeaderMatch(tables, fields);
        int own = file.IdentifierField + 1;
        int[] columns = [.. ids.Select((id, field) => field < own || Technical.Contains(id) ? -1 : ConceptColumn(tables, id))];
        for (int field = own; field < ids.Length; field++)
            if (columns[field] >= 0) match.Name(field, columns[field]);

        // With labels=name, a field of names stands behind each field of codes.
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

    /// <summary>A header that is no concept may still be a column's name; a second one for a column that has its field is a label.</summary>
    private static void NameByHeader(HeaderMatch match, StructureTables tables, int field, string written, string id)
    {
        int column = tables.FindHeader(written).Column;
        if (column < 0) column = tables.FindHeader(id).Column;
        if (column < 0) match.Unknown.Add(field);
        else if (match.Fields[column] < 0) match.Name(field, column);
    }

    /// <summary>The identifier in <c>ID[]: name</c>.</summary>
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
        // SDMX 2.1 fixes these two, whatever the concepts behind them.
        return id switch
        {
            TimePeriod => tables.IndexOf(tables.Structure.Period),
            ObservationValue => tables.IndexOf(tables.Structure.Measure),
            _ => -1,
        };
    }
}
