namespace Indicators.Graphics.Bidi;

/// <summary>The embedding levels of the characters of one paragraph, by the Unicode Bidirectional Algorithm (UAX #9, rules P2 to L1).</summary>
internal sealed class BidiParagraph
{
    private const int DeepestLevel = 125;

    private readonly int[] codePoints;
    private readonly BidiClass[] original;
    private readonly BidiClass[] classes;
    private readonly byte[] levels;

    /// <param name="codePoints">The characters.</param>
    /// <param name="rightToLeft">The direction of the paragraph; null for that of its first strong character, else left to right.</param>
    private BidiParagraph(int[] codePoints, bool? rightToLeft)
    {
        this.codePoints = codePoints;
        original = [.. codePoints.Select(BidiClasses.Find)];
        classes = [.. original];
        levels = new byte[codePoints.Length];
        Base = rightToLeft is { } given ? (byte)(given ? 1 : 0) : FindBase(0, codePoints.Length);
    }

    /// <summary>The level of the paragraph: 0 from left to right, 1 from right to left.</summary>
    private byte Base { get; }

    /// <summary>Whether the first strong character runs from right to left.</summary>
    public static bool IsRightToLeft(string text) => BidiClasses.CanReorder(text) && new BidiParagraph(CodePoints(text), null).Base == 1;

    /// <summary>
    /// The level of each UTF-16 unit of a text; odd levels run from right to left. A character that an explicit code removes has the level
    /// of the one before it.
    /// </summary>
    /// <param name="rightToLeft">The direction of the paragraph; null for that of its first strong character, else left to right.</param>
    public static byte[] FindLevels(string text, bool? rightToLeft)
    {
        int[] codePoints = CodePoints(text);
        BidiParagraph paragraph = new(codePoints, rightToLeft);
        paragraph.Resolve();
        byte[] units = new byte[text.Length];
        int unit = 0;
        for (int index = 0; index < codePoints.Length; index++)
        {
            units[unit++] = paragraph.levels[index];
            if (codePoints[index] > char.MaxValue) units[unit++] = paragraph.levels[index];
        }

        return units;
    }

    private static int[] CodePoints(string text)
    {
        List<int> codePoints = new(text.Length);
        for (int index = 0; index < text.Length;)
        {
            char first = text[index++];
            codePoints.Add(
                char.IsHighSurrogate(first) && index < text.Length && char.IsLowSurrogate(text[index]) ? char.ConvertToUtf32(first, text[index++]) : first);
        }

        return [.. codePoints];
    }

    private void Resolve()
    {
        ResolveExplicit();
        byte[] explicitLevels = [.. levels];
        foreach (int[] sequence in BidiSequences.Find(original, explicitLevels))
            new BidiSequence(sequence, codePoints, original, classes, explicitLevels, levels, Base).Resolve();
        ResetSpaces();
        for (int index = 0; index < levels.Length; index++)
            if (IsRemoved(original[index])) levels[index] = index == 0 ? Base : levels[index - 1];
    }

    /// <summary>Types that rule X9 removes.</summary>
    internal static bool IsRemoved(BidiClass type) =>
        type is BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    /// <summary>Types that start an isolate.</summary>
    internal static bool IsInitiator(BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    /// <summary>Rules P2 and P3: the level of the first strong character that is not in an isolate.</summary>
    private byte FindBase(int start, int end)
    {
        int depth = 0;
        for (int index = start; index < end; index++)
        {
            BidiClass type = original[index];
            if (IsInitiator(type)) depth++;
            else if (type == BidiClass.PDI && depth > 0) depth--;
            else if (depth == 0 && type == BidiClass.L) return 0;
            else if (depth == 0 && type is BidiClass.R or BidiClass.AL) return 1;
        }

        return 0;
    }

    private int FindEndOfIsolate(int start)
    {
        int depth = 1;
        for (int index = start + 1; index < original.Length; index++)
        {
            if (IsInitiator(original[index])) depth++;
            else if (original[index] == BidiClass.PDI && --depth == 0) return index;
        }

        return original.Length;
    }

    /// <summary>Rules X1 to X8.</summary>
    private void ResolveExplicit()
    {
        Stack<(byte Level, BidiClass? Override, bool IsIsolate)> stack = new([(Base, null, false)]);
        int overflowIsolates = 0, overflowEmbeddings = 0, isolates = 0;
        for (int index = 0; index < original.Length; index++)
        {
            BidiClass type = original[index];
            switch (type)
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    levels[index] = stack.Peek().Level;
                    int embedded = Next(stack.Peek().Level, type is BidiClass.RLE or BidiClass.RLO);
                    if (embedded <= DeepestLevel && overflowIsolates == 0 && overflowEmbeddings == 0)
                        stack.Push(((byte)embedded, type == BidiClass.RLO ? BidiClass.R : type == BidiClass.LRO ? BidiClass.L : null, false));
                    else if (overflowIsolates == 0) overflowEmbeddings++;
                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    Put(index, stack.Peek());
                    bool isRight = type == BidiClass.RLI || (type == BidiClass.FSI && FindBase(index + 1, FindEndOfIsolate(index)) == 1);
                    int isolated = Next(stack.Peek().Level, isRight);
                    if (isolated <= DeepestLevel && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        isolates++;
                        stack.Push(((byte)isolated, null, true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case BidiClass.PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (isolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Peek().IsIsolate) stack.Pop();
                        stack.Pop();
                        isolates--;
                    }

                    Put(index, stack.Peek());
                    break;
                case BidiClass.PDF:
                    levels[index] = stack.Peek().Level;
                    if (overflowIsolates > 0) break;
                    if (overflowEmbeddings > 0) overflowEmbeddings--;
                    else if (!stack.Peek().IsIsolate && stack.Count > 1) stack.Pop();
                    break;
                case BidiClass.B:
                    levels[index] = Base;
                    break;
                case BidiClass.BN:
                    levels[index] = stack.Peek().Level;
                    break;
                default:
                    Put(index, stack.Peek());
                    break;
            }
        }
    }

    private void Put(int index, (byte Level, BidiClass? Override, bool IsIsolate) status)
    {
        levels[index] = status.Level;
        if (status.Override is { } forced) classes[index] = forced;
    }

    private static int Next(int level, bool rightToLeft) => rightToLeft ? (level + 1) | 1 : (level + 2) & ~1;

    /// <summary>Rule L1: separators, and spaces before them or at the end, have the level of the paragraph.</summary>
    private void ResetSpaces()
    {
        bool isBeforeEnd = true;
        for (int index = original.Length - 1; index >= 0; index--)
        {
            BidiClass type = original[index];
            if (type is BidiClass.B or BidiClass.S) isBeforeEnd = true;
            else if (!(type is BidiClass.WS or BidiClass.PDI || IsInitiator(type) || IsRemoved(type))) isBeforeEnd = false;
            if (isBeforeEnd) levels[index] = Base;
        }
    }
}
