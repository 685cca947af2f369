using CsvHelper;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Validation.Templates;

/// <summary>Why a template has the rows that it has.</summary>
public enum TemplateRows
{
    /// <summary>The header alone: no area and period were given.</summary>
    HeaderOnly,

    /// <summary>The rows that the area filed for an earlier period.</summary>
    EarlierFiling,

    /// <summary>Every combination of the dimensions' codes.</summary>
    Combinations,

    /// <summary>The header alone: nothing was filed earlier, and the combinations are too many, or more than the key tells apart.</summary>
    NotListed,
}

/// <summary>A submission to be filled in: the header in the structure's order and the rows that are due, their figures blank.</summary>
public sealed class SubmissionTemplate
{
    /// <summary>The structure that it is a submission of.</summary>
    public required Structure Structure { get; init; }

    /// <summary>Why it has the rows that it has.</summary>
    public required TemplateRows Kind { get; init; }

    /// <summary>A cell a column of the structure.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    /// <summary>The period whose rows were taken over.</summary>
    public Period? EarlierPeriod { get; init; }

    /// <summary>Earlier rows that are not due again: a code of theirs is not valid in the period and has no successor.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many combinations the dimensions have; null where they are beyond counting or would repeat a key.</summary>
    public long? Combinations { get; init; }

    /// <summary>Writes comma separated UTF-8 with LF line ends, with a byte order mark where the structure's own encoding is another.</summary>
    public void Write(Stream destination)
    {
        // Without the mark, a file of this structure would be read in the declared code page.
        if (Structure.Encoding is not null) destination.Write([0xEF, 0xBB, 0xBF]);
        using var writer = CsvWriter.Create(destination, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        writer.WriteRecord([.. Structure.Columns.Select(column => column.Name)]);
        foreach (string[] row in Rows) writer.WriteRecord(row);
    }
}
