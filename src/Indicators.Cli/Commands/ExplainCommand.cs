using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Reports.Composition;
using Indicators.Validation.Validators;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Explains a finding code, an indicator or a rule.</summary>
internal sealed class ExplainCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> name = new("code") { Description = "A finding's code, such as unknown-code, an indicator's id, such as STK-01, or a rule's, alone or as structure/rule." };
    private readonly Option<string?> language = SharedOptions.Language("The language of the explanation [default: English; of an indicator, the programme's first].");
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();

    public ExplainCommand(Session session)
        : base("explain", "Say what a finding's code, an indicator or a rule means.", "indicators explain unknown-code", "indicators explain ASY-04", "indicators explain population/fewer-than-inhabitants")
    {
        this.session = session;
        Add(name);
        Add(language);
        Add(definitions);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string wanted = result.GetRequiredValue(name);
        string? spoken = result.GetValue(language);
        if (FindingCatalogue.TryGet(wanted, out FindingEntry? entry))
        {
            Explain(entry!, Messages(result.GetValue(definitions), spoken));
            return ExitCode.Done;
        }
        IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(definitions), null);
        Programme programme = DefinitionsFolder.Accept(DefinitionReader.Read(files));
        if (programme.Indicators.FirstOrDefault(indicator => indicator.Id == wanted) is { } found)
        {
            foreach (string line in IndicatorDescriptionText.Describe(IndicatorDescription.Create(programme, found, RequestResolver.ResolveLanguages(programme, spoken is null ? [] : [spoken])[0]))) session.Write(line);
            return ExitCode.Done;
        }
        IReadOnlyList<RuleDescription> rules = RuleDescription.Find(programme, wanted);
        if (rules.Count == 0)
            throw Unknown(wanted, [.. programme.Indicators.Select(indicator => indicator.Id), .. programme.Structures.Values.SelectMany(structure => structure.Rules).Select(rule => rule.Id)]);
        MessageCatalogue messages = RequestResolver.ResolveMessages(programme.Messages, spoken);
        foreach (string line in rules.SelectMany((sheet, index) => RuleDescriptionText.Describe(sheet, files.Name, messages).Prepend("").Skip(index == 0 ? 1 : 0))) session.Write(line);
        return ExitCode.Done;
    }

    /// <summary>Definitions are read only for a language that the program itself does not include.</summary>
    private static MessageCatalogue Messages(string? folder, string? language)
    {
        if (language is null || MessageLibrary.BuiltIn.Languages.Contains(language)) return RequestResolver.ResolveMessages(MessageLibrary.BuiltIn, language);
        return RequestResolver.ResolveMessages(DefinitionsFolder.Accept(DefinitionReader.Read(DefinitionsFolder.Choose(folder, null))).Messages, language);
    }

    private void Explain(FindingEntry entry, MessageCatalogue messages)
    {
        (Message Name, Message Text)[] parts =
        [
            (ExplainMessages.Means, entry.Meaning), (ExplainMessages.ToDo, entry.Remedy),
            .. !FindingCatalogue.OfSubmissions.Contains(entry) ? [] : ((Message, Message)[])[(ExplainMessages.Exceptions, RuleDescriptionText.Exceptions(entry))],
        ];
        int width = parts.Max(part => part.Name.In(messages).Length);
        session.Write(ExplainMessages.Title(code: entry.Code, title: entry.Title).In(messages));
        session.Write("  " + ExplainMessages.SeverityAndLevel(severity: FindingLine.SeverityWord(entry.Severity), level: entry.Level).In(messages));
        session.Write("");
        foreach ((Message name, Message text) in parts) session.Write($"  {name.In(messages).PadRight(width)} {text.In(messages)}");
    }

    private static UsageException Unknown(string wanted, IEnumerable<string> declared)
    {
        string? near = NearestWord.Find(wanted, FindingCatalogue.Entries.Select(entry => entry.Code).Concat(declared));
        string hint = near is null ? "'indicators definitions list' lists the indicators, and reports of validate name the rules." : $"Did you mean '{near}'?";
        return new UsageException($"'{wanted}' is neither a finding's code, nor an indicator, nor a rule. {hint}");
    }
}
