using System.Text;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Tests.Support;
using Indicators.Validation.Exceptions;

namespace Indicators.Tests.Validation.Exceptions;

public sealed class ExceptionReaderTests
{
    private static ExceptionReadResult Read(string text) =>
        ExceptionReader.Read(SubmissionSource.FromStream("ws/exceptions.yaml", new MemoryStream(Encoding.UTF8.GetBytes(text))), Shipped.Programme);

    [Fact]
    public void Without_the_file_nothing_is_excepted() => Assert.Same(AcceptedExceptions.None, ExceptionReader.Read(null, Shipped.Programme).Exceptions);

    [Fact]
    public void Every_key_can_be_written()
    {
        ExceptionReadResult reading = Read("""
            exceptions:
              - code: repeated-row
                rule: duplicate-key
                file: population/2025/AUT.csv
                structure: population
                area: AUT
                period: 2025-Q1
                key: {origin: [AFG, SYR], population_type: REF}
                explanation: {en: Agreed., fr: Convenu.}
                expires: 2025-Q4
              - rule: decisions-add-up
                area: AUT
                explanation: In one language only.
                expires: 2025-12-31
            """);
        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Exceptions);
    }

    [Fact]
    public void The_reason_is_told_in_the_language_of_the_reader()
    {
        AcceptedExceptions exceptions = Read("exceptions: [{code: repeated-row, file: AUT.csv, explanation: {en: Agreed., fr: Convenu.}, expires: 2025-Q4}]").Exceptions!;
        Finding finding = FindingCatalogue.CreateFinding(FindingCodes.RepeatedRow, "AUT.csv", CommonMessages.Verbatim("a"), 2);
        Message reason = exceptions.Apply(new FindingList([finding], []), "AUT.csv", "population", []).Findings[0].Change!.Explanation;
        Assert.Equal(("Agreed.", "Convenu."), (reason.ToString(), reason.In(MessageCatalogue.LoadBuiltIn("fr"))));
    }

    [Theory]
    [InlineData("exceptions: [{code: repeated-rows, area: AUT, explanation: a}]", "definition-unknown-reference", "'repeated-rows' is not the code of a finding.")]
    [InlineData("exceptions: [{code: unknown-code, area: AUT, explanation: a}]", "exception-not-allowed", "'unknown-code' may not be excepted.")]
    [InlineData("exceptions: [{code: header-normalised, area: AUT, explanation: a}]", "exception-not-allowed", "'header-normalised' may not be excepted.")]
    [InlineData("exceptions: [{rule: decisions-ad-up, area: AUT, explanation: a}]", "definition-unknown-reference", "'decisions-ad-up' is not a rule or check.")]
    [InlineData("exceptions: [{rule: decisions-add-up, structure: population, explanation: a}]", "definition-unknown-reference", "'decisions-add-up' is not a rule or check.")]
    [InlineData("exceptions: [{rule: repeated-row, area: AUT, explanation: a}]", "definition-unknown-reference", "'repeated-row' is not a rule or check.")]
    [InlineData("exceptions: [{area: AUT, explanation: a}]", "definition-missing-key", "The exception does not say what it accepts.")]
    [InlineData("exceptions: [{code: repeated-row, explanation: a}]", "definition-missing-key", "The exception does not say where it applies.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUT}]", "definition-missing-key", "The key 'explanation' of an exception is missing.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUT, explanation: ''}]", "definition-wrong-type", "'explanation' has no value.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUT, explanation: {de: a}}]", "definition-unknown-reference", "'de' is not a language of the programme.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUS2, explanation: a}]", "definition-unknown-reference", "'AUS2' is not a code of areas.")]
    [InlineData("exceptions: [{code: repeated-row, structure: populaton, explanation: a}]", "definition-unknown-reference", "'populaton' is not a declared structure.")]
    [InlineData("exceptions: [{code: repeated-row, period: 2025Q1, explanation: a}]", "definition-bad-value", "'2025Q1' is not a valid value for 'period'.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUT, expires: soon, explanation: a}]", "definition-bad-value", "'soon' is not a valid value for 'expires'.")]
    [InlineData("exceptions: [{code: repeated-row, key: {origins: AFG}, explanation: a}]", "definition-unknown-reference", "'origins' is not a column of a key.")]
    [InlineData("exceptions: [{code: repeated-row, structure: asylum, key: {population_type: REF}, explanation: a}]", "definition-unknown-reference", "'population_type' is not a column of a key.")]
    [InlineData("exceptions: [{code: repeated-row, key: {origin: AFX}, explanation: a}]", "definition-unknown-reference", "'AFX' is not a code of origin.")]
    [InlineData("exceptions: [{code: repeated-row, area: AUT, explanation: a, until: 2025}]", "definition-unknown-key", "'until' is not a key of an exception.")]
    [InlineData("exception: []", "definition-unknown-key", "'exception' is not a key of exceptions.yaml.")]
    [InlineData("exceptions: [{code: repeated-row", "definition-bad-yaml", null)]
    [InlineData("", "definition-wrong-type", "The file is empty.")]
    public void A_wrong_file_is_a_finding_and_gives_no_exceptions(string text, string code, string? message)
    {
        ExceptionReadResult reading = Read("# reasons\n" + text + "\n");
        Assert.Null(reading.Exceptions);
        Assert.Contains(reading.Findings, finding => finding.Code == code && (message is null || finding.Message == message));
        Assert.All(reading.Findings, finding => Assert.Equal("ws/exceptions.yaml", finding.File));
    }
}
