using System.Text;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Concepts;

/// <summary>
/// Checks columns that change the meaning of figures, each distinct value once. Each column gets one finding, at the first row whose
/// value is not neutral and with the number of such rows.
/// </summary>
internal sealed class ConceptTallies(IReadOnlyList<ConceptColumn> columns)
{
    private const int Neutral = 0, Other = 1, Withheld = 2;

    /// <summary>The maximum number of distinct values remembered; others are checked each time.</summary>
    private const int MostWords = 1000;

    private readonly Utf8CodeIndex[] words = columns.Select(_ => new Utf8CodeIndex());
    private readonly int[] wordCounts = new int[columns.Count];
    private readonly (int Line, int Rows)[] found = new (int, int)[columns.Count];

    /// <returns>Whether the office withholds the figure of the row.</returns>
    public bool CountRecord(RecordReader record)
    {
        bool isWithheld = false;
        for (int i = 0; i < columns.Count; i++)
        {
            ReadOnlySpan<byte> cell = record.Field(columns[i].Field);
            int word = words[i].Find(cell);
            if (word < 0) word = ClassifyCell(i, cell);
            isWithheld |= word == Withheld;
            if (word == Other && found[i].Rows++ == 0) found[i].Line = record.Line;
        }
        return isWithheld;
    }

    /// <summary>Adds the results of the rows that follow.</summary>
    public void Add(ConceptTallies later)
    {
        for (int i = 0; i < found.Length; i++)
            found[i] = found[i].Rows == 0 ? later.found[i] : (found[i].Line, found[i].Rows + later.found[i].Rows);
    }

    public void Report(FindingCollector findings)
    {
        foreach ((int index, ConceptColumn column) in columns.Index())
            if (found[index] is { Rows: > 0 and int rows, Line: var line }) ConceptFindings.Report(column, line, rows, findings);
    }

    private int ClassifyCell(int index, ReadOnlySpan<byte> cell)
    {
        string text = Encoding.UTF8.GetString(cell);
        int word = columns[index].IsNeutral(text) ? Neutral : columns[index].IsWithheld(text) ? Withheld : Other;
        if (wordCounts[index]++ < MostWords) words[index].Add(cell, word);
        return word;
    }
}
