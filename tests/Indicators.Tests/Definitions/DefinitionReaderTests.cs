using System.Security.Cryptography;
using Indicators.Definitions;
using Indicators.Findings;

namespace Indicators.Tests.Definitions;

public sealed class DefinitionReaderTests
{
    [Fact]
    public void The_shipped_definitions_have_no_fault()
    {
        DefinitionReading reading = DefinitionReader.Read(DefinitionsFolder.Shipped());
        Assert.Empty(reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message} {finding.Hint}"));
        Assert.NotNull(reading.Programme);
    }

    [Fact]
    public void The_minimal_programme_has_no_fault()
    {
        using DefinitionsFolder folder = DefinitionsFolder.Minimal();
        DefinitionReading reading = folder.Read();
        Assert.Empty(reading.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Code} {finding.Message} {finding.Hint}"));
        Assert.NotNull(reading.Programme);
    }
}
