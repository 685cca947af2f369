using Indicators.Definitions;
using Indicators.Outputs.Publishing;
using Indicators.Reports.Words;
using Indicators.Validation.Templates;

namespace Indicators.Outputs.Metadata;

/// <summary>Exports the definitions in standard formats, so that offices can check their files with their own tools.</summary>
public static class DefinitionExport
{
    public const string TableSchemaForm = "table-schema", SdmxForm = "sdmx", MarkdownForm = "markdown";

    public static IReadOnlyList<string> Forms { get; } = [TableSchemaForm, SdmxForm, MarkdownForm];

    /// <param name="languages">The languages of the codebook; each must have the messages of reports.</param>
    /// <param name="forms">The formats to export, among <see cref="Forms"/>.</param>
    /// <returns>Sorted by path.</returns>
    public static IReadOnlyList<OutputFile> Files(Programme programme, IReadOnlyCollection<string> forms, IReadOnlyList<string> languages)
    {
        List<OutputFile> files = [];
        if (forms.Contains(TableSchemaForm)) files.AddRange(TableSchemas(programme));
        if (forms.Contains(SdmxForm)) files.Add(new OutputFile("structures.sdmx.xml", stream => SdmxStructures.Write(programme, stream)));
        if (forms.Contains(MarkdownForm))
            files.AddRange(languages.Select(language => new OutputFile(
                $"codebook-{language}.md", stream => new Codebook(programme, ReportWords.Load(programme, language)).Write(stream))));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The structures in the order of their ids.</summary>
    internal static IReadOnlyList<Structure> StructuresOf(Programme programme) =>
        [.. programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal)];

    /// <summary>The code lists used by columns of submissions, in the order of their ids.</summary>
    internal static IReadOnlyList<CodeList> CodeListsOf(Programme programme) =>
    [
        .. programme.Structures.Values.SelectMany(structure => structure.Columns).Select(column => column.CodeList).OfType<CodeList>()
            .DistinctBy(list => list.Id, StringComparer.Ordinal).OrderBy(list => list.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<OutputFile> TableSchemas(Programme programme)
    {
        yield return new OutputFile("datapackage.json", stream => SubmissionPackage.Write(programme, stream));
        foreach (CodeList list in CodeListsOf(programme))
            yield return new OutputFile(SubmissionPackage.PathOf(list), stream => new CodeListTable(list).Write(stream));
        foreach (Structure structure in StructuresOf(programme))
        {
            yield return new OutputFile(SubmissionPackage.SchemaPathOf(structure), stream => SubmissionPackage.WriteSchema(programme, structure, stream));
            yield return new OutputFile(SubmissionPackage.PathOf(structure), TemplateComposer.HeaderOf(structure).Write);
        }
    }
}
