using System.Globalization;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Which area belonged to which region, and when.</summary>
internal sealed class RegionTable
{
    private readonly Dictionary<(string Set, string Area), List<(string Region, string From, string To)>> memberships = [];
    private readonly string asOf;

    private RegionTable(IReadOnlyList<string> sets, string asOf)
    {
        Sets = sets;
        this.asOf = asOf;
    }

    /// <summary>The ids of the published region sets.</summary>
    public IReadOnlyList<string> Sets { get; }

    public static RegionTable Read(string folder, IReadOnlyList<string> sets, string asOf)
    {
        var table = new RegionTable(sets, asOf) { AreaCount = CountAreas(Path.Combine(folder, "code-lists", "areas.csv")) };
        foreach (string set in sets)
        {
            string[]? header = null;
            foreach (string[] row in CsvRows.Split(File.ReadAllText(Path.Combine(folder, "region-sets", set + ".csv")).TrimStart('\uFEFF')))
            {
                if (header is null) { header = row; continue; }
                (string, string) key = (set, CsvRows.Column(header, "area")(row));
                if (!table.memberships.TryGetValue(key, out List<(string, string, string)>? list)) table.memberships[key] = list = [];
                list.Add((CsvRows.Column(header, "region")(row), CsvRows.Column(header, "valid_from")(row), CsvRows.Column(header, "valid_to")(row)));
            }
        }
        return table;
    }

    /// <summary>How many areas each region has had at the end of a year, and the world.</summary>
    public IEnumerable<int> Sizes => Enumerable.Range(1990, 60).SelectMany(year => memberships.Keys
        .GroupBy(key => (key.Set, Find(key.Set, key.Area, year.ToString("0000", CultureInfo.InvariantCulture)))).Select(region => region.Count()))
        .Append(AreaCount).Distinct();

    /// <summary>How many areas the code list has.</summary>
    public int AreaCount { get; private init; }

    /// <summary>Returns every region that an area ever belonged to.</summary>
    public IEnumerable<string> FindAll(string set, string area) =>
        memberships.TryGetValue((set, area), out List<(string Region, string From, string To)>? list) ? list.Select(entry => entry.Region).Distinct() : ["_X"];

    private static int CountAreas(string file)
    {
        string[][] rows = [.. CsvRows.Split(File.ReadAllText(file).TrimStart('\uFEFF'))];
        Func<string[], string> kind = CsvRows.Column(rows[0], "kind"), end = CsvRows.Column(rows[0], "valid_to");
        return rows.Skip(1).Count(row => kind(row) == "area" && end(row).Length == 0);
    }

    /// <summary>Returns the region of an area at the end of a period; <c>_X</c> where it has none.</summary>
    public string Find(string set, string area, string period)
    {
        if (!memberships.TryGetValue((set, area), out List<(string Region, string From, string To)>? list)) return "_X";
        string day = asOf.All(char.IsAsciiDigit) && asOf.Length == 4 ? $"{asOf}-12-31" : Periods.LastDay(period);
        foreach ((string region, string from, string to) in list)
            if ((from.Length == 0 || string.CompareOrdinal(from, day) <= 0) && (to.Length == 0 || string.CompareOrdinal(to, day) >= 0)) return region;
        return "_X";
    }
}
