using System.Text;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Parsing;

namespace Indicators.Submissions.Sdmx;

/// <summary>Reads the rows of an SDMX-CSV file: the structure and the action of each, then its cells.</summary>
internal sealed class SdmxRows
{
    private readonly SdmxCsv file;
    private readonly SdmxHeader header;
    private readonly RowParser cells;
    private readonly SdmxCellText text;
    private readonly FindingCollector findings;
    private readonly Dictionary<int, SdmxAction> actions = [];
    private readonly int measureField;
    private readonly int statusField;
    private readonly int[] keyFields;
    private byte[] knownStructure = [];
    private int withoutObservation, firstWithoutObservation;

    public SdmxRows(SdmxCsv file, SdmxHeader header, RowParser cells, FindingCollector findings)
    {
        this.file = file;
        this.header = header;
        this.cells = cells;
        this.findings = findings;
        text = new SdmxCellText(header, file.SubFieldSeparator);
        StructureTables tables = header.Match.Tables;
        measureField = header.Match.Fields[tables.IndexOf(tables.Structure.Measure)];
        // A blank in these fields does not mean a code.
        keyFields =
        [
            .. tables.Structure.Key.Where(column => column.Blank is null).Select(column => header.Match.Fields[tables.IndexOf(column)]).Where(field => field >= 0),
        ];
        statusField = tables.Structure.Status is { } status ? header.Match.Fields[tables.IndexOf(status)] : -1;
    }

    /// <summary>Reads a row into the columns; returns false if it has no observation and is therefore not a row of the table.</summary>
    /// <param name="isWithheld">Whether the office withholds the figure of the row.</param>
    public bool Read(RecordReader record, SubmissionColumns columns, int row, bool isWithheld)
    {
        if (!IsOfTheStructure(record) || ActionOf(record) is not { } action)
        {
            columns.Clear(row);
            return true;
        }
        if (action != SdmxAction.Delete && HasNoObservation(record))
        {
            if (withoutObservation++ == 0) firstWithoutObservation = record.Line;
            return false;
        }
        var fields = new SdmxFields(record, text);
        if (action == SdmxAction.Delete)
        {
            if (!DeletesTheCell(record))
            {
                columns.Clear(row);
                return true;
            }
            cells.ReadKey(fields, columns, row);
        }
        else cells.Read(fields, columns, row, isWithheld);
        if (action is SdmxAction.Delete or SdmxAction.Replace) actions[row] = action;
        return true;
    }

    /// <summary>Applies the actions of the rows, in order.</summary>
    public void Apply(SubmissionColumns columns)
    {
        if (withoutObservation > 0)
            findings.Add(FindingCodes.PartialKeyRows,
                FileMessages.PartialKeyRows(withoutObservation),
                firstWithoutObservation, hint: FileMessages.PartialKeyHint);
        if (actions.Count > 0) new SdmxReplay(header.Match.Structure, columns, actions, findings).Run();
    }

    /// <summary>
    /// Whether the row has neither a figure nor a status and leaves part of the key open (blank or <c>~</c>): it then contains
    /// attributes of a series, a group or the whole data set.
    /// </summary>
    /// <remarks>Source: SDMX-CSV field guide, version 2.0, on partial keys.</remarks>
    private bool HasNoObservation(RecordReader record)
    {
        if (measureField >= 0 && !IsOpen(record.Field(measureField))) return false;
        if (statusField >= 0 && !IsOpen(record.Field(statusField))) return false;
        foreach (int field in keyFields)
            if (IsOpen(record.Field(field))) return true;
        return false;
    }

    private static bool IsOpen(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell.SequenceEqual("~"u8);

    private bool IsOfTheStructure(RecordReader record)
    {
        ReadOnlySpan<byte> written = record.Field(file.IdentifierField);
        if (written.SequenceEqual(knownStructure)) return true;
        if (SdmxCsv.IdOf(Encoding.UTF8.GetString(written)) == file.StructureId)
        {
            knownStructure = written.ToArray();
            return true;
        }
        if (findings.ShouldCreate(FindingCodes.MixedStructures))
            findings.Add(FindingCodes.MixedStructures, FileMessages.OtherStructure, record.Line, Header(file.IdentifierField),
                FileMessages.FileForEach);
        return false;
    }

    private SdmxAction? ActionOf(RecordReader record)
    {
        if (header.ActionField < 0) return SdmxAction.Information;
        ReadOnlySpan<byte> written = record.Field(header.ActionField);
        if (written.IsEmpty) return SdmxAction.Information;
        if (written.Length == 1 && Enum.IsDefined((SdmxAction)written[0])) return (SdmxAction)written[0];
        if (findings.ShouldCreate(FindingCodes.UnknownAction))
            findings.Add(FindingCodes.UnknownAction, FileMessages.NotAnAction, record.Line, Header(header.ActionField),
                FileMessages.WriteAction);
        return null;
    }

    private bool DeletesTheCell(RecordReader record)
    {
        bool attributesOnly = statusField >= 0 && !record.Field(statusField).IsEmpty && (measureField < 0 || record.Field(measureField).IsEmpty);
        if (attributesOnly && findings.ShouldCreate(FindingCodes.DeleteNotTaken))
            findings.Add(FindingCodes.DeleteNotTaken, FileMessages.DeletesStatus, record.Line, Header(statusField), FileMessages.ReplaceRow);
        return !attributesOnly;
    }

    private string Header(int field) => header.Match.Headers[field];
}
