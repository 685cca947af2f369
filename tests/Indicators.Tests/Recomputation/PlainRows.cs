using System.Globalization;
using System.Text;
using Indicators.Definitions;
using Indicators.Submissions;

namespace Indicators.Tests.Recomputation;

/// <summary>A file as the recomputation sees it: its text, where it lies, and whether validation accepted it.</summary>
/// <param name="Structure">The id of its structure.</param>
/// <param name="Folders">The folders above the file, nearest first.</param>
internal sealed record PlainFile(string Structure, string Name, IReadOnlyList<string> Folders, string Text, bool Accepted = true)
{
    /// <summary>The file of a source whose folder names its structure.</summary>
    public static PlainFile From(Programme programme, SubmissionSource source, bool accepted)
    {
        using var reader = new StreamReader(source.Open(), Encoding.UTF8);
        string[] folders = [.. source.Path.Split('/')[..^1].Reverse()];
        return new PlainFile(folders.First(programme.Structures.ContainsKey), source.Stem, folders, reader.ReadToEnd(), accepted);
    }
}

/// <summary>A row: its codes in the order of the structure's dimensions, and its value, NaN where it has none.</summary>
internal sealed record PlainRow(string Area, Period Period, string[] Codes, double Value, char Status)
{
    public bool HasValue => !double.IsNaN(Value);

    /// <summary>It lacks a value that exists somewhere: not one that cannot exist or is counted elsewhere.</summary>
    public bool Lacks => !HasValue && "QOLN".Contains(Status);
}

/// <summary>Splits files into rows at delimiters, with no regard for quotes: the files that are recomputed hold none.</summary>
internal static class PlainRows
{
    /// <param name="anyCodes">Whether rows are read of which a dimension's code is none; it is then empty.</param>
    public static IEnumerable<PlainRow> Read(Programme programme, PlainFile file, bool anyCodes = false)
    {
        Structure structure = programme.Structures[file.Structure];
        string[] lines = [.. file.Text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r'))];
        char delimiter = lines[0].Contains(';') ? ';' : ',';
        string[] headers = lines[0].Split(delimiter);
        int[] columns = [.. structure.Columns.Select(column => Array.FindIndex(headers, header => Names(column).Contains(Plain(header))))];
        Column[] dimensions = [.. structure.Dimensions];
        foreach (string line in lines.Skip(1).Where(line => line.Length > 0))
        {
            string[] fields = line.Split(delimiter);
            string? area = Code(structure.ReportingArea);
            string?[] codes = [.. dimensions.Select(Code)];
            if (area is null || !anyCodes && codes.Contains(null) || !Period.TryParse(Text(structure.Period), out Period period)) continue;
            (double value, char status) = Figure();
            yield return new PlainRow(area, period, [.. codes.Select(code => code ?? "")], value, status);

            string Text(Column column) => columns[IndexOf(column)] is >= 0 and int index && index < fields.Length ? fields[index] : "";

            string? Code(Column column)
            {
                string text = Text(column) is { Length: > 0 } written ? written : column.Blank ?? "";
                return column.CodeList!.Contains(text) && !column.Excluded.Contains(text) ? text : null;
            }

            (double, char) Figure()
            {
                string written = Text(structure.Measure);
                string letter = structure.Status is { } column && Text(column) is { Length: > 0 } told ? told : "A";
                if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return (number, letter[0]);
                char reason = structure.Measure.MissingMarks.TryGetValue(written, out ObservationStatus why) ? (char)why : 'O';
                return (double.NaN, PlainStatus.Absences.Contains(letter[0]) ? letter[0] : reason);
            }
        }

        int IndexOf(Column column)
        {
            for (int i = 0; i < structure.Columns.Count; i++)
                if (ReferenceEquals(structure.Columns[i], column)) return i;
            return -1;
        }
    }

    /// <summary>
    /// The rows of a file that was held back which tell who was about to report what: those whose area is the one that the file's
    /// name or folder gives, and whose year is the one that a folder gives.
    /// </summary>
    public static IEnumerable<PlainRow> Readable(Programme programme, PlainFile file)
    {
        (string? area, int? year) = Named(programme, file);
        return Read(programme, file, anyCodes: true).Where(row => (area is null || row.Area == area) && (year is null || row.Period.Year == year));
    }

    /// <summary>Whose a file is by its name and folders, and of which year, where its header or every row of it cannot be read.</summary>
    public static (string Area, int? Year)? Unread(Programme programme, PlainFile file)
    {
        Structure structure = programme.Structures[file.Structure];
        string[] headers = [.. file.Text.TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r').Split(',', ';').Select(Plain)];
        bool fits = structure.Columns.Where(column => column.Required).All(column => headers.Any(Names(column).Contains));
        return Named(programme, file) is ({ } area, var year) && (!fits || !Read(programme, file, anyCodes: true).Any()) ? (area, year) : null;
    }

    private static (string? Area, int? Year) Named(Programme programme, PlainFile file)
    {
        string[] names = [file.Name, .. file.Folders];
        string? year = file.Folders.FirstOrDefault(folder => folder.Length == 4 && folder.All(char.IsAsciiDigit));
        return (names.FirstOrDefault(programme.Areas.Contains), year is null ? null : int.Parse(year, CultureInfo.InvariantCulture));
    }

    private static HashSet<string> Names(Column column) => [Plain(column.Name), .. column.Aliases.Select(Plain)];

    private static string Plain(string header) => header.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}

/// <summary>How statuses combine, in letters of SDMX CL_OBS_STATUS.</summary>
internal static class PlainStatus
{
    public const string Absences = "QOLKM";

    /// <summary>The strongest flag of figures that have a value; A where there are none.</summary>
    public static char Flag(IEnumerable<char> statuses) => Strongest("UBDEFIVPNA", statuses, 'A');

    /// <summary>The reason that matters most of several for having no value.</summary>
    public static char Reason(IEnumerable<char> statuses) => Strongest("QOLNKM", statuses, 'O');

    private static char Strongest(string order, IEnumerable<char> statuses, char none) =>
        statuses.Where(order.Contains).DefaultIfEmpty(none).MinBy(status => order.IndexOf(status, StringComparison.Ordinal));
}
