using Indicators.Text;

namespace Indicators.Graphics.Documents.Layout;

/// <summary>Finds the mark after a number, so that the digits of a column are aligned and the marks hang beside them.</summary>
internal static class NumberMark
{
    private const int LongestMark = 3;

    /// <returns>The space and the mark at the end of a text such as <c>12 345 P</c>, as printed; empty without a mark.</returns>
    public static string FindEnd(string text)
    {
        int blank = text.Length - 1;
        while (blank > 0 && !char.IsWhiteSpace(text[blank])) blank--;
        if (blank < 1 || text.Length - blank - 1 is < 1 or > LongestMark) return "";
        string mark = text[(blank + 1)..];
        if (!(char.IsDigit(text[blank - 1]) || text[blank - 1] is '%' or '‰') || mark.Any(char.IsDigit)) return "";
        return (LineBreaker.IsBreakingSpace(text[blank]) ? ' ' : text[blank]) + mark;
    }
}
