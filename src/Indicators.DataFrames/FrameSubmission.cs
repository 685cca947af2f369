using System.Globalization;
using CsvHelper;
using Indicators.Submissions.Reading;
using Indicators.Text;
using Indicators.Workspaces;
using Microsoft.Data.Analysis;

namespace Indicators.DataFrames;

/// <summary>Turns data frames into submissions.</summary>
public static class FrameSubmission
{
    /// <summary>
    /// Creates a request that validates a data frame as if it were a file. The frame's columns are those of the structure. Strings are used
    /// unchanged, numbers are written in full in the invariant culture, and null is an empty cell.
    /// </summary>
    /// <param name="structure">The id of the structure.</param>
    /// <exception cref="ArgumentException">A column contains values other than strings and numbers, or has single precision, in which whole
    /// numbers may have changed.</exception>
    public static ValidationRequest ToValidationRequest(this DataFrame frame, string structure) => new()
    {
        Paths = ["-"],
        Input = new MemoryStream(ToCsv(frame)),
        Reading = new ReadOptions { Structure = structure },
    };

    /// <summary>Writes the frame as CSV: UTF-8, comma separated, LF line ends.</summary>
    public static byte[] ToCsv(this DataFrame frame)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            foreach (DataFrameColumn column in frame.Columns) writer.WriteField(column.Name);
            writer.EndRecord();
            for (long row = 0; row < frame.Rows.Count; row++)
            {
                foreach (DataFrameColumn column in frame.Columns) writer.WriteField(Format(column, column[row]));
                writer.EndRecord();
            }
        }
        return stream.ToArray();
    }

    private static string Format(DataFrameColumn column, object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => DataNumber.Format(number),
        // Single precision is exact only up to 16,777,216: larger counts may differ from what was filed.
        float => throw new ArgumentException($"The column '{column.Name}' has single precision: make it a column of doubles or whole numbers.", nameof(column)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The column '{column.Name}' holds values of type {cell.GetType().Name}: submissions have texts and numbers.", nameof(column)),
    };
}
