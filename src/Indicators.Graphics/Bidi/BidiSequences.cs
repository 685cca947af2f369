namespace Indicators.Graphics.Bidi;

/// <summary>Divides a paragraph into isolating run sequences (UAX #9, rule X10 and definition BD13).</summary>
internal static class BidiSequences
{
    /// <returns>For each sequence, the indices of its characters, without those that rule X9 removes.</returns>
    public static List<int[]> Find(BidiClass[] original, byte[] levels)
    {
        List<List<int>> sequences = [];

        // The sequences that an unmatched initiator of an isolate ends for now, innermost last; a matching PDI continues them.
        Stack<List<int>> open = new();
        List<int>? run = null;
        for (int index = 0; index < original.Length; index++)
        {
            if (BidiParagraph.IsRemoved(original[index])) continue;
            bool isSame = run is not null && levels[run[^1]] == levels[index] && !BidiParagraph.IsInitiator(original[run[^1]]);
            if (original[index] == BidiClass.PDI && open.TryPeek(out List<int>? waiting) && levels[waiting[^1]] == levels[index])
            {
                run = open.Pop();
            }
            else if (!isSame)
            {
                run = [];
                sequences.Add(run);
            }

            run!.Add(index);
            if (BidiParagraph.IsInitiator(original[index]) && HasMatch(original, index)) open.Push(run);
        }

        return [.. sequences.Select(sequence => sequence.ToArray())];
    }

    private static bool HasMatch(BidiClass[] original, int initiator)
    {
        int depth = 1;
        for (int index = initiator + 1; index < original.Length; index++)
        {
            if (BidiParagraph.IsInitiator(original[index])) depth++;
            else if (original[index] == BidiClass.PDI && --depth == 0) return true;
        }

        return false;
    }
}
