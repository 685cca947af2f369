namespace Indicators.Graphics.Bidi;

/// <summary>Paired brackets (BidiBrackets.txt).</summary>
internal static class BidiBrackets
{
    private static readonly Dictionary<int, int> Closing = Pairs();
    private static readonly Dictionary<int, int> Opening = Closing.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The bracket that closes this one; 0 if it opens nothing.</summary>
    public static int FindClosing(int codePoint) => Closing.GetValueOrDefault(Canonical(codePoint));

    /// <summary>Whether the character closes a pair.</summary>
    public static bool Closes(int codePoint) => Opening.ContainsKey(Canonical(codePoint));

    /// <summary>U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.</summary>
    public static int Canonical(int codePoint) => codePoint switch { 0x2329 => 0x3008, 0x232A => 0x3009, _ => codePoint };

    private static Dictionary<int, int> Pairs()
    {
        Dictionary<int, int> pairs = new() { ['('] = ')', ['['] = ']', ['{'] = '}' };
        int[] first =
        [
            0x0F3A, 0x0F3C, 0x169B, 0x2045, 0x207D, 0x208D, 0x2308, 0x230A, 0x2768, 0x276A, 0x276C, 0x276E, 0x2770, 0x2772, 0x2774, 0x27C5, 0x27E6, 0x27E8, 0x27EA,
            0x27EC, 0x27EE, 0x2983, 0x2985, 0x2987, 0x2989, 0x298B, 0x2991, 0x2993, 0x2995, 0x2997, 0x29D8, 0x29DA, 0x29FC, 0x2E22, 0x2E24, 0x2E26, 0x2E28, 0x3008,
            0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0xFE59, 0xFE5B, 0xFE5D, 0xFF5F, 0xFF62,
        ];
        foreach (int open in first) pairs.Add(open, open + 1);
        (pairs[0x298D], pairs[0x298F]) = (0x2990, 0x298E);
        (pairs[0xFF08], pairs[0xFF3B], pairs[0xFF5B]) = (0xFF09, 0xFF3D, 0xFF5D);
        return pairs;
    }
}
