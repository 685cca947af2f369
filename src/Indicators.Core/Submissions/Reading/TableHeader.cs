using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Sdmx;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>The header of a file.</summary>
/// <param name="Fields">The texts of the header.</param>
/// <param name="Match">The columns that they name.</param>
/// <param name="Line">The line of the header.</param>
/// <param name="Records">The number of records up to and including the header: one more if the first only declares the delimiter.</param>
internal sealed record TableHeader(string[] Fields, HeaderMatch Match, int Line, int Records)
{
    /// <summary>Reads the header; returns null, with a finding, if there is none that can be read.</summary>
    /// <param name="sdmx">The properties of an SDMX-CSV file; null for other files.</param>
    public static TableHeader? Read(RecordReader records, StructureTables structure, SdmxCsv? sdmx, RecordFindings recordFindings, FindingCollector findings, ReadLimits limits)
    {
        if (!FirstRecords.ReadFirst(records))
        {
            findings.Add(FindingCodes.EmptyFile, FileMessages.NoHeaderNoRows, hint: FileMessages.SendAgain);
            return null;
        }
        if (!recordFindings.IsSound(records, [], records.FieldCount))
        {
            recordFindings.ReportEncoding();
            return null;
        }
        if (records.FieldCount > limits.Columns)
        {
            findings.Add(FindingCodes.TooManyColumns, FileMessages.TooManyColumns(limits.Columns), records.Line, hint: FileMessages.CheckFile);
            return null;
        }
        string[] fields = FirstRecords.FieldsOf(records);
        if (records.SpansLines) RowsInQuotes.Report(records, [.. fields.Select((text, field) => ShownHeader.Format(text.Trim(), field))], recordFindings.Delimiter, findings);
        HeaderMatch match = sdmx is null ? HeaderMatch.Match(structure, fields) : SdmxHeader.Create(sdmx, structure, fields).Match;
        return new TableHeader(fields, match, records.Line, records.Records);
    }
}
