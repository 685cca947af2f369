using System.Globalization;
using System.Text;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Submissions;
using Indicators.Tests.Support;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Validation.Validators;

/// <summary>A file that is read and judged by several jobs against the same file by one.</summary>
public sealed class SeveralJobsTests
{
    private static readonly Structure Structure = Shipped.Programme.Structures["asylum"];

    /// <summary>Enough rows that checks are made at once, wrong in many ways, some of them more often than findings are kept.</summary>
    private static string Text(bool sorted)
    {
        string[] areas = ["DEU", "FRA", "AUT"], origins = ["AFG", "SYR", "IRQ", "ERI"], indicators = ["APP", "DEC_REC", "DEC_OTH", "DEC_REJ", "DEC_CLO", "DEC_TOT"];
        List<string> rows = [];
        foreach (string area in areas)
            for (int period = 0; period < 60; period++)
                for (int i = 0; i < 360; i++)
                {
                    int place = rows.Count;
                    string type = place % 37 == 0 ? "N" : indicators[i % 6] == "APP" ? "NRA"[i / 72 % 3].ToString() : "_Z";
                    string value = (place % 1009) switch { 0 => "-5", 1 => "2.5", 2 => "", 3 => "x", _ => (i % 6 == 5 && place % 5 != 0 ? 400 : 100).ToString(CultureInfo.InvariantCulture) };
                    rows.Add($"{area},{1990 + period / 12}-{1 + period % 12:00},{origins[i / 6 % 4]},{indicators[i % 6]},{"GJU"[i / 24 % 3]},{type},{"FI JR AR RA TA"[(i / 72 * 3)..][..2]},P,{value},{(place % 301 == 0 ? "O" : "A")}");
                    if (place % 500 == 0) rows.Add(rows[^1]);
                    if (place % 700 == 0) rows.Add(rows[^1].Replace(",100,", ",101,", StringComparison.Ordinal));
                }
        if (!sorted) rows = [.. rows.Index().OrderBy(pair => pair.Index * 7919L % rows.Count).Select(pair => pair.Item)];
        return string.Join('\n', rows.Prepend(string.Join(',', Structure.Columns.Select(column => column.Name)))) + "\n";
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_outcome_is_the_same(bool sorted)
    {
        byte[] file = Encoding.UTF8.GetBytes(Text(sorted));
        (ValidatedSubmission one, SubmissionReadResult read) = Judge(1);
        Assert.True(read.Rows > 60_000);
        Assert.Contains(one.Omitted, omitted => omitted.Rule == "application-types-of-applications");
        Assert.Contains(one.Omitted, omitted => omitted.Rule == "decisions-add-up");
        Assert.Contains(one.Findings, finding => finding.Code == "duplicate-key");
        Assert.Contains(one.Findings, finding => finding.Code == "repeated-row");
        foreach (int jobs in (int[])[2, 3, 8])
        {
            (ValidatedSubmission several, _) = Judge(jobs);
            Assert.Equal(one.Findings, several.Findings);
            Assert.Equal(one.Omitted, several.Omitted);
            Assert.Equal(one.Rules, several.Rules);
            Assert.Equal(one.Repeats, several.Repeats);
            Assert.Equal(one.Filings, several.Filings);
            Assert.Equal(one.Identities, several.Identities);
            Assert.Equal(one.IdentityLines, several.IdentityLines);
            Assert.Equal(one.IsAccepted, several.IsAccepted);
        }

        (ValidatedSubmission, SubmissionReadResult) Judge(int jobs)
        {
            var reader = new SubmissionReader(Shipped.Programme, ReadOptions.Default with { Structure = "asylum", BlockBytes = 30_000 });
            var context = new RunContext { Jobs = jobs, Cancellation = TestContext.Current.CancellationToken };
            SubmissionReadResult read = reader.Read(Specimens.File(file, "asylum.csv"), context);
            return (new Validator(Shipped.Programme, context: context).Validate(read), read);
        }
    }
}
