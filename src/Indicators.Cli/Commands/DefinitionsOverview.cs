using Indicators.Cli.Terminal;
using Indicators.Definitions;

namespace Indicators.Cli.Commands;

/// <summary>Lists what the definitions declare, one line each.</summary>
internal static class DefinitionsOverview
{
    public static IEnumerable<string> Describe(Programme programme)
    {
        string language = programme.Languages[0];
        yield return "Indicators";
        foreach (string line in TextTable.Lines(
            [.. programme.Indicators.Select(indicator => new[] { indicator.Id, indicator.Theme, indicator.Unit, indicator.Title[language] })])) yield return line;
        yield return "";
        yield return "Structures";
        foreach (string line in TextTable.Lines(
            [.. programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal).Select(structure => new[] { structure.Id, structure.Title[language] })])) yield return line;
        yield return "";
        yield return "Region sets";
        foreach (string line in TextTable.Lines(
            [.. programme.RegionSets.Values.OrderBy(set => set.Id, StringComparer.Ordinal).Select(set => new[] { set.Id, programme.PublishedRegionSets.Contains(set.Id) ? "published" : "", set.Title[language] })])) yield return line;
        yield return "";
        yield return "Code lists";
        foreach (string line in TextTable.Lines(
            [.. programme.CodeLists.Values.OrderBy(list => list.Id, StringComparer.Ordinal).Select(list => new[] { list.Id, Quantity.Format(list.Codes.Count, "code") })])) yield return line;
    }
}
