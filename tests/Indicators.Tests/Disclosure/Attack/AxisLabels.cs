namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Labels of an axis: numbers that stand alone, one behind the other, in equal steps.</summary>
internal static class AxisLabels
{
    /// <summary>Whether a number is one that axes show: from 100, with one or two digits before zeros, in steps of an axis.</summary>
    public static bool IsRound(double value)
    {
        if (value < 100) return false;
        while (value >= 1000) value /= 10;
        return value % 25 == 0 || value % 10 == 0;
    }

    /// <returns>The places of the pieces that are axis labels.</returns>
    public static HashSet<int> Find(IReadOnlyList<TextPiece> pieces, bool decimalComma)
    {
        // Axes with two labels show no steps; large round numbers are taken for theirs.
        HashSet<int> result = [.. Enumerable.Range(0, pieces.Count).Where(place => ValueOf(place) is { } value && IsRound(Math.Abs(value)))];
        for (int start = 0; start < pieces.Count; start++)
        {
            if (ValueOf(start) is not { } first || ValueOf(start + 1) is not { } second || second == first) continue;
            int end = start + 1;
            while (ValueOf(end + 1) is { } next && Math.Abs(next - first - (end + 1 - start) * (second - first)) < 1e-6 * Math.Abs(second - first)) end++;
            if (end - start < 2 && !(first == 0 && IsShortAxis(pieces[start], pieces[end], end + 1 < pieces.Count ? pieces[end + 1] : null))) continue;
            for (int i = start; i <= end; i++) result.Add(i);
            start = end - 1;
        }
        return result;

        // An axis of two labels: drawn alike in one line or column, and nothing else like them behind. Labels of bars move with their values.
        static bool IsShortAxis(TextPiece first, TextPiece second, TextPiece? next) =>
            first.Look.Length > 0 && first.Look == second.Look && (first.X == second.X || first.Y == second.Y) && next?.Look != second.Look;

        double? ValueOf(int place)
        {
            if (place >= pieces.Count || !pieces[place].IsLabel) return null;
            NumberToken[] tokens = [.. NumberTokens.Find(pieces[place].Text, decimalComma)];
            return tokens.Length == 1 ? (pieces[place].Text[0] is '−' or '-' ? -tokens[0].Value : tokens[0].Value) : null;
        }
    }
}
