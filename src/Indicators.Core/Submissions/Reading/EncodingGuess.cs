using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions.Files;
using Indicators.Submissions.Headers;

namespace Indicators.Submissions.Reading;

/// <summary>Detects files that are read as UTF-8 but contain other bytes at their start, and suggests the code page that may be meant.</summary>
internal static class EncodingGuess
{
    /// <summary>Code pages of spreadsheets and older systems, the most common first.</summary>
    private static readonly string[] Likely = ["windows-1252", "macintosh", "ibm850", "windows-1250", "windows-1251", "windows-1254", "windows-1256"];

    /// <summary>
    /// Determines whether the start of a file contains bytes that are not
    /// UTF-8. If so, a finding says where, and which encoding may be meant.
    /// </summary>
    /// <param name="start">The start of the file.</param>
    /// <param name="isWhole">Whether this is the whole file.</param>
    /// <param name="candidates">The structures that the file may have.</param>
    /// <param name="guess">The encoding in which the header matches a structure, or else windows-1252; null if the bytes are UTF-8.</param>
    /// <param name="fits">Whether the header matches a structure in this encoding.</param>
    /// <param name="findings">The findings of the file.</param>
    public static bool Report(ReadOnlySpan<byte> start, bool isWhole, IReadOnlyList<StructureTables> candidates, out Encoding? guess, out bool fits, FindingCollector findings)
    {
        guess = null;
        fits = false;
        if (!isWhole) start = start[..(start.LastIndexOf((byte)'\n') + 1)];
        if (Utf8.IsValid(start)) return false;
        int bad = FirstInvalid(start), line = start[..bad].Count((byte)'\n') + 1;
        string? name = null;
        foreach (string likely in Likely)
        {
            if (name is not null || !Encodings.TryGet(likely, out Encoding? encoding)) continue;
            guess ??= encoding;
            var sniffer = new HeaderSniffer(start, encoding!);
            foreach (StructureTables tables in candidates)
                if (sniffer.Sniff(tables).Match.Fits) (name, guess, fits) = (likely, encoding, true);
        }
        findings.Add(FindingCodes.InvalidEncoding, FileMessages.LineNotUtf8, line, hint: name is null ? FileMessages.DeclareCodePage : FileMessages.DeclareFittingCodePage(name));
        return true;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out int length) == OperationStatus.Done) at += length;
        return at;
    }
}
