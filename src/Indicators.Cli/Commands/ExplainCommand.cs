using System.CommandLine;
using System.Globalization;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Reports.Composition;
using Indicators.Validation.Validators;
using Indicators.Workspaces;

namespace Indicators.Cli.Commands;

/// <summary>Says what a code of a finding means and what to do, what an indicator counts, or what a rule demands.</summary>
internal sealed class ExplainCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> name = new("code") { Description = "A finding's code, such as unknown-code, an indicator's id, such as STK-01, or a rule's, alone or as structure/rule." };
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();

    public ExplainCommand(Session session)
        : base("explain", "Say what a finding's code, an indicator or a rule means.", "indicators explain unknown-code", "indicators explain ASY-04", "indicators explain population/fewer-than-inhabitants")
    {
        this.session = session;
        Add(name);
        Add(definitions);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string wanted = result.GetRequiredValue(name);
        if (FindingCatalogue.TryGet(wanted, out FindingEntry? entry))
        {
            Explain(entry!);
            return ExitCode.Done;
        }
        IDefinitionFiles files = DefinitionsFolder.Choose(result.GetValue(definitions), null);
        Programme programme = DefinitionsFolder.Accept(DefinitionReader.Read(files));
        if (programme.Indicators.FirstOrDefault(indicator => indicator.Id == wanted) is { } found)
        {
            foreach (string line in IndicatorDescriptionText.Describe(IndicatorDescription.Create(programme, found, RequestResolver.Languages(programme, [])[0]))) session.Write(line);
            return ExitCode.Done;
        }
        IReadOnlyList<RuleDescription> rules = RuleDescription.Find(programme, wanted);
        if (rules.Count == 0)
            throw Unknown(wanted, [.. programme.Indicators.Select(indicator => indicator.Id), .. programme.Structures.Values.SelectMany(structure => structure.Rules).Select(rule => rule.Id)]);
        foreach (string line in rules.SelectMany((sheet, index) => RuleDescriptionText.Describe(sheet, files.Name).Prepend("").Skip(index == 0 ? 1 : 0))) session.Write(line);
        return ExitCode.Done;
    }

    private void Explain(FindingEntry entry)
    {
        session.Write($"{entry.Code}: {entry.Title}");
        session.Write(string.Create(CultureInfo.InvariantCulture, $"  {entry.Severity.ToString().ToLowerInvariant()}, ESS validation level {entry.Level}"));
        session.Write("");
        session.Write($"  What it means: {entry.Meaning}");
        session.Write($"  What to do:    {entry.Remedy}");
        if (entry.Code.StartsWith("definition-", StringComparison.Ordinal)) return;
        session.Write($"  Exceptions:    {RuleDescriptionText.Exceptions(entry)}");
    }

    private static UsageException Unknown(string wanted, IEnumerable<string> declared)
    {
        string? near = NearestWord.Find(wanted, FindingCatalogue.Entries.Select(entry => entry.Code).Concat(declared));
        string hint = near is null ? "'indicators definitions list' lists the indicators, and reports of validate name the rules." : $"Did you mean '{near}'?";
        return new UsageException($"'{wanted}' is neither a finding's code, nor an indicator, nor a rule. {hint}");
    }
}
