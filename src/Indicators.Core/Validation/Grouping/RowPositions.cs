using System.Globalization;
using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>Which file each row of a return is in: the parts of one that several senders filed stand one after the other.</summary>
internal sealed class RowPositions(IReadOnlyList<Submission> parts)
{
    public IReadOnlyList<Submission> Parts { get; } = parts;

    /// <summary>The part that a row is in, and which of its rows it is.</summary>
    public (int Part, int Row) Find(int row)
    {
        int part = 0;
        for (; row >= Parts[part].RowCount; part++) row -= Parts[part].RowCount;
        return (part, row);
    }

    public string PathOf(int row) => Parts[Find(row).Part].Path;

    public string HeaderOf(int row, Column column) => Parts[Find(row).Part].HeaderOf(column);

    /// <summary>The line of a row as another row's finding names it: with its file where that is another.</summary>
    public string LineFrom(int row, int other)
    {
        (int part, int own) = Find(row);
        string line = string.Create(CultureInfo.InvariantCulture, $"line {Parts[part].Lines[own]}");
        return part == Find(other).Part ? line : $"{line} of {Parts[part].Path}";
    }
}
