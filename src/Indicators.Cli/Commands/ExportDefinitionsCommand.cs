using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Outputs.Metadata;
using Indicators.Outputs.Publishing;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Writes the definitions in formats that other tools read.</summary>
internal sealed class ExportDefinitionsCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Option<string[]> formats = OptionKinds.Choices(
        "--format", "The form; may repeat [default: all].", [.. DefinitionExport.Forms]);
    private readonly Option<string?> output = OptionKinds.Text("--output", "DIR", "The folder to write to.", "-o");
    private readonly Option<string[]> languages = OptionKinds.Texts("--language", "L", "A language of the codebook; may repeat [default: all of the programme's].");
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();

    public ExportDefinitionsCommand(Session session)
        : base(
            "export", "Write table schemas, an SDMX structure message or a codebook, to check files with other tools.",
            "indicators definitions export -o agreement", "indicators definitions export --format table-schema -o schemas")
    {
        this.session = session;
        output.Required = true;
        foreach (Option option in (Option[])[formats, output, languages, definitions]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string destination = result.GetRequiredValue(output)!;
        FileEndings.CheckFolder(destination);
        IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(definitions), null);
        if (files is DefinitionFolderFiles && FolderPaths.IsWithin(destination, files.Name))
            throw new UsageException($"'{destination}' lies in '{files.Name}', where the definitions are: name another folder with -o.");
        Programme programme = DefinitionsFolder.Accept(DefinitionReader.Read(files));
        string[] asked = result.GetValue(formats) ?? [];
        IReadOnlyCollection<string> forms = asked.Length > 0 ? asked : DefinitionExport.Forms;
        IReadOnlyList<string> words = forms.Contains(DefinitionExport.MarkdownForm) ? RequestResolver.ResolveLanguages(programme, result.GetValue(languages) ?? []) : [];
        foreach (OutputFile file in DefinitionExport.Files(programme, forms, words))
        {
            AtomicFile.Write(Path.Combine(destination, file.Path), file.Write);
            session.Info($"{destination.TrimEnd('/', '\\')}/{file.Path}");
        }
        return ExitCode.Done;
    }
}
