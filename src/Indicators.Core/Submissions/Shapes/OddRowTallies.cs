using Indicators.Findings;

namespace Indicators.Submissions.Shapes;

/// <summary>A row of a table that is no data.</summary>
internal enum OddRow
{
    /// <summary>The header once more.</summary>
    RepeatedHeader,

    /// <summary>Words below the header where codes and a figure should stand: labels, units, the header in another language.</summary>
    SecondHeader,

    /// <summary>A line of text, such as a source or a note.</summary>
    Text,

    /// <summary>A figure without the codes of a row, as at the foot of a table.</summary>
    Total,

    /// <summary>A whole line in the quotes of one cell.</summary>
    QuotedLine,

    /// <summary>A delimiter at the end that the header does not have.</summary>
    EndsInDelimiter,

    /// <summary>A number of the row before the first cell that the header names.</summary>
    Numbered,
}

/// <summary>Counts rows that are no data; one finding of each kind stands at the first.</summary>
internal sealed class OddRowTallies
{
    private readonly (int Line, int Rows)[] found = new (int, int)[Enum.GetValues<OddRow>().Length];

    public void Count(OddRow kind, int line)
    {
        if (found[(int)kind].Rows++ == 0) found[(int)kind].Line = line;
    }

    /// <summary>Adds what was counted in the rows that follow.</summary>
    public void Add(OddRowTallies later)
    {
        for (int i = 0; i < found.Length; i++)
            found[i] = found[i].Rows == 0 ? later.found[i] : (found[i].Line, found[i].Rows + later.found[i].Rows);
    }

    public void Report(FindingCollector findings)
    {
        foreach (OddRow kind in Enum.GetValues<OddRow>())
            if (found[(int)kind] is { Rows: > 0 and int rows, Line: var line }) Report(kind, line, rows == 1 ? "" : $"; {rows - 1} later {(rows == 2 ? "row is" : "rows are")} the same", findings);
    }

    private static void Report(OddRow kind, int line, string rest, FindingCollector findings)
    {
        switch (kind)
        {
            case OddRow.RepeatedHeader:
                findings.Add("repeated-header", $"The row is the header once more{rest}.", line, hint: "Remove it: tables that are put together have one header.");
                break;
            case OddRow.SecondHeader:
                findings.Add("second-header", "The row below the header holds words, or the numbers of columns, where codes and a figure should stand: a second header.", line,
                    hint: "Remove it: a table has one header line.");
                break;
            case OddRow.Text:
                findings.Add("text-line", $"The line holds text, such as a source or a note, and no row{rest}.", line,
                    hint: "Remove titles above and notes below the table; remarks have a column of their own.");
                break;
            case OddRow.Total:
                findings.Add("total-line", $"The row holds a figure without the codes of a row, as a total at the foot of a table does{rest}.", line,
                    hint: "Remove it: totals are computed. Where the structure has a code for a total, write every code of the row.");
                break;
            case OddRow.QuotedLine:
                findings.Add("quoted-line", $"The whole line stands in the quotes of one cell{rest}.", line,
                    hint: "Remove the quotes around whole lines, and write quotes inside them once: the table was exported as one column.");
                break;
            case OddRow.EndsInDelimiter:
                findings.Add("ragged-row", $"The row ends in a delimiter that the header does not have{rest}.", line, hint: "Remove the delimiter at the end of the rows, or end the header in one too.");
                break;
            default:
                findings.Add("numbered-rows", $"The row begins with a number that the header does not name, so that it has one cell more{rest}.", line,
                    hint: "Export the table without row numbers or row names (index=False in pandas, row.names = FALSE in R).");
                break;
        }
    }
}
