using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Sdmx;
using Indicators.Submissions.Shapes;

namespace Indicators.Submissions.Reading;

/// <summary>The header of a file as its records have it.</summary>
/// <param name="Fields">Its texts.</param>
/// <param name="Match">What they name.</param>
/// <param name="Line">The line that it stands at.</param>
/// <param name="Records">The number of records up to it: one more where the first only declares the delimiter.</param>
internal sealed record TableHeader(string[] Fields, HeaderMatch Match, int Line, int Records)
{
    /// <summary>Reads it; null with a finding where there is none that can be read.</summary>
    /// <param name="sdmx">Null for a file of another kind.</param>
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
