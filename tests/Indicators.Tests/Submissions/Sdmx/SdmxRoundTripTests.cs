using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Sdmx;

/// <summary>The sample's submissions, rewritten as SDMX-CSV, are the same submissions.</summary>
public sealed class SdmxRoundTripTests
{
    private static readonly Programme Programme = Shipped.Programme;

    public static TheoryData<string, string> Files => [.. from structure in (string[])["asylum", "demographics", "population"]
        from form in (string[])["1.0", "1.0 labels", "2.0", "2.0 labels", "2.0 names", "2.0 semicolon", "2.0 tab", "2.0 pipe", "2.0 several", "1.0 semicolon", "1.0 tab", "1.0 pipe"]
        select (structure, form)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rewritten_submission_is_the_same(string structure, string form)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "sample-data", "submissions", structure, "2023", "AUT.csv"));
        var rewriter = new SdmxRewriter(Programme.Structures[structure])
        {
            IsVersion1 = form.StartsWith("1.0", StringComparison.Ordinal),
            HasLabels = form.EndsWith("labels", StringComparison.Ordinal),
            HasNames = form.EndsWith("names", StringComparison.Ordinal),
            Delimiter = form.EndsWith("semicolon", StringComparison.Ordinal) ? ';' : form.EndsWith("tab", StringComparison.Ordinal) ? '\t' : form.EndsWith("pipe", StringComparison.Ordinal) ? '|' : ',',
            SubFieldSeparator = form.EndsWith("several", StringComparison.Ordinal) ? '|' : null,
        };
        SubmissionReadResult plain = Read(text, structure), rewritten = Read(rewriter.Rewrite(text), null);
        Assert.Empty(rewritten.Findings.Findings);
        Assert.Equal((structure, plain.Rows, rewriter.Delimiter), (rewritten.Structure, rewritten.Rows, rewritten.Delimiter));
        AssertSame(plain.Submission!, rewritten.Submission!);
    }

    [Fact]
    public void Amounts_with_a_decimal_comma_are_the_same_in_the_locale_that_is_declared()
    {
        Structure amounts = Specimens.StructureOf("amounts", Specimens.Value with { Type = MeasureType.Amount });
        const string Plain = "area,period,origin,type,value,status\nDEU,2024,AUT,REF,12.5,A\nDEU,2024,FRA,REF,:,L\nDEU,2024,ROU,REF,1000,A\n";
        string localised = new SdmxRewriter(amounts) { Delimiter = ';', DecimalMark = ',', HasLabels = true }.Rewrite(Plain);
        SubmissionReadResult read = Specimens.Read(localised, amounts, new ReadOptions { Locale = "fr" });
        Assert.Equal(0, read.Findings.Count(Severity.Error));
        AssertSame(Specimens.Read(Plain, amounts).Submission!, read.Submission!);
        Assert.Equal(["not-a-number"], Specimens.Read(localised, amounts).Findings.Findings.Select(finding => finding.Code));
    }

    private static SubmissionReadResult Read(string text, string? structure) =>
        new SubmissionReader(Programme, new ReadOptions { Structure = structure }).Read(Specimens.File(text));

    private static void AssertSame(Submission expected, Submission actual)
    {
        Assert.Equal(expected.RowCount, actual.RowCount);
        Assert.Equal(expected.Areas, actual.Areas);
        Assert.Equal(expected.Periods, actual.Periods);
        Assert.Equal(expected.PeriodIndexes, actual.PeriodIndexes);
        Assert.Equal(expected.Dimensions.Select(dimension => dimension.Codes), actual.Dimensions.Select(dimension => dimension.Codes));
        Assert.Equal(expected.Values, actual.Values);
        Assert.Equal(expected.Statuses, actual.Statuses);
        Assert.Equal(expected.Lines, actual.Lines);
    }
}
