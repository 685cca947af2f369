using CsvHelper;
using Indicators.Analysis;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Data;

/// <summary>Writes <c>data/indicators.csv</c>: one row per figure, with how it was made.</summary>
public static class ResultsCsv
{
    /// <summary>The columns, in order; the first five are the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "indicator", "area_type", "area", "period", "breakdown", "value", "unit", "numerator", "denominator", "status",
        "confidentiality", "coverage", "reporting_areas", "expected_areas", "method",
    ];

    /// <summary>The number of rows that are worth a thread, and the approximate length of a row in bytes.</summary>
    private const int RowsOfAPart = 8192, BytesOfARow = 96;

    internal static CsvWriterOptions Options { get; } = new() { NewLine = "\n" };

    /// <summary>Writes UTF-8 without byte order mark, comma separated, with LF line ends.</summary>
    /// <param name="context">Large results are written in parallel parts; the bytes are the same.</param>
    public static void Write(IndicatorResults results, Stream destination, RunContext? context = null) =>
        Write(results, destination, context ?? RunContext.Default, RowsOfAPart);

    /// <summary>Writes a selection of results in the same way.</summary>
    internal static void Write(IEnumerable<ResultRow> rows, Stream destination)
    {
        using var writer = CsvWriter.Create(destination, Options, leaveOpen: true);
        writer.WriteRecord([.. Columns]);
        foreach (ResultRow row in rows) WriteRow(writer, row, row.Period.ToString());
    }

    /// <param name="rows">The number of rows that are written to memory at once.</param>
    internal static void Write(IndicatorResults results, Stream destination, RunContext context, int rows)
    {
        int jobs = Math.Min(context.Jobs, RunContext.MaxParts);
        using (var writer = CsvWriter.Create(destination, Options, leaveOpen: true)) writer.WriteRecord([.. Columns]);
        for (int first = 0; first < results.Count; first += jobs * rows)
        {
            int start = first;
            int[] parts = [.. Enumerable.Range(0, jobs).Select(part => start + part * rows).Where(part => part < results.Count)];
            foreach (MemoryStream part in context.Map(parts, part => PartOf(results, part, rows)))
                part.WriteTo(destination);
        }
    }

    private static MemoryStream PartOf(IndicatorResults results, int first, int rows)
    {
        int count = Math.Min(rows, results.Count - first);
        var part = new MemoryStream(count * BytesOfARow);
        using var writer = CsvWriter.Create(part, Options, leaveOpen: true);
        Period lastPeriod = default;
        string period = "";
        for (int i = first; i < first + count; i++)
        {
            ResultRow row = results[i];
            if (row.Period != lastPeriod) (lastPeriod, period) = (row.Period, row.Period.ToString());
            WriteRow(writer, row, period);
        }
        return part;
    }

    private static void WriteRow(CsvWriter writer, ResultRow row, string period)
    {
        writer.WriteField(row.Indicator.Id);
        writer.WriteField(row.ReferenceArea.Type);
        writer.WriteField(row.ReferenceArea.Code);
        writer.WriteField(period);
        writer.WriteField(row.Breakdown);
        WriteFigure(writer, row, missingValue: "");
        writer.EndRecord();
    }

    /// <summary>Writes the columns from the value on, which all tables of results share.</summary>
    internal static void WriteFigure(CsvWriter writer, ResultRow row, string missingValue)
    {
        Span<char> room = stackalloc char[DataNumber.MostShort];
        writer.WriteField(row.HasValue ? DataNumber.Format(row.Value, room) : missingValue);
        writer.WriteField(row.Indicator.Unit);
        writer.WriteField(DataNumber.Format(row.Numerator, room));
        writer.WriteField(DataNumber.Format(row.Denominator, room));
        writer.WriteField([row.Status.Letter()]);
        writer.WriteField([row.Confidentiality]);
        writer.WriteField(DataNumber.Format(row.Coverage, room));
        writer.WriteField(DataNumber.Format(row.ReportingAreas, room));
        writer.WriteField(DataNumber.Format(row.ExpectedAreas, room));
        writer.WriteField(row.Method);
    }
}
