using System.Globalization;
using System.Text;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Reference;

/// <summary>
/// Reads the figures of a reference file. A point before exactly three digits may separate thousands: in a series of counts it does; in
/// other series, this is decided when the whole file has been read.
/// </summary>
/// <param name="isCount">Whether the series counts whole things.</param>
/// <param name="declaresPoint">Whether the form of the file implies that a point separates decimals.</param>
/// <param name="header">The header of the column.</param>
/// <param name="findings">The findings of the file.</param>
internal sealed class ReferenceFigures(bool isCount, bool declaresPoint, string header, FindingCollector findings)
{
    private static readonly Message Remedy = ReferenceMessages.PointBeforeDecimals;

    private readonly List<int> undecided = [];
    private bool hasDecimals = declaresPoint;

    /// <summary>Returns the figure; null, with a finding, if it cannot be read.</summary>
    /// <param name="cell">The cell, which is not empty.</param>
    /// <param name="line">The line of the cell.</param>
    public double? Read(ReadOnlySpan<byte> cell, int line)
    {
        string text = Encoding.UTF8.GetString(cell);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        if (isCount ? ThousandsMark.IsOne(text) : !isNumber && ThousandsMark.IsOne(text))
            return None(new RowFault(FindingCodes.ThousandsMark, header, CellMessages.ThousandsMark, Remedy), line);
        if (!isNumber || (isCount && text.Contains('E', StringComparison.OrdinalIgnoreCase)))
            return None(new RowFault(FindingCodes.NotANumber, header, CellMessages.NotAFigure, isNumber
                ? ReferenceMessages.Exponent
                : ReferenceMessages.DecimalPoint), line);
        if (value < 0)
            return None(new RowFault(FindingCodes.BelowMinimum, header, ReferenceMessages.BelowZero, ReferenceMessages.BelowZeroHint), line);
        if (ThousandsMark.MayBeOne(text)) undecided.Add(line);
        else hasDecimals |= text.Contains('.', StringComparison.Ordinal);
        return value;
    }

    /// <summary>Reports the undecided figures, unless another figure of the file shows that a point separates decimals.</summary>
    public void Finish()
    {
        if (hasDecimals) return;
        foreach (int line in undecided)
            findings.AddRow(new RowFault(FindingCodes.ThousandsMark, header, ReferenceMessages.UnclearPoints,
                ReferenceMessages.UnclearPointsHint), line);
    }

    private double? None(RowFault fault, int line)
    {
        findings.AddRow(fault, line);
        return null;
    }
}
