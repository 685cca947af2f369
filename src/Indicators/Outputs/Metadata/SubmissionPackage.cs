using System.Text.Json;
using Indicators.Definitions;
using Indicators.Outputs.Data;

namespace Indicators.Outputs.Metadata;

/// <summary>
/// The structures as a Frictionless data package: an empty file for each structure with its table schema, and the code lists that its
/// columns refer to. The schemas are also written separately, without references to other files.
/// </summary>
/// <remarks>Source: Data Package and Table Schema specifications, version 1.</remarks>
internal static class SubmissionPackage
{
    public static string PathOf(CodeList list) => $"code-lists/{list.Id}.csv";

    public static string PathOf(Structure structure) => $"submissions/{structure.Id}.csv";

    public static string SchemaPathOf(Structure structure) => $"schemas/{structure.Id}.json";

    /// <summary>The resource name of a code list. The prefix distinguishes it from a structure with the same id.</summary>
    public static string NameOf(CodeList list) => "code-list-" + list.Id.ToLowerInvariant();

    public static void Write(Programme programme, Stream destination)
    {
        string language = programme.Languages[0];
        using var writer = new Utf8JsonWriter(destination, ResultsJson.Options);
        writer.WriteStartObject();
        writer.WriteString("profile", "tabular-data-package");
        writer.WriteString("name", "submissions");
        writer.WriteString("title", programme.Title[language]);
        writer.WriteString("description",
            "What submissions look like. A schema says which columns there are and what a cell may hold; "
            + "codes of past years, repeated rows and sums are checked by 'indicators validate'.");
        writer.WriteStartArray("resources");
        foreach (CodeList list in DefinitionExport.CodeListsOf(programme))
            WriteResource(writer, NameOf(list), list.Id, PathOf(list), () => new CodeListTable(list).WriteSchema(writer));
        foreach (Structure structure in DefinitionExport.StructuresOf(programme))
            WriteResource(writer, structure.Id.ToLowerInvariant(), structure.Title[language], PathOf(structure),
                () => new TableSchema(structure, language).Write(writer, withReferences: true));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteSchema(Programme programme, Structure structure, Stream destination)
    {
        using var writer = new Utf8JsonWriter(destination, ResultsJson.Options);
        new TableSchema(structure, programme.Languages[0]).Write(writer, withReferences: false);
    }

    private static void WriteResource(Utf8JsonWriter writer, string name, string title, string path, Action writeSchema)
    {
        writer.WriteStartObject();
        writer.WriteString("profile", "tabular-data-resource");
        writer.WriteString("name", name);
        writer.WriteString("title", title);
        writer.WriteString("path", path);
        writer.WriteString("format", "csv");
        writer.WriteString("encoding", "utf-8");
        writer.WritePropertyName("schema");
        writeSchema();
        writer.WriteEndObject();
    }
}
