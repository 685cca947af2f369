using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Indicators.Definitions;
using Indicators.Outputs.Data;
using Indicators.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>A code list as a table with the columns of the definitions, and its schema.</summary>
internal sealed class CodeListTable
{
    private const string NamePrefix = "name_";

    private readonly CodeList list;
    private readonly List<(string Name, string Type, Func<Code, string> Cell)> columns = [];

    public CodeListTable(CodeList list)
    {
        this.list = list;
        columns.Add(("code", "string", code => code.Id));
        foreach (string language in list.Codes.SelectMany(code => code.Name.Languages).Distinct(StringComparer.Ordinal))
            columns.Add((NamePrefix + language, "string", code => code.Name.Has(language) ? code.Name[language] : ""));
        AddWhereUsed("parent", "string", code => code.Parent ?? "");
        AddWhereUsed("valid_from", "date", code => Day(code.ValidFrom));
        AddWhereUsed("valid_to", "date", code => Day(code.ValidTo));
        AddWhereUsed("exists_from", "integer", code => code.ExistsFrom is { } year ? DataNumber.Format(year) : "");
        foreach (string attribute in list.Codes.SelectMany(code => code.Attributes.Keys).Distinct(StringComparer.Ordinal))
            if (columns.All(column => column.Name != attribute))
                columns.Add((attribute, "string", code => code.Attributes.GetValueOrDefault(attribute, "")));
    }

    public void Write(Stream destination)
    {
        using var writer = CsvWriter.Create(destination, ResultsCsv.Options, leaveOpen: true);
        writer.WriteRecord([.. columns.Select(column => column.Name)]);
        foreach (Code code in list.Codes) writer.WriteRecord([.. columns.Select(column => column.Cell(code))]);
    }

    public void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("fields");
        foreach ((string name, string type, _) in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("type", type);
            if (name == "code")
            {
                writer.WriteStartObject("constraints");
                writer.WriteBoolean("required", true);
                writer.WriteBoolean("unique", true);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("primaryKey", "code");
        string[] links = [.. columns.Select(column => column.Name).Where(name => name is "parent" or "replaced_by")];
        if (links.Length > 0)
        {
            writer.WriteStartArray("foreignKeys");
            foreach (string link in links)
            {
                writer.WriteStartObject();
                writer.WriteString("fields", link);
                writer.WriteStartObject("reference");
                writer.WriteString("resource", ""); // the table itself
                writer.WriteString("fields", "code");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private void AddWhereUsed(string name, string type, Func<Code, string> cell)
    {
        if (list.Codes.Any(code => cell(code).Length > 0)) columns.Add((name, type, cell));
    }

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
