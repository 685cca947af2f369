using CsvHelper;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Templates;

/// <summary>How the rows of a template were determined.</summary>
public enum TemplateRows
{
    /// <summary>No rows: no area and period were given.</summary>
    HeaderOnly,

    /// <summary>The rows that the area filed for an earlier period.</summary>
    EarlierFiling,

    /// <summary>All combinations of the dimensions' codes.</summary>
    Combinations,

    /// <summary>No rows: nothing was filed earlier, and there are too many combinations, or more than the key can distinguish.</summary>
    NotListed,
}

/// <summary>A submission to be completed: the header in the structure's order, and the rows that are due, without figures.</summary>
public sealed class SubmissionTemplate
{
    /// <summary>The structure of the submission.</summary>
    public required Structure Structure { get; init; }

    /// <summary>How the rows were determined.</summary>
    public required TemplateRows Kind { get; init; }

    /// <summary>The rows, with one cell for each column of the structure.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    /// <summary>The period from which the rows were taken; null if they were not taken from an earlier filing.</summary>
    public Period? EarlierPeriod { get; init; }

    /// <summary>The number of earlier rows that are not due again, because one of their codes is not valid in the period and has no successor.</summary>
    public int LeftOut { get; init; }

    /// <summary>The number of combinations of the dimensions' codes; null if it is too large, or if keys would be repeated.</summary>
    public long? Combinations { get; init; }

    /// <summary>Writes comma-separated UTF-8 text with LF line endings, and with a byte order mark if the structure declares another encoding.</summary>
    public void Write(Stream destination)
    {
        // Without the mark, a file of this structure would be read in the declared encoding.
        if (Structure.Encoding is not null) destination.Write([0xEF, 0xBB, 0xBF]);
        using var writer = CsvWriter.Create(destination, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        writer.WriteRecord([.. Structure.Columns.Select(column => column.Name)]);
        foreach (string[] row in Rows) writer.WriteRecord(row);
    }
}
