using Indicators.Cli.Terminal;

namespace Indicators.Cli.CommandLine;

/// <summary>What the ending of a file's name says about its form.</summary>
internal static class FileEndings
{
    /// <summary>Endings that readers and programs take as a word on the form; any other says nothing.</summary>
    private static readonly HashSet<string> Known = new(
        ("avif bmp csv doc docx emf eps gif gz heic htm html jpeg jpg json log md odp ods odt parquet pdf png ppt pptx ps rtf sarif svg svgz tif tiff "
            + "tsv txt webp wmf xls xlsx xml yaml yml zip").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Null or <c>-</c> for standard output, which has no name.</param>
    /// <returns>The ending without its point; null where there is none that says anything.</returns>
    public static string? Find(string? path) => Path.GetExtension(path) is ['.', .. var ending] && Known.Contains(ending) ? ending.ToLowerInvariant() : null;

    /// <exception cref="UsageException">The name says that the file has another form.</exception>
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    /// <param name="format">The form, as the command line names it.</param>
    /// <param name="endings">Those that fit it, the usual one first.</param>
    public static void Check(string? path, string format, params string[] endings)
    {
        if (Find(path) is { } ending && !endings.Contains(ending))
            throw new UsageException($"'{path}' is named like a file of another form, and what is written is {format}: name it .{endings[0]}, or choose another form.");
    }

    /// <exception cref="UsageException">The name is that of a file, and a folder is written.</exception>
    /// <param name="path">Null for the usual place.</param>
    public static void CheckFolder(string? path)
    {
        if (Find(path) is not null && !Directory.Exists(path)) throw new UsageException($"'{path}' is named like a file, and a folder is written: name a folder with -o.");
    }
}
