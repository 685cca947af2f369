using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions;

/// <summary>Reports files among submissions that are not read, each with what to do, so that nothing an office sends is lost unnoticed.</summary>
internal static class UnrecognisedFiles
{
    private static readonly HashSet<string> Spreadsheets = Words("xlsx xlsm xlsb xls ods numbers fods");

    private static readonly HashSet<string> Archives = Words("zip 7z rar tar tgz bz2 xz zst z gz");

    private static readonly HashSet<string> Temporary = Words("tmp temp part partial crdownload download swp swo lock");

    /// <summary>Files that operating systems create in folders.</summary>
    private static readonly HashSet<string> LeftBySystems = Words("thumbs.db ehthumbs.db desktop.ini icon\r");

    /// <summary>Names of files that people write for each other.</summary>
    private static readonly HashSet<string> Remarks = Words("readme licence license notes copying contributing changelog");

    /// <summary>
    /// Extensions of files that belong to a submission and are named after it, such as <c>AUT.csv.yaml</c> or <c>AUT.csv.sha256</c>.
    /// </summary>
    private static readonly HashSet<string> Sidecars = Words("yaml yml json md5 sha1 sha256 sha512 asc sig");

    private static readonly string[] TableEndings = [".csv", ".tsv"];

    public static bool IsTable(string name) => TableEndings.Any(ending =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the name of a table's file without its extensions.</summary>
    public static string StemOf(string name)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return TableEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name[..^4] : name;
    }

    /// <summary>Returns the finding about a file whose name is not that of a table; null if nobody expects it to be read.</summary>
    /// <param name="name">The name of the file, which is not hidden.</param>
    /// <param name="path">The path as shown in findings.</param>
    /// <param name="neighbours">The names of the files in the same folder.</param>
    public static Finding? Report(string name, string path, IReadOnlySet<string> neighbours)
    {
        string ending = Path.GetExtension(name).TrimStart('.'), stem = Path.GetFileNameWithoutExtension(name);
        if (Temporary.Contains(ending) || LeftBySystems.Contains(name) || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
            || Remarks.Contains(stem) || Remarks.Contains(name) || (Sidecars.Contains(ending) && IsTable(stem) && neighbours.Contains(stem))) return null;
        return FindingCatalogue.CreateFinding(FindingCodes.UnreadFile, path, FileMessages.NotRead, advice: HintFor(ending));
    }

    private static Message HintFor(string ending) =>
        Spreadsheets.Contains(ending) ? FileMessages.SaveSheet
        : Archives.Contains(ending) ? FileMessages.Unpack
        : FileMessages.SaveOrMove;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
