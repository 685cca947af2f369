namespace Indicators.Tests.Definitions.Reading;

/// <summary>Rules for amounts where there are none, or where shares of them mean nothing.</summary>
public sealed class AmountPolicyTests
{
    [Theory]
    [InlineData("structures/waits.yaml", "group-disclosure: true", "p-percent: 10", "'waits' does not take amounts")]
    [InlineData("structures/waits.yaml", "group-disclosure: true", "dominance: {contributors: 1, percent: 80}", "'waits' does not take amounts")]
    [InlineData("structures/money.yaml", "minimum: 0", "minimum: -1", "'money' allows amounts below zero")]
    [InlineData("structures/money.yaml", "threshold: 4", "threshold: 4, zeros: hidden", "'money' takes amounts")]
    [InlineData("structures/money.yaml", "minimum: 0, ", "", "'money' allows amounts below zero")]
    public void A_rule_for_amounts_that_cannot_hold_is_refused(string path, string old, string with, string problem)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(path, MinimalProgramme.Files[path].Replace(old, with, StringComparison.Ordinal));
        Assert.StartsWith(problem, Assert.Single(folder.Read().Findings, finding => finding.Code == "definition-contradiction").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_for_amounts_is_read()
    {
        using var folder = DefinitionsFolder.Minimal();
        Assert.Equal(
            "suppression zeros=shown threshold=4 width=3 dominance=1,80 p-percent=10", folder.Read().Programme!.Structures["money"].Disclosure!.Words);
    }
}
