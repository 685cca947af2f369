using System.Text;
using Indicators.Findings;

namespace Indicators.Submissions.Sdmx;

/// <summary>Reads the rows of an SDMX-CSV file: the structure and the action of each, then its cells.</summary>
internal sealed class SdmxRows
{
    private readonly SdmxCsv file;
    private readonly SdmxHeader header;
    private readonly RowCells cells;
    private readonly SdmxCellText text;
    private readonly FindingCollector findings;
    private readonly Dictionary<int, SdmxAction> actions = [];
    private readonly int measureField;
    private readonly int statusField;
    private byte[] knownStructure = [];

    public SdmxRows(SdmxCsv file, SdmxHeader header, RowCells cells, FindingCollector findings)
    {
        this.file = file;
        this.header = header;
        this.cells = cells;
        this.findings = findings;
        text = new SdmxCellText(header, file.SubFieldSeparator);
        StructureTables tables = header.Match.Tables;
        measureField = header.Match.Fields[tables.IndexOf(tables.Structure.Measure)];
        statusField = tables.Structure.Status is { } status ? header.Match.Fields[tables.IndexOf(status)] : -1;
    }

    public void Read(RecordReader record, SubmissionColumns columns, int row)
    {
        if (!IsOfTheStructure(record) || !HasNoMultiplier(record) || ActionOf(record) is not { } action)
        {
            columns.Clear(row);
            return;
        }
        var fields = new SdmxFields(record, text);
        if (action == SdmxAction.Delete)
        {
            if (!DeletesTheCell(record))
            {
                columns.Clear(row);
                return;
            }
            cells.ReadKey(fields, columns, row);
        }
        else cells.Read(fields, columns, row);
        if (action is SdmxAction.Delete or SdmxAction.Replace) actions[row] = action;
    }

    /// <summary>Carries out what rows ask for, in their order.</summary>
    public void Apply(SubmissionColumns columns)
    {
        if (actions.Count > 0) new SdmxReplay(header.Match.Structure, columns, actions, findings).Run();
    }

    private bool IsOfTheStructure(RecordReader record)
    {
        ReadOnlySpan<byte> written = record.Field(file.IdentifierField);
        if (written.SequenceEqual(knownStructure)) return true;
        if (SdmxCsv.IdOf(Encoding.UTF8.GetString(written)) == file.StructureId)
        {
            knownStructure = written.ToArray();
            return true;
        }
        if (findings.Wants("mixed-structures"))
            findings.Add("mixed-structures", "The row is of another structure than the first one.", record.Line, Header(file.IdentifierField),
                "Send a file for each structure.");
        return false;
    }

    private bool HasNoMultiplier(RecordReader record)
    {
        if (header.MultiplierField < 0) return true;
        ReadOnlySpan<byte> written = record.Field(header.MultiplierField);
        if (written.IsEmpty || written.SequenceEqual("0"u8) || written.StartsWith("0: "u8)) return true;
        if (findings.Wants("unit-multiplier"))
            findings.Add("unit-multiplier", "The figure is given in a multiple of its unit.", record.Line, Header(header.MultiplierField),
                "Write whole units, and 0 as the multiplier.");
        return false;
    }

    private SdmxAction? ActionOf(RecordReader record)
    {
        if (header.ActionField < 0) return SdmxAction.Information;
        ReadOnlySpan<byte> written = record.Field(header.ActionField);
        if (written.IsEmpty) return SdmxAction.Information;
        if (written.Length == 1 && Enum.IsDefined((SdmxAction)written[0])) return (SdmxAction)written[0];
        if (findings.Wants("unknown-action"))
            findings.Add("unknown-action", "The cell holds no action.", record.Line, Header(header.ActionField),
                "Write I, A or M for rows that give figures, R to replace an earlier row, D to delete it.");
        return null;
    }

    private bool DeletesTheCell(RecordReader record)
    {
        bool attributesOnly = statusField >= 0 && !record.Field(statusField).IsEmpty && (measureField < 0 || record.Field(measureField).IsEmpty);
        if (attributesOnly && findings.Wants("delete-not-taken"))
            findings.Add("delete-not-taken", "The row deletes a status and leaves its figure.", record.Line, Header(statusField), "Replace the row: action R.");
        return !attributesOnly;
    }

    private string Header(int field) => header.Match.Headers[field];
}
