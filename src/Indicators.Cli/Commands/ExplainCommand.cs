using System.CommandLine;
using System.Globalization;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Inputs;
using Indicators.Definitions;
using Indicators.Definitions.Reading;
using Indicators.Findings;
using Indicators.Reports;

namespace Indicators.Cli.Commands;

/// <summary>Says what a code of a finding means and what to do, or what an indicator counts.</summary>
internal sealed class ExplainCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> name = new("code") { Description = "A finding's code, such as unknown-code, or an indicator's id, such as STK-01." };
    private readonly Option<string?> definitions = SharedOptions.DefinitionsFolder();

    public ExplainCommand(Session session)
        : base("explain", "Say what a finding's code or an indicator means.", "indicators explain unknown-code", "indicators explain ASY-04")
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
        string folder = DefinitionsFolder.Choose(result.GetValue(definitions), null);
        if (!Directory.Exists(folder) && !result.GetResult(definitions).IsWritten()) throw Unknown(wanted, []);
        if (DefinitionsFolder.Accept(session, folder, DefinitionReader.Read(folder)) is not { } programme) return ExitCode.Findings;
        if (programme.Indicators.FirstOrDefault(indicator => indicator.Id == wanted) is not { } found)
            throw Unknown(wanted, programme.Indicators.Select(indicator => indicator.Id));
        foreach (string line in IndicatorText.Of(IndicatorSheet.Of(programme, found, Choices.Languages(programme, [])[0]))) session.Write(line);
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
        session.Write(entry.MayBeExcepted(entry.Severity)
            ? "  Exceptions:    exceptions.yaml of a workspace may accept it with a reason; then it is information."
            : "  Exceptions:    none.");
    }

    private static UsageException Unknown(string wanted, IEnumerable<string> indicators)
    {
        string? near = NearestWord.Find(wanted, FindingCatalogue.Entries.Select(entry => entry.Code).Concat(indicators));
        string hint = near is null ? "'indicators definitions list' lists the indicators." : $"Did you mean '{near}'?";
        return new UsageException($"'{wanted}' is neither a finding's code nor an indicator. {hint}");
    }
}
