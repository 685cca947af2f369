using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Reports.Composition;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Checks, lists and shows the definitions.</summary>
internal sealed class DefinitionsCommand : ExampleCommand
{
    public DefinitionsCommand(Session session)
        : base("definitions", "Check, list, show, export and copy the definitions.", "indicators definitions check", "indicators definitions show ASY-04")
    {
        Add(new CheckCommand(session));
        Add(new ListCommand(session));
        Add(new ShowCommand(session));
        Add(new ExportDefinitionsCommand(session));
        Add(new CopyDefinitionsCommand(session));
    }

    private sealed class CheckCommand : ExampleCommand
    {
        private readonly Session session;
        private readonly Option<string?> language = SharedOptions.Language("The language of the findings [default: English].");
        private readonly Option<string?> folder = SharedOptions.DefinitionsFolder();

        public CheckCommand(Session session)
            : base("check", "Check the definitions: every problem with file and line.", "indicators definitions check -d indicator-definitions")
        {
            this.session = session;
            Add(language);
            Add(folder);
            SetAction(Run);
        }

        private int Run(ParseResult result)
        {
            IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(folder), null);
            DefinitionReadResult reading = DefinitionReader.Read(files);
            MessageCatalogue messages = RequestResolver.ResolveMessages(reading.Programme?.Messages ?? MessageLibrary.BuiltIn, result.GetValue(language));
            foreach (Finding finding in reading.Findings) session.Write(FindingLine.FormatWithSeverity(finding, messages));
            long errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
            long warnings = reading.Findings.Count(finding => finding.Severity == Severity.Warning);
            string content = reading.Programme is { } programme
                ? $"{Quantity.Format(programme.Indicators.Count, "indicator")}, {Quantity.Format(programme.Structures.Count, "structure")}, {Quantity.Format(programme.RegionSets.Count, "region set")}; "
                : "";
            session.Info($"{WorkspaceAccess.Describe(files)}: {content}{Quantity.Format(errors, "error")}, {Quantity.Format(warnings, "warning")}.");
            return reading.Programme is null ? ExitCode.Findings : ExitCode.Done;
        }
    }

    private sealed class ListCommand : ExampleCommand
    {
        private readonly Session session;
        private readonly Option<string?> folder = SharedOptions.DefinitionsFolder();

        public ListCommand(Session session)
            : base("list", "List the indicators, structures, region sets and code lists.", "indicators definitions list")
        {
            this.session = session;
            Add(folder);
            SetAction(Run);
        }

        private int Run(ParseResult result)
        {
            IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(folder), null);
            Programme programme = DefinitionsFolder.Accept(DefinitionReader.Read(files));
            foreach (string line in DefinitionsOverview.Describe(programme)) session.Write(line);
            return ExitCode.Done;
        }
    }

    private sealed class ShowCommand : ExampleCommand
    {
        private readonly Session session;
        private readonly Argument<string> id = new("id") { Description = "The id of an indicator, structure, region set or code list." };
        private readonly Option<string?> language = OptionKinds.Text("--language", "L", "The language of the words [default: the programme's first].");
        private readonly Option<string?> folder = SharedOptions.DefinitionsFolder();

        public ShowCommand(Session session)
            : base(
                "show", "Show one indicator, structure, region set or code list.",
                "indicators definitions show ASY-04", "indicators definitions show STK-01 --language fr", "indicators definitions show population")
        {
            this.session = session;
            Add(id);
            Add(language);
            Add(folder);
            SetAction(Run);
        }

        private int Run(ParseResult result)
        {
            string wanted = result.GetRequiredValue(id);
            IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(folder), null);
            Programme programme = DefinitionsFolder.Accept(DefinitionReader.Read(files));
            string words = RequestResolver.ResolveLanguages(programme, result.GetValue(language) is { } asked ? [asked] : [])[0];
            foreach (string line in Describe(programme, wanted, words)) session.Write(line);
            return ExitCode.Done;
        }

        private static IEnumerable<string> Describe(Programme programme, string wanted, string language)
        {
            if (programme.Indicators.FirstOrDefault(indicator => indicator.Id == wanted) is { } found) return IndicatorDescriptionText.Describe(IndicatorDescription.Create(programme, found, language));
            MessageCatalogue messages = programme.Messages.Find(language)!;
            if (programme.Structures.TryGetValue(wanted, out Structure? structure)) return StructureDescription.Describe(structure, messages);
            if (programme.RegionSets.TryGetValue(wanted, out RegionSet? set)) return CodeDescription.Describe(set, programme.Areas, messages);
            if (programme.CodeLists.TryGetValue(wanted, out CodeList? list)) return CodeDescription.Describe(list, messages);
            string? near = NearestWord.Find(wanted,
                [.. programme.Indicators.Select(indicator => indicator.Id), .. programme.Structures.Keys, .. programme.RegionSets.Keys, .. programme.CodeLists.Keys]);
            throw new UsageException($"The definitions have nothing called '{wanted}'. "
                + (near is null ? "'indicators definitions list' lists what there is." : $"Did you mean '{near}'?"));
        }
    }
}
