using System.Text.Encodings.Web;
using System.Text.Json;
using Indicators.Analysis;
using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Data;

/// <summary>Writes the results as one JSON array of objects with the columns of <see cref="ResultsCsv"/>; a missing figure is null.</summary>
public static class ResultsJson
{
    internal static JsonWriterOptions Options { get; } =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IndicatorResults results, Stream destination)
    {
        using var writer = new Utf8JsonWriter(destination, Options with { Indented = false });
        writer.WriteStartArray();
        for (int i = 0; i < results.Count; i++)
        {
            ResultRow row = results[i];
            writer.WriteStartObject();
            writer.WriteString("indicator", row.Indicator.Id);
            writer.WriteString("area_type", row.ReferenceArea.Type);
            writer.WriteString("area", row.ReferenceArea.Code);
            writer.WriteString("period", row.Period.ToString());
            writer.WriteString("breakdown", row.Breakdown);
            WriteNumber(writer, "value", row.Value);
            writer.WriteString("unit", row.Indicator.Unit);
            WriteNumber(writer, "numerator", row.Numerator);
            WriteNumber(writer, "denominator", row.Denominator);
            writer.WriteString("status", row.Status.Letter().ToString());
            writer.WriteString("confidentiality", row.Confidentiality.ToString());
            WriteNumber(writer, "coverage", row.Coverage);
            writer.WriteNumber("reporting_areas", row.ReportingAreas);
            writer.WriteNumber("expected_areas", row.ExpectedAreas);
            writer.WriteString("method", row.Method);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        if (double.IsNaN(value)) writer.WriteNullValue();
        else writer.WriteRawValue(DataNumber.Format(value), skipInputValidation: true);
    }
}
