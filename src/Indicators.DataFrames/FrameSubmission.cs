using System.Globalization;
using CsvHelper;
using Indicators.Outputs.Data;
using Indicators.Submissions.Reading;
using Indicators.Workspaces;
using Microsoft.Data.Analysis;

namespace Indicators.DataFrames;

/// <summary>A data frame as a submission.</summary>
public static class FrameSubmission
{
    /// <summary>
    /// A request that validates a data frame as if it were a file: one column of the frame a column of the structure. Nothing is
    /// guessed: texts are taken as they are, numbers are written in full and without a culture, null is an empty cell.
    /// </summary>
    /// <param name="structure">The id of the structure.</param>
    /// <exception cref="ArgumentException">A column holds values other than texts and numbers; or whole numbers went through single precision.</exception>
    public static ValidationRequest ToValidationRequest(this DataFrame frame, string structure) => new()
    {
        Paths = ["-"],
        Input = new MemoryStream(ToCsv(frame)),
        Reading = new ReadOptions { Structure = structure },
    };

    /// <summary>UTF-8, comma separated, LF line ends.</summary>
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
        double number => NumberText.Format(number),
        // Counts above 16,777,216 are no longer exact in it: what such a column holds may not be what was filed.
        float => throw new ArgumentException($"The column '{column.Name}' has single precision: make it a column of doubles or whole numbers.", nameof(column)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The column '{column.Name}' holds values of type {cell.GetType().Name}: submissions have texts and numbers.", nameof(column)),
    };
}
