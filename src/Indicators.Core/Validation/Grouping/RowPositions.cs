using Indicators.Definitions;
using Indicators.Messages;
using Indicators.Submissions;

namespace Indicators.Validation.Grouping;

/// <summary>Finds the file of each row of a return filed by several senders, whose rows are concatenated.</summary>
internal sealed class RowPositions(IReadOnlyList<Submission> parts)
{
    public IReadOnlyList<Submission> Parts { get; } = parts;

    /// <summary>Returns the part that contains a row, and the index of the row in that part.</summary>
    public (int Part, int Row) Find(int row)
    {
        int part = 0;
        for (; row >= Parts[part].RowCount; part++) row -= Parts[part].RowCount;
        return (part, row);
    }

    public string PathOf(int row) => Parts[Find(row).Part].Path;

    public string HeaderOf(int row, Column column) => Parts[Find(row).Part].HeaderOf(column);

    /// <summary>Returns the line of a row as mentioned in the finding of another row: including the file if it is a different one.</summary>
    /// <param name="atStart">Whether it is at the start of a sentence.</param>
    public Message LineFrom(int row, int other, bool atStart = false)
    {
        (int part, int own) = Find(row);
        int line = Parts[part].Lines[own];
        if (part == Find(other).Part) return atStart ? EvaluationMessages.LineAtStart(line) : CheckMessages.LineAsObject(line);
        string path = Parts[part].Path;
        return atStart ? EvaluationMessages.LineOfFileAtStart(line: line, file: path) : CheckMessages.LineOfFile(line: line, file: path);
    }
}
