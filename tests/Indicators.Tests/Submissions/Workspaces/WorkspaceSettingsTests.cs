using Indicators.Findings;
using Indicators.Submissions.Workspaces;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Workspaces;

public sealed class WorkspaceSettingsTests
{
    private static WorkspaceSettings Read(string? text)
    {
        using var folder = new TemporaryFolder();
        if (text is not null) folder.Write("workspace.yaml", text);
        return WorkspaceSettings.Read(new Workspace(folder.Path), Shipped.Programme);
    }

    [Fact]
    public void Without_the_file_the_programme_holds_as_it_is()
    {
        WorkspaceSettings settings = Read(null);
        Assert.Same(Shipped.Programme, settings.Programme);
        Assert.Empty(settings.Findings);
    }

    [Fact]
    public void A_notice_takes_the_place_of_the_programmes()
    {
        WorkspaceSettings settings = Read("notice: {en: Made-up figures, fr: Données fictives}\n");
        Assert.Equal("Données fictives", settings.Programme!.Notice!["fr"]);
        Assert.Empty(settings.Findings);
    }

    [Theory]
    [InlineData("notcie: {en: a, fr: b}\n", 1, "definition-unknown-key")]
    [InlineData("# words\nnotice: [a]\n", 2, "definition-wrong-type")]
    [InlineData("notice: {fr: b}\n", 1, "definition-missing-key")]
    [InlineData("notice: {en: a, fr: b\n", 2, "definition-bad-yaml")]
    public void A_wrong_file_is_a_finding_and_no_programme(string text, int line, string code)
    {
        WorkspaceSettings settings = Read(text);
        Assert.Null(settings.Programme);
        Finding finding = Assert.Single(settings.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal((line, code), (finding.Line, finding.Code));
        Assert.EndsWith("workspace.yaml", finding.File, StringComparison.Ordinal);
    }
}
