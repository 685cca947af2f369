using System.Text.Json;
using Indicators.Outputs.Auditing.Results;
using Indicators.Outputs.Data;

namespace Indicators.Outputs.Auditing;

/// <summary>Writes the result of an audit as JSON, for programs.</summary>
public static class AuditJson
{
    public static void Write(AuditResult result, Stream destination)
    {
        using (var writer = new Utf8JsonWriter(destination, ResultsJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("folder", result.Folder);
            writer.WriteString("tool", result.Tool);
            WritePolicies(writer, result.Policies);
            writer.WriteNumber("files", result.Files);
            writer.WriteStartArray("formats");
            foreach (AuditedFormat format in result.Formats)
            {
                writer.WriteStartObject();
                writer.WriteString("format", format.Format);
                writer.WriteNumber("files", format.Files);
                writer.WriteNumber("figures", format.Figures);
                writer.WriteNumber("by-value-only", format.ByValue);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("earlier-editions");
            foreach (AuditedEdition edition in result.Editions)
            {
                writer.WriteStartObject();
                writer.WriteString("folder", edition.Folder);
                writer.WriteNumber("figures", edition.Figures);
                writer.WriteBoolean("shares-inputs", edition.SharesInputs);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("not-read");
            foreach (string format in result.NotRead) writer.WriteStringValue(format);
            writer.WriteEndArray();
            writer.WriteStartArray("not-compared");
            foreach (string format in result.NotCompared) writer.WriteStringValue(format);
            writer.WriteEndArray();
            if (result.Lacking is { } lacking) writer.WriteString("lacking", lacking);
            writer.WriteNumber("only-hashed", result.OnlyHashed);
            writer.WriteStartArray("relations");
            foreach (AuditedRelation relation in result.Relations)
            {
                writer.WriteStartObject();
                writer.WriteString("relation", relation.Relation);
                writer.WriteNumber("count", relation.Count);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteNumber("protected-figures", result.ProtectedFigures);
            writer.WriteNumber("large-blocks", result.LargeBlocks);
            writer.WriteBoolean("sums-audited", result.IsComplete);
            writer.WriteNumber("derived", result.Derived);
            WriteFindings(writer, result.Findings);
            writer.WriteEndObject();
        }
        destination.Write("\n"u8);
    }

    private static void WritePolicies(Utf8JsonWriter writer, IReadOnlyList<AuditedPolicy> policies)
    {
        writer.WriteStartArray("policies");
        foreach (AuditedPolicy policy in policies)
        {
            writer.WriteStartObject();
            if (policy.Structure is { } structure) writer.WriteString("structure", structure);
            writer.WriteString("method", policy.Method);
            if (policy.Base > 0) writer.WriteNumber("base", policy.Base);
            if (policy.Threshold > 0)
            {
                writer.WriteNumber("threshold", policy.Threshold);
                writer.WriteNumber("width", policy.Width);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter writer, IReadOnlyList<AuditFinding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (AuditFinding finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", finding.Code);
            writer.WriteBoolean("disclosure", finding.IsDisclosure);
            if (finding.IsOfChangedFile) writer.WriteBoolean("changed-file", true);
            writer.WriteString("subject", finding.Subject);
            writer.WriteStartArray("files");
            foreach (string file in finding.Files) writer.WriteStringValue(file);
            writer.WriteEndArray();
            writer.WriteString("text", finding.Text);
            writer.WriteString("remedy", finding.Remedy);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
