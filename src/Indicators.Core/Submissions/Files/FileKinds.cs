using Indicators.Messages;

namespace Indicators.Submissions.Files;

/// <summary>Recognises files that are sent by mistake instead of text tables, by their first bytes.</summary>
internal static class FileKinds
{
    /// <summary>Returns what the file is, in words; null if it may be text.</summary>
    public static Message? NameOf(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileMessages.KindZip,
        [0x1F, 0x8B, 8, ..] => FileMessages.KindGzip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileMessages.KindXls,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileMessages.KindPdf,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => FileMessages.Kind7Zip,
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => FileMessages.KindParquet,
        _ => null,
    };
}
