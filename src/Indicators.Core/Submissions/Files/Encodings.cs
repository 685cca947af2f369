using System.Globalization;
using System.Text;

namespace Indicators.Submissions.Files;

/// <summary>Names and byte order marks of text encodings.</summary>
internal static class Encodings
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <param name="name">An IANA name such as <c>windows-1252</c>, or the number of a code page.</param>
    public static bool TryGet(string name, out Encoding? encoding)
    {
        encoding = null;
        try
        {
            encoding = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage)
                ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false; // no such encoding: the caller reports it
        }
        // UTF-7 could hide any text from a check of the bytes.
        if (encoding.CodePage == 65000) encoding = null;
        return encoding is not null;
    }

    /// <summary>Returns the encoding that a byte order mark declares and the length of the mark; null and 0 if there is none.</summary>
    public static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2),
        _ => (null, 0),
    };

    /// <summary>Whether text without a byte order mark looks like UTF-16: every other byte is zero.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> start)
    {
        int pairs = Math.Min(start.Length / 2, 64);
        if (pairs < 4) return false;
        int firstZero = 0, secondZero = 0;
        for (int i = 0; i < pairs; i++)
        {
            if (start[2 * i] == 0 && start[2 * i + 1] != 0) firstZero++;
            if (start[2 * i + 1] == 0 && start[2 * i] != 0) secondZero++;
        }
        return Math.Max(firstZero, secondZero) * 4 >= pairs * 3;
    }
}
