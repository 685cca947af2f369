using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Tests.Recomputation;

/// <summary>A file of a drawn workspace.</summary>
/// <param name="Path">Below <c>submissions</c>, without an ending.</param>
internal sealed record RandomFile(string Path, IReadOnlyList<string> Rows);

/// <summary>
/// A workspace drawn by a seed: areas that file some years and not others, whole years or parts of them; rows left out, without
/// a value, in another unit; totals that agree with their parts, or exceed them by little or much; files that are held back.
/// </summary>
internal sealed record RandomWorkspace(Programme Programme, IReadOnlyList<RandomFile> Files, IReadOnlyList<string> Inhabitants)
{
    private const string BadValue = "many";

    private static readonly string[][] Values =
    [
        ["0", "1", "2", "3", "5", "8", "12", "40", "250"],
        ["0", "1", "3", "5", "8", "12", "40", "250", ":", "..", "c", "-", "k", "n", "7 P", "9 B", "6 E", "4 D"],
        ["3", "30", ":", ":", "-"],
    ];

    public static string[] Areas { get; } = ["AAA", "BBB", "CCC", "DDD", "EEE", "UNK"];

    public static RandomWorkspace Draw(int seed)
    {
        var random = new Random(seed);
        Programme programme = RandomProgramme.Draw(random);
        int first = random.From([2016, 2018, 2021]), last = first + random.Next(1, 5);
        string[] values = random.From(Values);
        var files = new List<RandomFile>();
        foreach (Structure structure in programme.Structures.Values.Where(_ => random.Happens(0.6)))
            foreach (string area in Areas.Where(_ => random.Happens(0.6)))
                for (int year = first; year <= last; year++)
                    if (random.Happens(0.5)) files.AddRange(FilesOf(random, structure, area, year, values));
        string[] inhabitants = [.. Areas.Where(area => area != "UNK").SelectMany(area => Enumerable.Range(first - 1, last - first + 2)
            .Where(_ => random.Happens(0.5)).Select(year => $"{area} {year} {random.Next(0, 2000)}"))];
        return new RandomWorkspace(programme, files, inhabitants);
    }

    public TwoSides Sides()
    {
        var sides = new TwoSides(Programme);
        foreach (RandomFile file in Files) sides.FileAt(file.Path, file.Rows);
        return sides.Reference("inhabitants", Inhabitants);
    }

    /// <summary>The rows that both sides differ in, whichever of several reasons each tells for a figure that is not known.</summary>
    public IReadOnlyList<string> Differences() => Sides().Differences(items: true, reasons: false);

    /// <summary>As few of the files and rows as still differ.</summary>
    public RandomWorkspace Fewest()
    {
        RandomWorkspace fewest = this;
        for (int part = Math.Max(1, Files.Count / 2); ; part = part > 1 ? part / 2 : 1)
        {
            bool fewer = false;
            for (int start = 0; start < fewest.Files.Count; start += part)
                fewer |= Try(fewest with { Files = [.. fewest.Files.Where((_, place) => place < start || place >= start + part)] });
            if (part == 1 && !fewer) break;
        }
        for (int file = 0; file < fewest.Files.Count; file++)
            for (int row = fewest.Files[file].Rows.Count - 1; row >= 0; row--)
                Try(fewest with { Files = [.. fewest.Files.Select((each, place) => place != file ? each : each with { Rows = [.. each.Rows.Where((_, other) => other != row)] })] });
        return fewest;

        bool Try(RandomWorkspace other)
        {
            bool differs = other.Differences().Count > 0;
            if (differs) fewest = other;
            return differs;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"lookback {Programme.Lookback}, limits {Programme.Limits}, least areas {Programme.LeastAreas}, small {Programme.SmallDenominators}, ")
        + $"as of {Programme.RegionsAsOf}, calendar {string.Join("; ", Programme.Calendar.Select(entry => $"{entry.Structure}: {string.Join(' ', entry.Areas)}"))}\n"
        + string.Join('\n', Files.Where(file => file.Rows.Count > 0).Select(file => $"  {file.Path}: {string.Join("; ", file.Rows)}"));

    private static IEnumerable<RandomFile> FilesOf(Random random, Structure structure, string area, int year, string[] values)
    {
        Frequency[] known = [.. structure.Frequencies];
        Frequency frequency = random.Happens(0.5) ? known.Min() : random.From(known);
        double density = random.From([0.1, 0.3, 0.6]);
        string[] rows = [.. Period.Create(Frequency.Annual, year).Split(frequency).Where(_ => frequency == Frequency.Annual || random.Happens(0.8))
            .SelectMany(period => RowsOf(random, structure, $"{area} {period}", density, values))];
        if (rows.Length == 0) yield break;
        string path = random.Happens(0.5) ? $"{structure.Id}/{year}/{area}" : $"{structure.Id}/{area}-{year}-{random.Next(1_000_000)}";
        int parts = random.Happens(0.08) ? 2 : 1;
        for (int part = 0; part < parts; part++)
        {
            string[] own = [.. rows.Where((_, row) => row % parts == part)];
            if (random.Happens(0.07)) own = HeldBack(random, own);
            if (own.Length > 0) yield return new RandomFile(part == 0 ? path : $"{path}-more", own);
        }
    }

    /// <summary>With a value that cannot be read, and perhaps a row of another area or year.</summary>
    private static string[] HeldBack(Random random, string[] rows)
    {
        if (rows.Length == 0) return rows;
        int bad = random.Next(rows.Length);
        string[] words = rows[bad].Split(' ');
        if (random.Happens(0.2)) words[0] = random.From(Areas);
        string row = string.Join(' ', [.. words.Take(words.Length - (IsValue(words[^1]) ? 1 : 2)), BadValue]);
        return [.. rows.Where((_, place) => place != bad), row];

        static bool IsValue(string word) => word.Length != 1 || !char.IsAsciiLetterUpper(word[0]);
    }

    private static IEnumerable<string> RowsOf(Random random, Structure structure, string filing, double density, string[] values)
    {
        Column[] dimensions = [.. structure.Dimensions];
        IEnumerable<string[]> keys = [[]];
        foreach (Column dimension in dimensions) keys = [.. keys.SelectMany(key => dimension.CodeList!.Codes.Select(code => (string[])[.. key, code.Id]))];
        var leaves = new List<(string[] Key, double Value)>();
        var totals = new List<string[]>();
        foreach (string[] key in keys)
        {
            bool isTotal = dimensions.Index().Any(pair => pair.Item.Totals.Contains(key[pair.Index]));
            if (!random.Happens(isTotal ? density / 2 : density)) continue;
            if (isTotal)
            {
                totals.Add(key);
                continue;
            }
            string value = random.From(values);
            leaves.Add((key, double.TryParse(value.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out double number) ? number : 0));
            yield return string.Join(' ', [filing, .. key, value]);
        }
        foreach (string[] key in totals)
        {
            double parts = leaves.Where(leaf => dimensions.Index().All(pair => pair.Item.Totals.Contains(key[pair.Index]) || leaf.Key[pair.Index] == key[pair.Index])).Sum(leaf => leaf.Value);
            yield return string.Join(' ', [filing, .. key, random.Happens(0.15) ? ":" : (parts + random.From([0, 0, 0, 4, 20, 300])).ToString(CultureInfo.InvariantCulture)]);
        }
    }
}
