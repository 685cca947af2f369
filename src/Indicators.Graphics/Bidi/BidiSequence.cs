namespace Indicators.Graphics.Bidi;

/// <summary>Resolves the levels of one isolating run sequence (UAX #9, rules W1 to I2).</summary>
/// <param name="indices">The characters of the sequence, in order.</param>
/// <param name="types">The types after rule X8, which are changed.</param>
/// <param name="explicitLevels">The levels after rule X8.</param>
/// <param name="levels">The resolved levels, which are set.</param>
internal sealed class BidiSequence(
    int[] indices, int[] codePoints, BidiClass[] original, BidiClass[] types, byte[] explicitLevels, byte[] levels, byte paragraphLevel)
{
    private const int MostOpenBrackets = 63;

    private readonly byte level = explicitLevels[indices[0]];
    private BidiClass start;
    private BidiClass end;

    public void Resolve()
    {
        (start, end) = (Side(indices[0] - 1, -1), SideAfter());
        ResolveWeak();
        ResolveBrackets();
        ResolveNeutral();
        foreach (int index in indices) levels[index] = Implicit(types[index]);
    }

    private BidiClass Embedding => level % 2 == 0 ? BidiClass.L : BidiClass.R;

    /// <summary>Rule X10: the direction at an end is that of the higher of the levels on both sides of it.</summary>
    private BidiClass Side(int outside, int step)
    {
        while (outside >= 0 && outside < original.Length && BidiParagraph.IsRemoved(original[outside])) outside += step;
        byte neighbour = outside >= 0 && outside < original.Length ? explicitLevels[outside] : paragraphLevel;
        return Math.Max(level, neighbour) % 2 == 0 ? BidiClass.L : BidiClass.R;
    }

    private BidiClass SideAfter() =>
        BidiParagraph.IsInitiator(original[indices[^1]])
            ? Math.Max(level, paragraphLevel) % 2 == 0 ? BidiClass.L : BidiClass.R
            : Side(indices[^1] + 1, 1);

    private void ResolveWeak()
    {
        ResolveMarks();
        ResolveNumbers();
        ResolveSeparators();
        ResolveTerminators();
        BidiClass strong = start;
        foreach (int index in indices)
        {
            if (types[index] is BidiClass.L or BidiClass.R) strong = types[index];
            else if (types[index] == BidiClass.EN && strong == BidiClass.L) types[index] = BidiClass.L;
        }
    }

    /// <summary>Rule W1.</summary>
    private void ResolveMarks()
    {
        for (int at = 0; at < indices.Length; at++)
        {
            if (types[indices[at]] != BidiClass.NSM) continue;
            BidiClass before = at == 0 ? start : types[indices[at - 1]];
            types[indices[at]] = BidiParagraph.IsInitiator(before) || before == BidiClass.PDI ? BidiClass.ON : before;
        }
    }

    /// <summary>Rules W2 and W3.</summary>
    private void ResolveNumbers()
    {
        BidiClass strong = start;
        foreach (int index in indices)
        {
            if (types[index] is BidiClass.L or BidiClass.R or BidiClass.AL) strong = types[index];
            else if (types[index] == BidiClass.EN && strong == BidiClass.AL) types[index] = BidiClass.AN;
        }

        foreach (int index in indices)
            if (types[index] == BidiClass.AL) types[index] = BidiClass.R;
    }

    /// <summary>Rule W4.</summary>
    private void ResolveSeparators()
    {
        for (int at = 1; at + 1 < indices.Length; at++)
        {
            BidiClass type = types[indices[at]], before = types[indices[at - 1]], after = types[indices[at + 1]];
            if (before != after) continue;
            if (type is BidiClass.ES or BidiClass.CS && before == BidiClass.EN) types[indices[at]] = BidiClass.EN;
            else if (type == BidiClass.CS && before == BidiClass.AN) types[indices[at]] = BidiClass.AN;
        }
    }

    /// <summary>Rules W5 and W6.</summary>
    private void ResolveTerminators()
    {
        for (int at = 0; at < indices.Length; at++)
        {
            if (types[indices[at]] != BidiClass.ET) continue;
            int last = at;
            while (last + 1 < indices.Length && types[indices[last + 1]] == BidiClass.ET) last++;
            bool besideNumber = (at > 0 && types[indices[at - 1]] == BidiClass.EN) || (last + 1 < indices.Length && types[indices[last + 1]] == BidiClass.EN);
            for (; at <= last; at++) types[indices[at]] = besideNumber ? BidiClass.EN : BidiClass.ON;
        }

        foreach (int index in indices)
            if (types[index] is BidiClass.ES or BidiClass.ET or BidiClass.CS) types[index] = BidiClass.ON;
    }

    /// <summary>Rule N0.</summary>
    private void ResolveBrackets()
    {
        foreach ((int open, int close) in FindBrackets())
        {
            BidiClass? inside = null;
            for (int at = open + 1; at < close && inside != Embedding; at++)
                if (Strong(types[indices[at]]) is { } strong) inside = strong;
            if (inside is null) continue;
            BidiClass direction = Embedding;
            if (inside != Embedding)
            {
                BidiClass before = start;
                for (int at = 0; at < open; at++) before = Strong(types[indices[at]]) ?? before;
                direction = before == inside ? before : Embedding;
            }

            Set(open, direction);
            Set(close, direction);
        }
    }

    /// <summary>Sets a bracket, and the marks on it, which had its type before rule W1.</summary>
    private void Set(int at, BidiClass direction)
    {
        types[indices[at]] = direction;
        for (int mark = at + 1; mark < indices.Length && original[indices[mark]] == BidiClass.NSM; mark++) types[indices[mark]] = direction;
    }

    /// <returns>Pairs of brackets (definition BD16), by the place of the opening one in the sequence.</returns>
    private List<(int Open, int Close)> FindBrackets()
    {
        List<(int Open, int Close)> pairs = [];
        List<(int Closing, int At)> open = [];
        for (int at = 0; at < indices.Length; at++)
        {
            int codePoint = BidiBrackets.Canonical(codePoints[indices[at]]);
            if (types[indices[at]] != BidiClass.ON) continue;
            if (BidiBrackets.FindClosing(codePoint) is > 0 and int closing)
            {
                if (open.Count == MostOpenBrackets) return [];
                open.Add((closing, at));
            }
            else if (BidiBrackets.Closes(codePoint) && open.FindLastIndex(bracket => bracket.Closing == codePoint) is >= 0 and int match)
            {
                pairs.Add((open[match].At, at));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>Rules N1 and N2.</summary>
    private void ResolveNeutral()
    {
        for (int at = 0; at < indices.Length; at++)
        {
            if (!IsNeutral(types[indices[at]])) continue;
            int last = at;
            while (last + 1 < indices.Length && IsNeutral(types[indices[last + 1]])) last++;
            BidiClass? before = at == 0 ? start : Strong(types[indices[at - 1]]);
            BidiClass? after = last + 1 == indices.Length ? end : Strong(types[indices[last + 1]]);
            BidiClass direction = before == after ? before!.Value : Embedding;
            for (; at <= last; at++) types[indices[at]] = direction;
        }
    }

    private static bool IsNeutral(BidiClass type) => type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI || BidiParagraph.IsInitiator(type);

    /// <summary>The direction of a resolved type, numbers running from right to left for neutrals beside them; null for a neutral one.</summary>
    private static BidiClass? Strong(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };

    /// <summary>Rules I1 and I2.</summary>
    private byte Implicit(BidiClass type) => (byte)(level % 2 == 0
        ? level + (type == BidiClass.R ? 1 : type is BidiClass.EN or BidiClass.AN ? 2 : 0)
        : level + (type is BidiClass.L or BidiClass.EN or BidiClass.AN ? 1 : 0));
}
