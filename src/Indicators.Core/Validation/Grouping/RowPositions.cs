using Indicators.Definitions;
using Indicators.Messages;
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
    /// <param name="atStart">Whether a sentence begins with it.</param>
    public Message LineFrom(int row, int other, bool atStart = false)
    {
        (int part, int own) = Find(row);
        int line = Parts[part].Lines[own];
        if (part == Find(other).Part) return atStart ? EvaluationMessages.LineAtStart(line) : CheckMessages.LineAsObject(line);
        string path = Parts[part].Path;
        return atStart ? EvaluationMessages.LineOfFileAtStart(line: line, file: path) : CheckMessages.LineOfFile(line: line, file: path);
    }
}
