using System.Buffers;
using System.Text.Json;
using Indicators.Findings;
using Indicators.Outputs.Data;
using Indicators.Validation;

namespace Indicators.Outputs.Publishing;

/// <summary>
/// The private record of a run, <c>.indicators/manifest.json</c>, which accounts for every row. In each file and in total, rows = counted +
/// repeated + held back.
/// </summary>
public static class PrivateManifest
{
    public static byte[] ToJson(string tool, IReadOnlyList<ValidatedSubmission> submissions)
    {
        Account[] accounts = [.. submissions.OrderBy(submission => submission.Path, StringComparer.Ordinal).Select(Account.Create)];
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ResultsJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("tool", tool);
            writer.WriteStartArray("inputs");
            foreach (Account account in accounts)
            {
                writer.WriteStartObject();
                writer.WriteString("path", account.Submission.Path);
                if (account.Submission.Structure is { } structure) writer.WriteString("structure", structure);
                else writer.WriteNull("structure");
                writer.WriteBoolean("accepted", account.Submission.IsAccepted);
                account.WriteCounts(writer);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartObject("summary");
            writer.WriteNumber("files", accounts.Length);
            writer.WriteNumber("accepted", accounts.Count(account => account.Submission.IsAccepted));
            writer.WriteNumber("held_back", accounts.Count(account => !account.Submission.IsAccepted));
            accounts.Aggregate(Account.Nothing, (sum, account) => sum.Plus(account)).WriteCounts(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <param name="Submission">For a total, the last of the submissions added.</param>
    private sealed record Account(
        ValidatedSubmission Submission, long Rows, long Counted, long Repeated, long HeldBack, long Errors, long Warnings, long Information)
    {
        public static Account Nothing { get; } = new(null!, 0, 0, 0, 0, 0, 0, 0);

        public static Account Create(ValidatedSubmission submission)
        {
            long rows = submission.Rows ?? 0, repeated = submission.IsAccepted ? submission.RepeatedRows : 0;
            return new Account(
                submission, rows, submission.IsAccepted ? rows - repeated : 0, repeated, submission.IsAccepted ? 0 : rows,
                submission.Count(Severity.Error), submission.Count(Severity.Warning), submission.Count(Severity.Information));
        }

        public Account Plus(Account other) => new(
            other.Submission, Rows + other.Rows, Counted + other.Counted, Repeated + other.Repeated, HeldBack + other.HeldBack,
            Errors + other.Errors, Warnings + other.Warnings, Information + other.Information);

        public void WriteCounts(Utf8JsonWriter writer)
        {
            writer.WriteNumber("rows", Rows);
            writer.WriteNumber("rows_counted", Counted);
            writer.WriteNumber("rows_repeated", Repeated);
            writer.WriteNumber("rows_held_back", HeldBack);
            writer.WriteNumber("errors", Errors);
            writer.WriteNumber("warnings", Warnings);
            writer.WriteNumber("information", Information);
        }
    }
}
