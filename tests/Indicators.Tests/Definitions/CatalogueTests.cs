using System.Text.RegularExpressions;
using Indicators.Findings;

namespace Indicators.Tests.Definitions;

public sealed partial class CatalogueTests
{
    /// <summary>Every code of the definitions is made by a specimen in these tests.</summary>
    [Fact]
    public void Each_code_of_the_definitions_has_a_specimen()
    {
        string folder = Path.Combine(DefinitionsFolder.Shipped(), "../tests/Indicators.Tests/Definitions");
        string[] specimens = [.. Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories).SelectMany(path => Code().Matches(File.ReadAllText(path))).Select(match => match.Value)];
        Assert.Equal(FindingCatalogue.Entries.Select(entry => entry.Code).Where(code => code.StartsWith("definition-", StringComparison.Ordinal)),
            specimens.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_catalogue_is_sorted_and_definitions_are_of_level_0()
    {
        string[] codes = [.. FindingCatalogue.Entries.Select(entry => entry.Code)];
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.All(FindingCatalogue.Entries.Where(entry => entry.Code.StartsWith("definition-", StringComparison.Ordinal)), entry => Assert.Equal(0, entry.Level));
    }

    [GeneratedRegex("definition(-[a-z]+)+(?=[\" ])")]
    private static partial Regex Code();
}
