namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Finds the labels of axes: numbers one behind the other, drawn alike in one line or column, in equal steps.</summary>
internal static class AxisLabels
{
    /// <returns>The places of the pieces that are axis labels.</returns>
    public static HashSet<int> Find(IReadOnlyList<TextPiece> pieces, NumberMarks marks)
    {
        var found = new HashSet<int>();
        for (int start = 0; start < pieces.Count; start++)
        {
            if (ValueOf(pieces[start]) is not { } first || start + 1 >= pieces.Count || !AreAligned(start, start + 1)
                || ValueOf(pieces[start + 1]) is not { } second || second == first) continue;
            double step = second - first;
            int end = start + 1;
            while (end + 1 < pieces.Count && AreAligned(end, end + 1) && ValueOf(pieces[end + 1]) is { } next
                && Math.Abs(next - first - (end + 1 - start) * step) < 1e-6 * Math.Abs(step)) end++;
            // Two labels are an axis if it begins at zero.
            if (end - start < 2 && first != 0 && second != 0) continue;
            for (int place = start; place <= end; place++) found.Add(place);
            start = end - 1;
        }
        return found;

        bool AreAligned(int place, int other) => pieces[place].Place == TextPlace.Label && pieces[other].Place == TextPlace.Label
            && pieces[place].Look == pieces[other].Look && (IsInLine(pieces[place], pieces[other]) || pieces[place].Y == pieces[other].Y);

        // In PDF files, each place is that of the left end, so that only the order tells what is in one column.
        static bool IsInLine(TextPiece piece, TextPiece other) => piece.Tag.Length > 0 ? piece.Drawing == other.Drawing : piece.X == other.X;

        double? ValueOf(TextPiece piece)
        {
            if (piece.Place != TextPlace.Label) return null;
            List<NumberToken> tokens = marks.Find(piece.Text);
            return tokens.Count == 1 && !piece.Text.Any(letter => char.IsLetter(letter) && char.IsLower(letter))
                ? (piece.Text[0] is '−' or '-' ? -tokens[0].Value : tokens[0].Value) : null;
        }
    }
}
