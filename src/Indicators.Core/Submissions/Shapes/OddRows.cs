using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Lists;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Concepts;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Shapes;

/// <summary>Recognises rows that are not data. Only rows with a wrong number of cells or with a cell that cannot be read are examined.</summary>
/// <param name="records">The reader, at the row in question.</param>
/// <param name="match">The file's header.</param>
/// <param name="known">The known concepts, for their words for totals.</param>
/// <param name="delimiter">The separator of fields.</param>
/// <param name="tallies">The tallies in which such rows are counted.</param>
/// <param name="firstRow">The number of the record directly below the header, or 0 if the records do not begin at the header.</param>
internal sealed class OddRows(RecordReader records, HeaderMatch match, Lazy<KnownConcepts> known, char delimiter, OddRowTallies tallies, int firstRow)
{
    private const int LongestPeriod = 8;

    private readonly CodeTable areas = match.Tables.Codes(match.Tables.IndexOf(match.Structure.ReportingArea));
    private readonly int areaField = FieldOf(match, match.Structure.ReportingArea);
    private readonly int periodField = FieldOf(match, match.Structure.Period);
    private readonly int measureField = FieldOf(match, match.Structure.Measure);
    private readonly int[] codeFields = [.. match.Structure.Dimensions.Where(column => column.Blank is null).Select(column => FieldOf(match, column)).Where(field => field >= 0)];
    private readonly int width = match.Headers.Count;

    /// <summary>Whether the row is not data; if so, it is counted by its kind.</summary>
    public bool Explain()
    {
        if (Kind() is not { } kind) return false;
        tallies.Count(kind, records.Line);
        return true;
    }

    private OddRow? Kind()
    {
        if (IsHeader()) return OddRow.RepeatedHeader;
        if (width < 3 || areaField < 0 || periodField < 0 || measureField < 0) return null;
        return records.FieldCount == width ? KindOfRow() : KindOfRagged();
    }

    private bool IsHeader()
    {
        int filled = 0;
        if (records.FieldCount != width) return false;
        for (int field = 0; field < width; field++)
        {
            if (!HeaderEquals(field)) return false;
            if (match.Headers[field].Length > 0) filled++;
        }
        return filled > 1;
    }

    private bool HeaderEquals(int field)
    {
        ReadOnlySpan<byte> cell = records.Field(field).Trim((byte)' ');
        string header = match.Headers[field];
        return cell.Length >= header.Length && cell.Length <= header.Length * 3 && Encoding.UTF8.GetString(cell) == header;
    }

    private OddRow? KindOfRagged()
    {
        if (records.FieldCount == 1 && records.Field(0).Count((byte)delimiter) >= width - 1) return OddRow.QuotedLine;
        if (records.FieldCount == width + 1 && IsNumber(0) && (IsArea(areaField + 1) || IsPeriod(periodField + 1))) return OddRow.Numbered;
        if (records.FieldCount == width + 1 && IsBlank(width) && IsArea(areaField)) return OddRow.EndsInDelimiter;
        return IsArea(areaField) || IsPeriod(periodField) ? null : OddRow.Text;
    }

    private OddRow? KindOfRow()
    {
        if (IsArea(areaField)) return null;
        if (records.Records == firstRow && IsOfColumnNumbers()) return OddRow.SecondHeader;
        bool hasPeriod = IsPeriod(periodField), lacksCode = codeFields.Any(IsBlank);
        if (IsBlank(measureField)) return !hasPeriod && (lacksCode || CountFilled() == 1) ? OddRow.Text : null;
        if (hasPeriod) return lacksCode && IsTotalWord(areaField) && HasDigit(measureField) ? OddRow.Total : null;
        if (HasDigit(measureField)) return IsBlank(periodField) && (lacksCode || IsTotalWord(areaField)) ? OddRow.Total : null;
        return records.Records == firstRow && (CountFilled() > 2 || (IsBlank(areaField) && IsBlank(periodField))) && !match.Structure.Measure.MissingMarks.ContainsKey(Text(measureField)) ? OddRow.SecondHeader : null;
    }

    /// <summary>Whether the cells are 1, 2, 3 and so on, with or without brackets: statistical tables number their columns.</summary>
    private bool IsOfColumnNumbers() => Enumerable.Range(0, width).All(field =>
        int.TryParse(Text(field).Trim('(', ')', '[', ']', '.', '<', '>'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == field + 1);

    private int CountFilled()
    {
        int filled = 0;
        for (int field = 0; field < records.FieldCount; field++)
            if (!IsBlank(field)) filled++;
        return filled;
    }

    /// <summary>Whether a cell is blank or names a total.</summary>
    private bool IsTotalWord(int field) => IsBlank(field) || known.Value.IsTotal(Text(field));

    private bool IsArea(int field) => field < records.FieldCount && !IsBlank(field) && areas.Find(records.Field(field), Utf8CodeIndex.Pack(records.Field(field))) >= 0;

    private bool IsPeriod(int field)
    {
        Span<char> text = stackalloc char[LongestPeriod];
        return field < records.FieldCount && records.Field(field).Length <= LongestPeriod && Encoding.UTF8.TryGetChars(records.Field(field), text, out int length) && Period.TryParse(text[..length], out _);
    }

    private bool IsNumber(int field) => !IsBlank(field) && !records.Field(field).ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private bool IsBlank(int field) => records.Field(field).Trim((byte)' ').IsEmpty;

    private bool HasDigit(int field) => records.Field(field).ContainsAnyInRange((byte)'0', (byte)'9');

    private string Text(int field) => Encoding.UTF8.GetString(records.Field(field)).Trim();

    private static int FieldOf(HeaderMatch match, Column column) => match.Fields[match.Tables.IndexOf(column)];
}
