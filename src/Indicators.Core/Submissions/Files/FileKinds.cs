namespace Indicators.Submissions.Files;

/// <summary>Kinds of files that are sent by mistake in place of a table in text, by their first bytes.</summary>
internal static class FileKinds
{
    /// <summary>What the file is in words, or null where it may be text.</summary>
    public static string? NameOf(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "a ZIP archive or a spreadsheet (XLSX, ODS)",
        [0x1F, 0x8B, 8, ..] => "compressed (gzip)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a spreadsheet of the old binary kind (XLS)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7-Zip archive",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet file",
        _ => null,
    };
}
