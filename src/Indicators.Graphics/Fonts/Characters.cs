namespace Indicators.Graphics.Fonts;

/// <summary>Reads a text as code points for mapping to glyphs.</summary>
internal static class Characters
{
    /// <summary>
    /// Returns the code point at <paramref name="index"/> and advances the index. An unpaired surrogate is returned unchanged, so that it
    /// is reported and not replaced.
    /// </summary>
    public static int Next(string text, ref int index)
    {
        char first = text[index++];
        return char.IsHighSurrogate(first) && index < text.Length && char.IsLowSurrogate(text[index])
            ? char.ConvertToUtf32(first, text[index++])
            : first;
    }

    /// <summary>
    /// Whether a character only controls line breaks, joining or direction, without width or ink (part of Unicode's
    /// Default_Ignorable_Code_Point).
    /// </summary>
    public static bool IsInvisible(int codePoint) => codePoint
        is 0x00AD or 0x061C
        or (>= 0x200B and <= 0x200F)
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x2064)
        or (>= 0x2066 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F)
        or 0xFEFF;
}
