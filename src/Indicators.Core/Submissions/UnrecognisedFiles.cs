using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Submissions;

/// <summary>Files among submissions that are not read: each is named, with what to do, so that nothing an office sends is lost in silence.</summary>
internal static class UnrecognisedFiles
{
    private static readonly HashSet<string> Spreadsheets = Words("xlsx xlsm xlsb xls ods numbers fods");

    private static readonly HashSet<string> Archives = Words("zip 7z rar tar tgz bz2 xz zst z gz");

    private static readonly HashSet<string> Temporary = Words("tmp temp part partial crdownload download swp swo lock");

    /// <summary>Files that systems leave in folders by themselves.</summary>
    private static readonly HashSet<string> LeftBySystems = Words("thumbs.db ehthumbs.db desktop.ini icon\r");

    /// <summary>What people write beside files for each other.</summary>
    private static readonly HashSet<string> Remarks = Words("readme licence license notes copying contributing changelog");

    /// <summary>What belongs to a submission and is named after it, such as <c>AUT.csv.yaml</c> or <c>AUT.csv.sha256</c>.</summary>
    private static readonly HashSet<string> Sidecars = Words("yaml yml json md5 sha1 sha256 sha512 asc sig");

    private static readonly string[] TableEndings = [".csv", ".tsv"];

    public static bool IsTable(string name) => TableEndings.Any(ending =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of a table's file without the endings that say so.</summary>
    public static string StemOf(string name)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return TableEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name[..^4] : name;
    }

    /// <summary>The finding about a file that is no table by its name; null where nobody expects it to be read.</summary>
    /// <param name="name">The file's own name; not hidden.</param>
    /// <param name="path">As findings name it.</param>
    /// <param name="neighbours">The names of the folder's files.</param>
    public static Finding? Report(string name, string path, IReadOnlySet<string> neighbours)
    {
        string ending = Path.GetExtension(name).TrimStart('.'), stem = Path.GetFileNameWithoutExtension(name);
        if (Temporary.Contains(ending) || LeftBySystems.Contains(name) || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
            || Remarks.Contains(stem) || Remarks.Contains(name) || (Sidecars.Contains(ending) && IsTable(stem) && neighbours.Contains(stem))) return null;
        return FindingCatalogue.New(FindingCodes.UnreadFile, path, FileMessages.NotRead, advice: HintFor(ending));
    }

    private static Message HintFor(string ending) =>
        Spreadsheets.Contains(ending) ? FileMessages.SaveSheet
        : Archives.Contains(ending) ? FileMessages.Unpack
        : FileMessages.SaveOrMove;

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
