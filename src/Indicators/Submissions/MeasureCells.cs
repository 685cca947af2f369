using System.Text;
using Indicators.Definitions;
using Indicators.Lists;

namespace Indicators.Submissions;

/// <summary>Reads the cells of the measure column: a figure, or a mark that says why there is none.</summary>
internal sealed class MeasureCells
{
    /// <summary>The largest whole number that no other one rounds to in a double: 2^53 - 1.</summary>
    private const double LargestExact = 9007199254740991;

    private readonly Column column;
    private readonly string header;
    private readonly NumberParser parser;
    private readonly WordTable marks = new();
    private readonly List<ObservationStatus> markStatuses = [];
    private readonly bool marksFirst;

    public MeasureCells(Column column, string header)
    {
        this.column = column;
        this.header = header;
        parser = new NumberParser(column.DecimalMark, column.GroupingMark);
        foreach ((string mark, ObservationStatus status) in column.MissingMarks)
        {
            byte[] text = Encoding.UTF8.GetBytes(mark);
            marksFirst |= parser.TryParse(text, out _);
            marks.Add(text, markStatuses.Count);
            markStatuses.Add(status);
        }
    }

    /// <summary>The figure; NaN where there is none, with the status that says why, or with a finding.</summary>
    /// <param name="cell">The cell, without its quotes.</param>
    /// <param name="status">What the status column says; a mark's own reason is taken where that names none.</param>
    /// <param name="findings">Of the row.</param>
    public double Read(ReadOnlySpan<byte> cell, ref ObservationStatus status, RowFindings findings)
    {
        if (!marksFirst && parser.TryParse(cell, out double value)) return Exact(value, cell, ref status, findings);
        int mark = marks.Find(cell);
        if (mark >= 0)
        {
            if (!status.IsAbsent()) status = markStatuses[mark];
            return double.NaN;
        }
        if (marksFirst && parser.TryParse(cell, out value)) return Exact(value, cell, ref status, findings);
        if (cell.IsEmpty && status.IsAbsent()) return double.NaN;
        status = ObservationStatus.Missing;
        if (cell.IsEmpty)
        {
            if (findings.Wants("blank-measure"))
                findings.Add("blank-measure", header, "The cell is blank.", $"Write the figure, 0 if it is zero, or {Marks()}.", cell);
        }
        else if (findings.Wants("not-a-number"))
            findings.Add("not-a-number", header, "The cell holds no figure.", NumberHint.For(RowFindings.Text(cell), column, Marks()), cell);
        return UnreadFigure.Value;
    }

    private double Exact(double value, ReadOnlySpan<byte> cell, ref ObservationStatus status, RowFindings findings)
    {
        if (column.Type != MeasureType.Count || Math.Abs(value) <= LargestExact) return value;
        if (findings.Wants("inexact-number"))
            findings.Add("inexact-number", header, "The figure is beyond 9007199254740991, up to which whole numbers are exact.", "Check the figure and its unit.", cell);
        status = ObservationStatus.Missing;
        return UnreadFigure.Value;
    }

    private string Marks()
    {
        IEnumerable<string> written = column.MissingMarks.Keys.Where(mark => mark.Length > 0).Order(StringComparer.Ordinal);
        string list = string.Join(' ', written);
        return list.Length == 0 ? "a status that says why it is missing" : $"one of the marks that say why it is missing ({list})";
    }
}
