using System.Text.Json;
using Indicators.Definitions;

namespace Indicators.Outputs.Metadata;

/// <summary>
/// A structure as a Frictionless table schema. Every accepted file in the template's format conforms to it, but not every file that
/// conforms is accepted.
/// </summary>
/// <remarks>Source: Table Schema specification, version 1.</remarks>
internal sealed class TableSchema(Structure structure, string language)
{
    private readonly MeasureSchema measure = MeasureSchema.Create(structure);

    public void Write(Utf8JsonWriter writer, bool withReferences)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("fields");
        foreach (Column column in structure.Columns) WriteField(writer, column);
        writer.WriteEndArray();
        writer.WriteStartArray("missingValues");
        foreach (string mark in measure.MissingValues) writer.WriteStringValue(mark);
        writer.WriteEndArray();
        // A primary key allows no blank, and in some columns a blank means a code.
        if (structure.Key.All(column => column.Blank is null))
        {
            writer.WriteStartArray("primaryKey");
            foreach (Column column in structure.Key) writer.WriteStringValue(column.Name);
            writer.WriteEndArray();
        }
        if (withReferences) WriteReferences(writer);
        writer.WriteEndObject();
    }

    private void WriteField(Utf8JsonWriter writer, Column column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        if (column.Title is { } title) writer.WriteString("title", title[language]);
        if (Description(column) is { Length: > 0 } description) writer.WriteString("description", description);
        writer.WriteString("concept", column.Concept);
        switch (column.Role)
        {
            case ColumnRole.Measure:
                measure.Write(writer);
                break;
            case ColumnRole.Period:
                WriteText(writer, () =>
                {
                    writer.WriteBoolean("required", true);
                    writer.WriteString("pattern", PeriodPattern.Create(structure.Frequencies));
                });
                break;
            default:
                WriteText(writer, () => WriteCodes(writer, column));
                break;
        }
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, Action writeConstraints)
    {
        writer.WriteString("type", "string");
        writer.WriteStartObject("constraints");
        writeConstraints();
        writer.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter writer, Column column)
    {
        bool mayBeBlank = column.Blank is not null || column.Role is ColumnRole.Status or ColumnRole.Attribute or ColumnRole.Note;
        writer.WriteBoolean("required", !mayBeBlank);
        if (column.CodeList is not { } list) return;
        writer.WriteStartArray("enum");
        foreach (Code code in list.Codes.Where(code => !column.Excluded.Contains(code.Id))) writer.WriteStringValue(code.Id);
        writer.WriteEndArray();
    }

    private static string Description(Column column)
    {
        List<string> sentences = [];
        if (column.CodeList is { } list) sentences.Add($"Codes of {list.Id}.");
        if (column.Totals.Count > 0) sentences.Add($"Totals: {string.Join(", ", column.Totals.Order(StringComparer.Ordinal))}.");
        if (column.Blank is { } blank) sentences.Add($"Blank means {blank}.");
        if (!column.Required) sentences.Add("The column may be left out.");
        if (column.Role == ColumnRole.Measure && column.MissingMarks.Count > 0)
            sentences.Add($"Marks for a missing figure: {string.Join(", ", column.MissingMarks
                .OrderBy(mark => mark.Key, StringComparer.Ordinal).Select(mark => $"{mark.Key} ({mark.Value.Letter()})"))}.");
        return string.Join(' ', sentences);
    }

    private void WriteReferences(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("foreignKeys");
        foreach (Column column in structure.Columns)
        {
            if (column.CodeList is not { } list) continue;
            writer.WriteStartObject();
            writer.WriteString("fields", column.Name);
            writer.WriteStartObject("reference");
            writer.WriteString("resource", SubmissionPackage.NameOf(list));
            writer.WriteString("fields", "code");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
