using System.Globalization;
using Indicators.Cli.Terminal;
using Indicators.Definitions;

namespace Indicators.Cli.Commands;

/// <summary>The codes of a list, or the regions of a set with the areas in each.</summary>
internal static class CodeDescription
{
    public static IEnumerable<string> Describe(CodeList list)
    {
        yield return $"{list.Id}: {Quantity.Format(list.Codes.Count, "code")}";
        foreach (string line in TextTable.Lines([.. list.Codes.Select(code => new[] { code.Id, Name(code), Dates(code.ValidFrom, code.ValidTo) })])) yield return line;
    }

    public static IEnumerable<string> Describe(RegionSet set, CodeList areas)
    {
        yield return $"{set.Id}: {set.Title[set.Title.Languages.First()]}";
        foreach (Code region in set.Regions)
        {
            yield return "";
            yield return $"  {region.Id} {Name(region)}";
            RegionMembership[] members = [.. set.Memberships.Where(membership => membership.Region == region.Id).OrderBy(membership => membership.Area, StringComparer.Ordinal)];
            foreach (string line in TextTable.Lines(
                [.. members.Select(member => new[] { member.Area, areas.IndexOf(member.Area) is >= 0 and int index ? Name(areas[index]) : "", Dates(member.ValidFrom, member.ValidTo) })], "    "))
                yield return line;
        }
    }

    private static string Name(Code code) => code.Name[code.Name.Languages.First()];

    private static string Dates(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } start, null) => $"from {Day(start)}",
        (null, { } end) => $"to {Day(end)}",
        ({ } start, { } end) => $"from {Day(start)} to {Day(end)}",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
