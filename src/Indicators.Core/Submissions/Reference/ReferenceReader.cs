using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;
using Indicators.Submissions.Reading;

namespace Indicators.Submissions.Reference;

/// <summary>The public figures of a workspace, and the findings about their files.</summary>
internal sealed record ReferenceReadResult(ReferenceData Data, IReadOnlyList<Finding> Findings);

/// <summary>Reads <c>reference/&lt;series&gt;.csv</c>. The file's name is the series. A file with an error provides no figures at all.</summary>
/// <param name="areas">The programme's areas.</param>
/// <param name="series">The code list of series, whose column <c>type</c> distinguishes counts from amounts; without it, all are amounts.</param>
internal sealed class ReferenceReader(CodeList areas, CodeList? series = null, ReadLimits? limits = null)
{
    private const string Count = "count";

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    public ReferenceReadResult Read(IEnumerable<SubmissionSource> files)
    {
        List<(string, ReferenceValue)> values = [];
        List<Finding> findings = [];
        foreach (SubmissionSource file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var collector = new FindingCollector(file.Path);
            IReadOnlyList<ReferenceValue> read = ReadFile(file, collector);
            if (!collector.HasErrors) values.AddRange(read.Select(value => (file.Stem, value)));
            findings.AddRange(collector.ToList().Findings);
        }
        return new ReferenceReadResult(new ReferenceData(values), findings);
    }

    private IReadOnlyList<ReferenceValue> ReadFile(SubmissionSource file, FindingCollector findings)
    {
        try
        {
            using var text = TextFile.Open(file, limits);
            if (text.Start.Span.Trim("\r\n"u8).IsEmpty)
            {
                findings.Add(FindingCodes.EmptyFile, FileMessages.FileEmpty);
                return [];
            }
            return ReadRows(text, file.Stem, findings);
        }
        catch (Exception exception) when (IoFindings.TryReport(exception, limits, findings))
        {
            return [];
        }
    }

    private List<ReferenceValue> ReadRows(TextFile text, string series, FindingCollector findings)
    {
        List<ReferenceValue> values = [];
        Encoding encoding = text.Marked ?? Encodings.Utf8;
        char delimiter = HeaderSniffer.MostFrequentDelimiter(text.Start.Span, encoding);
        using var records = RecordReader.Create(text.Decode(encoding), delimiter, limits);
        var faults = new RecordFindings(findings, limits, delimiter);
        if (!records.Read() || !faults.IsSound(records, [], records.FieldCount)) return values;
        string[] headers = [.. Enumerable.Range(0, records.FieldCount).Select(i => Encoding.UTF8.GetString(records.Field(i)).Trim())];
        if (ReferenceHeader.Match(headers) is not { } header)
        {
            findings.Add(FindingCodes.UnknownReferenceHeader, ReferenceMessages.UnknownHeader, records.Line);
            return values;
        }
        var figures = new ReferenceFigures(IsCount(series), header.IsWorldBanks, headers[header.ValueField], findings);
        Dictionary<(string, int), double> seen = [];
        SortedSet<string> ignored = new(StringComparer.Ordinal);
        int firstIgnored = 0, ignoredRows = 0;
        while (records.Read())
        {
            if (!faults.IsSound(records, headers, headers.Length)) continue;
            string area = header.Area(records);
            if (!areas.Contains(area))
            {
                if (ignoredRows++ == 0) firstIgnored = records.Line;
                ignored.Add(area);
                continue;
            }
            if (Row(records, header, headers, area, figures, findings) is not { } value) continue;
            if (seen.TryAdd((area, value.Year), value.Value)) values.Add(value);
            else if (!seen[(area, value.Year)].Equals(value.Value) && findings.ShouldCreate(FindingCodes.ReferenceConflict))
                findings.Add(FindingCodes.ReferenceConflict, ReferenceMessages.OtherFigure(area: area, year: value.Year), records.Line);
        }
        figures.Finish();
        faults.ReportEncoding();
        if (ignoredRows > 0)
            findings.Add(FindingCodes.IgnoredReferenceArea, ReferenceMessages.IgnoredRows(rows: ignoredRows, codes: ignored.Count), firstIgnored, headers[header.AreaField],
                cellValue: string.Join(' ', ignored.Take(50)));
        return values;
    }

    private bool IsCount(string id) => series is not null && series.IndexOf(id) is >= 0 and int index && series[index].Attributes.GetValueOrDefault("type") == Count;

    private static ReferenceValue? Row(RecordReader records, ReferenceHeader header, string[] headers, string area, ReferenceFigures figures, FindingCollector findings)
    {
        if (!Period.TryParse(Encoding.UTF8.GetString(records.Field(header.PeriodField)), out Period period) || period.Frequency != Frequency.Annual)
        {
            findings.Add(FindingCodes.InvalidPeriod, ReferenceMessages.NotAYear, records.Line, headers[header.PeriodField], ReferenceMessages.YearForm);
            return null;
        }
        ReadOnlySpan<byte> cell = records.Field(header.ValueField);
        if (cell.IsEmpty || figures.Read(cell, records.Line) is not { } value) return null; // the source has no figure for this year, or none that can be read
        return new ReferenceValue(area, period.Year, value, header.Unit(records), header.Source(records), header.Vintage(records));
    }
}
