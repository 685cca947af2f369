using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions.Shapes;

/// <summary>A kind of row that is not data.</summary>
internal enum OddRow
{
    /// <summary>A repetition of the header.</summary>
    RepeatedHeader,

    /// <summary>Words below the header in place of codes and a figure: labels, units, or the header in another language.</summary>
    SecondHeader,

    /// <summary>A line of text, such as a source or a note.</summary>
    Text,

    /// <summary>A figure without the codes of a row, such as a total at the foot of a table.</summary>
    Total,

    /// <summary>A whole line quoted as a single cell.</summary>
    QuotedLine,

    /// <summary>A trailing delimiter that the header does not have.</summary>
    EndsInDelimiter,

    /// <summary>A row number before the first cell that the header names.</summary>
    Numbered,
}

/// <summary>Counts rows that are not data. Each kind gets one finding, at its first row.</summary>
internal sealed class OddRowTallies
{
    private readonly (int Line, int Rows)[] found = new (int, int)[Enum.GetValues<OddRow>().Length];

    public void Count(OddRow kind, int line)
    {
        if (found[(int)kind].Rows++ == 0) found[(int)kind].Line = line;
    }

    /// <summary>Adds the counts of the rows that follow.</summary>
    public void Add(OddRowTallies later)
    {
        for (int i = 0; i < found.Length; i++)
            found[i] = found[i].Rows == 0 ? later.found[i] : (found[i].Line, found[i].Rows + later.found[i].Rows);
    }

    public void Report(FindingCollector findings)
    {
        foreach (OddRow kind in Enum.GetValues<OddRow>())
            if (found[(int)kind] is { Rows: > 0 and int rows, Line: var line }) Report(kind, line, rows - 1, findings);
    }

    private static void Report(OddRow kind, int line, int later, FindingCollector findings)
    {
        Message Counted(Message fault) => later == 0 ? fault : FileMessages.AndLaterRows(fault: fault, more: later);

        switch (kind)
        {
            case OddRow.RepeatedHeader:
                findings.Add(FindingCodes.RepeatedHeader, Counted(FileMessages.HeaderAgain), line, hint: FileMessages.OneHeader);
                break;
            case OddRow.SecondHeader:
                findings.Add(FindingCodes.SecondHeader, FileMessages.SecondHeader, line,
                    hint: FileMessages.OneHeaderLine);
                break;
            case OddRow.Text:
                findings.Add(FindingCodes.TextLine, Counted(FileMessages.TextLine), line,
                    hint: FileMessages.RemoveTitles);
                break;
            case OddRow.Total:
                findings.Add(FindingCodes.TotalLine, Counted(FileMessages.TotalLine), line,
                    hint: FileMessages.TotalsComputed);
                break;
            case OddRow.QuotedLine:
                findings.Add(FindingCodes.QuotedLine, Counted(FileMessages.QuotedLine), line,
                    hint: FileMessages.RemoveLineQuotes);
                break;
            case OddRow.EndsInDelimiter:
                findings.Add(FindingCodes.RaggedRow, Counted(FileMessages.ExtraDelimiter), line, hint: FileMessages.EndHeaderToo);
                break;
            default:
                findings.Add(FindingCodes.NumberedRows, Counted(FileMessages.NumberedRow), line,
                    hint: FileMessages.WithoutRowNumbers);
                break;
        }
    }
}
