using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;

namespace Indicators.Tests.Outputs.ValidationReports;

public sealed class FindingTextTests
{
    [Theory]
    [InlineData("plain é 日", "plain é 日")]
    [InlineData("a\u001bb\n", "a\\u001bb\\u000a")]
    [InlineData("🧭", "🧭")]
    [InlineData("x\u202Ey", "x\\u202ey")]
    public void Text_is_shown_as_it_is_or_escaped(string text, string plain) => Assert.Equal(plain, FindingText.Plain(text));

    /// <summary>Half of a surrogate pair cannot be handed to a test as data.</summary>
    [Fact]
    public void Half_a_character_is_escaped() => Assert.Equal("a\\ud83eb\\uddedc", FindingText.Plain("a\uD83Eb\uDDEDc"));

    [Theory]
    [InlineData("submissions/a b/é.csv", "submissions/a%20b/%C3%A9.csv")]
    [InlineData("./submissions/AUT.csv", "submissions/AUT.csv")]
    [InlineData("../AUT.csv", "../AUT.csv")]
    [InlineData("/data/x#1.csv", "file:///data/x%231.csv")]
    [InlineData(@"C:\data\AUT.csv", "file:///C:/data/AUT.csv")]
    [InlineData(@"\\server\share\AUT.csv", "file://server/share/AUT.csv")]
    [InlineData("a:b.csv", "a%3Ab.csv")]
    [InlineData("-", "-")]
    public void A_path_is_a_URI(string path, string uri) => Assert.Equal(uri, ArtifactUri.Format(path));

    [Fact]
    public void A_fingerprint_stays_when_rows_move_and_differs_between_findings_that_are_alike()
    {
        Finding first = FindingCatalogue.CreateFinding("ragged-row", "a.csv", CommonMessages.Verbatim("The row has 3 cells."), 5), second = first with { Line = 9 };
        IReadOnlyList<string> before = FindingFingerprint.Compute([first, second]);
        Assert.Equal(before, FindingFingerprint.Compute([first with { Line = 6, Problem = CommonMessages.Verbatim("other words") }, second with { Line = 10 }]));
        Assert.Equal(2, before.Distinct().Count());
        Assert.All(before, one => Assert.Matches("^[0-9a-f]{16}:[12]$", one));
        Assert.NotEqual(before[0], FindingFingerprint.Compute([first with { Column = "value" }])[0]);
        Assert.NotEqual(before[0], FindingFingerprint.Compute([first with { File = "b.csv" }])[0]);
    }
}
