using System.Globalization;
using System.Text;
using System.Text.Json;
using Indicators.Definitions;

namespace Indicators.Outputs.Metadata;

/// <summary>
/// The measure's part of a table schema. Missing values apply to all columns of a schema, so a mark that is a code in another column, such
/// as NA, cannot be one. In that case, and if counts have grouping marks, the measure is a string with a pattern.
/// </summary>
internal sealed class MeasureSchema
{
    private readonly Column column;
    private readonly string? pattern;

    private MeasureSchema(Column column, IReadOnlyList<string> missingValues, string? pattern)
    {
        this.column = column;
        this.pattern = pattern;
        MissingValues = missingValues;
    }

    /// <summary>The schema's missing values; the empty string is always one.</summary>
    public IReadOnlyList<string> MissingValues { get; }

    public static MeasureSchema Create(Structure structure)
    {
        Column column = structure.Measure;
        ILookup<bool, string> marks = column.MissingMarks.Keys.Order(StringComparer.Ordinal)
            .ToLookup(mark => structure.Columns.Any(other => other.CodeList?.Contains(mark) == true));
        string[] missing = [.. marks[false].Prepend("").Distinct()];
        string[] inPattern = [.. marks[true]];
        bool asText = inPattern.Length > 0 || (column.Type == MeasureType.Count && column.GroupingMark is not null);
        return new MeasureSchema(column, missing, asText ? $"({string.Join('|', inPattern.Select(Literal).Prepend(Number(column)))})" : null);
    }

    public void Write(Utf8JsonWriter writer)
    {
        if (pattern is not null)
        {
            writer.WriteString("type", "string");
            writer.WriteStartObject("constraints");
            writer.WriteString("pattern", pattern);
            writer.WriteEndObject();
            return;
        }
        writer.WriteString("type", column.Type == MeasureType.Count ? "integer" : "number");
        if (column.Type != MeasureType.Count)
        {
            if (column.DecimalMark != '.') writer.WriteString("decimalChar", column.DecimalMark.ToString());
            if (column.GroupingMark is { } mark) writer.WriteString("groupChar", mark.ToString());
        }
        writer.WriteStartObject("constraints");
        if (column.Minimum is { } minimum) writer.WriteNumber("minimum", minimum);
        if (column.Maximum is { } maximum) writer.WriteNumber("maximum", maximum);
        writer.WriteEndObject();
    }

    private static string Number(Column column)
    {
        string sign = column.Minimum >= 0 ? "" : "-?";
        string whole = column.GroupingMark is { } group ? $"([0-9]{{1,3}}({Literal(group.ToString())}[0-9]{{3}})+|[0-9]+)" : "[0-9]+";
        if (column.Type == MeasureType.Count) return sign + whole;
        string fraction = Literal(column.DecimalMark.ToString()) + "[0-9]+";
        return $"{sign}({whole}({fraction})?|{fraction})";
    }

    /// <summary>
    /// Escapes a text for a regular expression in a way that all dialects read alike: special characters are written as character classes.
    /// </summary>
    private static string Literal(string text)
    {
        var literal = new StringBuilder();
        foreach (char c in text)
        {
            if ("^\\[]".Contains(c, StringComparison.Ordinal)) literal.Append(CultureInfo.InvariantCulture, $"\\{c}");
            else if (".?*+{}()|$".Contains(c, StringComparison.Ordinal)) literal.Append(CultureInfo.InvariantCulture, $"[{c}]");
            else literal.Append(c);
        }
        return literal.ToString();
    }
}
