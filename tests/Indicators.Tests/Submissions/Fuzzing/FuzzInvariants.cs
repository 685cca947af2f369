using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Indicators.Findings;
using Indicators.Outputs.ValidationReports;
using Indicators.Submissions;
using Indicators.Submissions.Files;
using Indicators.Tests.Outputs.ValidationReports;
using Indicators.Tests.Submissions.Csv;
using Indicators.Tests.Support;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Submissions.Fuzzing;

/// <summary>What holds of every file whatever its bytes.</summary>
internal static class FuzzInvariants
{
    /// <summary>Errors about a file as a whole, which have no line.</summary>
    private static readonly HashSet<string> OfTheFile = ["empty-file", "damaged-archive", "expansion-limit"];

    public static void Check(FuzzCase one)
    {
        SubmissionReadResult read = one.Read();
        ValidatedSubmission validated = new Validator(Shipped.Programme).Validate(read);
        CheckJudgement(read, validated);
        CheckLines(one, read, validated);
        CheckRows(one, read, validated);
        CheckReports(one, validated);
        ValidatedSubmission again = new Validator(Shipped.Programme).Validate(one.Read());
        Assert.Equal(validated.Findings, again.Findings);
        Assert.Equal(validated.Omitted, again.Omitted);
    }

    private static void CheckJudgement(SubmissionReadResult read, ValidatedSubmission validated)
    {
        Assert.Equal(validated.IsAccepted, validated.Submission is not null);
        Assert.Equal(!validated.IsAccepted, validated.Count(Severity.Error) > 0);
        if (!validated.IsAccepted)
            Assert.Contains(validated.Findings, finding => finding.Severity == Severity.Error && (finding.Line is not null || OfTheFile.Contains(finding.Code)));
        if (validated.Findings.Any(finding => finding.Code == "looks-like-personal-data")) Assert.Single(validated.Findings);
        Assert.Equal(read.Rows, validated.Rows);
    }

    private static void CheckLines(FuzzCase one, SubmissionReadResult read, ValidatedSubmission validated)
    {
        string text = Text(one, read);
        int lines = 1 + text.Count(c => c is '\n' or '\r');
        Assert.All(validated.Findings, finding => Assert.InRange(finding.Line ?? 1, 1, lines));
        if (validated.Submission is { } submission) Assert.All(submission.Lines, line => Assert.InRange(line, 2, lines));
    }

    /// <summary>An accepted file has a row for every record that a plain parser sees below the header, but for blank ones.</summary>
    private static void CheckRows(FuzzCase one, SubmissionReadResult read, ValidatedSubmission validated)
    {
        if (validated.Submission is not { } submission) return;
        Assert.Equal(read.Rows, submission.RowCount);
        // Rows of SDMX-CSV may take others back.
        if (validated.Findings.Any(finding => finding.Code is "actions-applied" or "partial-key-rows" or "tag-row")) return;
        List<PlainRecord> records = PlainCsvParser.Parse(Text(one, read), validated.Delimiter!.Value);
        int declaration = records[0].Fields is [var first] && first.StartsWith("sep=", StringComparison.Ordinal) ? 1 : 0;
        // A tab, comma or semicolon that a first line declares is a blank second cell for the plain parser.
        if (records[0].Fields is ["sep=", ""]) declaration = 1;
        PlainRecord[] data = [.. records.Skip(1 + declaration).Where(record => record.Fields.Any(cell => cell.Length > 0))];
        Assert.Equal(data.Select(record => record.Line), submission.Lines);
    }

    private static void CheckReports(FuzzCase one, ValidatedSubmission validated)
    {
        var report = new ValidationReport("indicators 1", [], [validated]);
        foreach (IValidationReportWriter writer in ReportSpecimen.Writers)
        {
            string written = ReportSpecimen.Write(writer, report);
            if (writer is JUnitReport) Assert.Single(XDocument.Parse(written).Root!.Elements("testsuite"));
            else if (writer is not TextReport)
            {
                using var json = JsonDocument.Parse(written);
                if (writer is EssReport) Assert.Empty(EssSchema.Faults(json.RootElement));
            }
            Assert.DoesNotContain(written, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
            Assert.DoesNotContain(FuzzCase.SecretFigure, written, StringComparison.Ordinal);
            if (one.HasHeader) Assert.DoesNotContain(FuzzCase.SecretWord, written, StringComparison.Ordinal);
        }
    }

    /// <summary>The text of the file in the encoding that it was read in.</summary>
    private static string Text(FuzzCase one, SubmissionReadResult read)
    {
        Encoding encoding = Encodings.ByteOrderMark(one.Bytes).Encoding
            ?? ((read.Encoding ?? one.Encoding) is { } name && Encodings.TryGet(name, out Encoding? named) ? named! : Encoding.UTF8);
        return encoding.GetString(one.Bytes.AsSpan(Encodings.ByteOrderMark(one.Bytes).Length));
    }
}
