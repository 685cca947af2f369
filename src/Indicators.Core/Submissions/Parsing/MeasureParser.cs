using System.Runtime.CompilerServices;
using System.Text;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Parsing;

/// <summary>Reads the cells of the measure column: a figure, or a mark that says why there is none.</summary>
internal sealed class MeasureParser
{
    /// <summary>The largest whole number whose double represents no other whole number: 2^53 - 1.</summary>
    private const double LargestExact = 9007199254740991;

    private readonly Column column;
    private readonly string header;
    private readonly NumberParser parser;
    private readonly Utf8CodeIndex marks = new();
    private readonly List<ObservationStatus> markStatuses = [];
    private readonly List<RowFault?> markFindings = [];
    private readonly bool marksFirst;
    private readonly Lazy<FigureCause> causes;

    /// <param name="statusColumn">The structure's status column; null if it has none.</param>
    public MeasureParser(Column column, string header, Column? statusColumn)
    {
        this.column = column;
        this.header = header;
        causes = new Lazy<FigureCause>(() => new FigureCause(column, statusColumn));
        parser = NumberParser.For(column);
        foreach ((string mark, ObservationStatus status) in column.MissingMarks)
        {
            byte[] text = Encoding.UTF8.GetBytes(mark);
            marksFirst |= parser.TryParse(text, out _);
            marks.Add(text, markStatuses.Count);
            markStatuses.Add(status);
            markFindings.Add(column.Spellings.Find(mark)?.Write.Contains(Spelling.None) == true ? Unclear(mark, status) : null);
        }
    }

    /// <summary>Returns the finding about a mark that means zero in some tables.</summary>
    private RowFault Unclear(string mark, ObservationStatus status) => new(FindingCodes.UnclearMark, header,
        CellMessages.UnclearMark(mark: mark, status: status.Letter().ToString()), CellMessages.ZeroWhereNone);

    /// <summary>Returns the figure; NaN if there is none, with the status that says why, or with a finding.</summary>
    /// <param name="cell">The cell, without its quotes.</param>
    /// <param name="status">
    /// The status from the status column. The reason that a mark gives replaces it unless it already explains the missing figure.
    /// </param>
    /// <param name="findings">The findings of the row.</param>
    public double Read(ReadOnlySpan<byte> cell, ref ObservationStatus status, RowFindings findings)
    {
        if (!marksFirst && parser.TryParse(cell, out double value)) return IsExact(value) ? value : ReadInexact(cell, ref status, findings);
        return ReadOther(cell, ref status, findings);
    }

    // Kept out of the method that reads nearly every figure, which would otherwise clear the stack space of findings at every call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadOther(ReadOnlySpan<byte> cell, ref ObservationStatus status, RowFindings findings)
    {
        int mark = marks.Find(cell);
        if (mark >= 0)
        {
            if (status.IsAbsent()) return double.NaN;
            status = markStatuses[mark];
            if (markFindings[mark] is { } unclear) findings.Add(unclear);
            return double.NaN;
        }
        if (marksFirst && parser.TryParse(cell, out double value)) return IsExact(value) ? value : ReadInexact(cell, ref status, findings);
        if (cell.IsEmpty && status.IsAbsent()) return double.NaN;
        status = ObservationStatus.Missing;
        string text = RowFindings.Text(cell);
        findings.Add(CellText.IsBlank(cell)
            ? new RowFault(FindingCodes.BlankMeasure, header, CellMessages.Blank, CellMessages.FigureZeroOrMark(causes.Value.Marks))
            : causes.Value.Find(text, header), text);
        return UnparsedValue.Value;
    }

    private bool IsExact(double value) => column.Type != MeasureType.Count || Math.Abs(value) <= LargestExact;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadInexact(ReadOnlySpan<byte> cell, ref ObservationStatus status, RowFindings findings)
    {
        findings.Add(new RowFault(FindingCodes.InexactNumber, header, CellMessages.Inexact, CellMessages.CheckFigureAndUnit), RowFindings.Text(cell));
        status = ObservationStatus.Missing;
        return UnparsedValue.Value;
    }
}
