using Indicators.Cli.Terminal;

namespace Indicators.Cli.CommandLine;

/// <summary>Checks the extension of a file name against the file's format.</summary>
internal static class FileEndings
{
    /// <summary>Extensions that readers and programs take for a format; any other is ignored.</summary>
    private static readonly HashSet<string> Known = new(
        ("avif bmp csv doc docx emf eps gif gz heic htm html jpeg jpg json log md odp ods odt parquet pdf png ppt pptx ps rtf sarif svg svgz tif tiff "
            + "tsv txt webp wmf xls xlsx xml yaml yml zip").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Null or <c>-</c> for standard output, which has no name.</param>
    /// <returns>The extension without its dot, or null if it indicates no format.</returns>
    public static string? Find(string? path) => Path.GetExtension(path) is ['.', .. var ending] && Known.Contains(ending) ? ending.ToLowerInvariant() : null;

    /// <exception cref="UsageException">The extension indicates another format.</exception>
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    /// <param name="format">The format, as written on the command line.</param>
    /// <param name="endings">The extensions of the format, the usual one first.</param>
    public static void Check(string? path, string format, params string[] endings)
    {
        if (Find(path) is { } ending && !endings.Contains(ending))
            throw new UsageException($"'{path}' is named like a file of another form, and what is written is {format}: name it .{endings[0]}, or choose another form.");
    }

    /// <exception cref="UsageException">The path looks like a file, but a folder is written.</exception>
    /// <param name="path">Null for the default folder.</param>
    public static void CheckFolder(string? path)
    {
        if (Find(path) is not null && !Directory.Exists(path)) throw new UsageException($"'{path}' is named like a file, and a folder is written: name a folder with -o.");
    }
}
