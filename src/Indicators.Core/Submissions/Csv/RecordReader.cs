using System.Runtime.CompilerServices;
using CsvHelper;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Csv;

/// <summary>What is wrong with the quoting or the size of a record.</summary>
internal enum RecordFault
{
    None,

    /// <summary>A quote inside an unquoted field; it is kept as text.</summary>
    StrayQuote,

    /// <summary>Text between the closing quote of a field and the next delimiter, on the same line.</summary>
    TextAfterQuote,

    /// <summary>A quote that is never closed, or only by a quote that opens a later field: the rows in between are lost.</summary>
    UnclosedQuote,

    /// <summary>The record is longer than the limit; its fields must not be read.</summary>
    TooLong,
}

/// <summary>
/// Reads the records of a delimited file, including its header: fields in
/// UTF-8 with quotes resolved. Never throws because of a file's content.
/// </summary>
/// <remarks>Completely empty rows are skipped. The bytes of a field are valid until the next <see cref="Read"/>.</remarks>
internal sealed class RecordReader : IDisposable
{
    private readonly ByteScan seen;
    private readonly CsvReader reader;
    private readonly int recordBytes;
    private readonly int linesBefore;
    private readonly bool isLineEach;
    private long quotesLeftOpen;
    private bool ended;

    private RecordReader(ByteScan seen, Func<CsvReaderOptions, CsvReader> open, char delimiter, ReadLimits limits, int linesBefore, bool isLineEach)
    {
        this.seen = seen;
        this.linesBefore = linesBefore;
        this.isLineEach = isLineEach;
        recordBytes = limits.RecordBytes;
        reader = open(new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = !isLineEach,
            MaxRecordSize = limits.RecordBytes,
            OnMalformedRecord = Note,
        });
    }

    /// <param name="text">UTF-8 without a byte order mark, starting at the beginning of a record.</param>
    /// <param name="delimiter">The separator of fields.</param>
    /// <param name="limits">The maximum length of a record.</param>
    /// <param name="linesBefore">The number of lines of the file before the text.</param>
    public static RecordReader Create(Stream text, char delimiter, ReadLimits limits, int linesBefore = 0)
    {
        var seen = new ByteScan();
        return new RecordReader(seen, options => CsvReader.Create(new ByteScanStream(text, seen), options), delimiter, limits, linesBefore, isLineEach: false);
    }

    /// <inheritdoc cref="Create(Stream, char, ReadLimits, int)"/>
    /// <param name="isLineEach">
    /// Whether to assume that each record is a line, which saves counting
    /// lines. At the end, <see cref="Records"/> shows whether it was true.
    /// </param>
    public static RecordReader Create(ReadOnlyMemory<byte> text, char delimiter, ReadLimits limits, int linesBefore = 0, bool isLineEach = false)
    {
        var seen = new ByteScan();
        seen.Add(text.Span);
        return new RecordReader(seen, options => CsvReader.Create(text, options), delimiter, limits, linesBefore, isLineEach);
    }

    public RecordFault Fault { get; private set; }

    /// <summary>Whether the quoting or size of this record or an earlier one is wrong: where records end then depends on what follows.</summary>
    public bool HadFault { get; private set; }

    /// <summary>The number of records read so far.</summary>
    public int Records { get; private set; }

    /// <summary>The number of quotes in the text read so far, which may be ahead of the current record.</summary>
    public long Quotes => seen.Quotes;

    /// <summary>The line of the file at which the record starts, from 1.</summary>
    public int Line { get; private set; }

    public int FieldCount { get; private set; }

    /// <summary>Whether the record spans lines; always false if each record is assumed to be a line.</summary>
    public bool SpansLines => !isLineEach && seen.Quotes > 0 && HoldsLineEnd();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HoldsLineEnd() => !ended && reader.RawRecord.TrimEnd("\r\n"u8).ContainsAny((byte)'\r', (byte)'\n');

    public ReadOnlySpan<byte> Raw => ended ? default : reader.RawRecord;

    /// <summary>Whether a NUL or a byte that is not ASCII was read in any record so far.</summary>
    public bool IsSuspect => seen.IsSuspect;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int index) => reader.GetSpan(index);

    /// <summary>Whether the record exceeded the limit so much that reading ended.</summary>
    public bool IsBeyondLimit { get; private set; }

    public bool Read()
    {
        if (ended) return false;
        Fault = RecordFault.None;
        try
        {
            if (!reader.Read())
            {
                ended = true;
                return false;
            }
            Records++;
            Line = linesBefore + (isLineEach ? Records : (int)reader.LineNumber);
            FieldCount = reader.FieldCount;
            // A record that fits in the buffer is returned even if it is longer than the limit.
            if (seen.Bytes > recordBytes && reader.RawRecord.Length > recordBytes && Fault != RecordFault.UnclosedQuote)
            {
                Fault = RecordFault.TooLong;
                HadFault = true;
            }
            return true;
        }
        catch (CsvFormatException exception)
        {
            // With these options, the only cause is a record longer than the limit.
            ended = IsBeyondLimit = HadFault = true;
            FieldCount = 0;
            Line = linesBefore + (isLineEach ? Records + 1 : (int)exception.LineNumber);
            Fault = (seen.Quotes - quotesLeftOpen) % 2 == 0 ? RecordFault.TooLong : RecordFault.UnclosedQuote;
            return true;
        }
    }

    private void Note(CsvMalformedRecord record)
    {
        HadFault = true;
        Fault = record.Reason switch
        {
            CsvMalformedReason.StrayQuote => RecordFault.StrayQuote,
            CsvMalformedReason.TextAfterClosingQuote when record.RawRecord.AsSpan().IndexOfAny('\r', '\n') < 0 => RecordFault.TextAfterQuote,
            _ => RecordFault.UnclosedQuote,
        };
        quotesLeftOpen += record.RawRecord.AsSpan().Count('"');
    }

    public void Dispose() => reader.Dispose();
}
