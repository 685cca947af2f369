using System.Globalization;
using Indicators.Definitions;
using Indicators.Messages;

namespace Indicators.Cli.Commands;

/// <summary>Lists the codes of a code list, or the regions of a region set with their areas.</summary>
internal static class CodeDescription
{
    public static IEnumerable<string> Describe(CodeList list, MessageCatalogue language)
    {
        yield return DescribeMessages.CodesCounted(list: list.Id, count: list.Codes.Count).In(language);
        foreach (string line in TextTable.Lines([.. list.Codes.Select(code => new[] { code.Id, Name(code, language), Dates(code.ValidFrom, code.ValidTo, language) })])) yield return line;
    }

    public static IEnumerable<string> Describe(RegionSet set, CodeList areas, MessageCatalogue language)
    {
        yield return DescribeMessages.Title(id: set.Id, title: set.Title[language.Language]).In(language);
        foreach (Code region in set.Regions)
        {
            yield return "";
            yield return $"  {region.Id} {Name(region, language)}";
            RegionMembership[] members = [.. set.Memberships.Where(membership => membership.Region == region.Id).OrderBy(membership => membership.Area, StringComparer.Ordinal)];
            foreach (string line in TextTable.Lines(
                [.. members.Select(member => new[] { member.Area, areas.IndexOf(member.Area) is >= 0 and int index ? Name(areas[index], language) : "", Dates(member.ValidFrom, member.ValidTo, language) })], "    "))
                yield return line;
        }
    }

    private static string Name(Code code, MessageCatalogue language) => code.Name[language.Language];

    private static string Dates(DateOnly? from, DateOnly? to, MessageCatalogue language) => (from, to) switch
    {
        (null, null) => "",
        ({ } start, null) => DescribeMessages.From(Day(start)).In(language),
        (null, { } end) => DescribeMessages.Until(Day(end)).In(language),
        ({ } start, { } end) => DescribeMessages.FromUntil(first: Day(start), last: Day(end)).In(language),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
