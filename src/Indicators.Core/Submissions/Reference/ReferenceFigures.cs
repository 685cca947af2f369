using System.Globalization;
using System.Text;
using Indicators.Findings;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Reference;

/// <summary>
/// Reads the figures of one reference file. A point before exactly three digits may separate thousands: in a series of counts
/// it does, in another it is decided when the whole file has been read.
/// </summary>
/// <param name="isCount">Whether the series counts whole things.</param>
/// <param name="declaresPoint">Whether the file's form says that a point separates decimals.</param>
/// <param name="header">The header's name of the column.</param>
/// <param name="findings">Of the file.</param>
internal sealed class ReferenceFigures(bool isCount, bool declaresPoint, string header, FindingCollector findings)
{
    private const string Remedy = "Write the digits without marks between thousands, and a point before decimals.";

    private readonly List<int> undecided = [];
    private bool hasDecimals = declaresPoint;

    /// <summary>The figure; null with a finding.</summary>
    /// <param name="cell">The cell, which is not empty.</param>
    /// <param name="line">Its line.</param>
    public double? Read(ReadOnlySpan<byte> cell, int line)
    {
        string text = Encoding.UTF8.GetString(cell);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
        if (isCount ? ThousandsMark.IsOne(text) : !isNumber && ThousandsMark.IsOne(text))
            return None(new RowFault("thousands-mark", header, "A mark stands in the figure that can only separate thousands.", Remedy), line);
        if (!isNumber || (isCount && text.Contains('E', StringComparison.OrdinalIgnoreCase)))
            return None(new RowFault("not-a-number", header, "The cell holds no figure.", isNumber
                ? "The figure has an exponent: a spreadsheet shortened it, and its last digits are lost. Write it in full."
                : "Write it with a decimal point and without grouping."), line);
        if (value < 0)
            return None(new RowFault("below-minimum", header, "A reference figure is below 0.", "Nothing can be measured against it: correct the figure, or leave the cell empty."), line);
        if (ThousandsMark.MayBeOne(text)) undecided.Add(line);
        else hasDecimals |= text.Contains('.', StringComparison.Ordinal);
        return value;
    }

    /// <summary>Reports the figures of which it cannot be told, unless another figure of the file shows that a point separates decimals.</summary>
    public void Finish()
    {
        if (hasDecimals) return;
        foreach (int line in undecided)
            findings.AddRow(new RowFault("thousands-mark", header, "It cannot be told whether the point separates thousands or decimals: every point in the file stands before three digits.",
                "Write the digits without marks between thousands, and decimals with another number of digits."), line);
    }

    private double? None(RowFault fault, int line)
    {
        findings.AddRow(fault, line);
        return null;
    }
}
