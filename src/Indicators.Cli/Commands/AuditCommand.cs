using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Outputs;
using Indicators.Cli.Terminal;
using Indicators.Outputs.Auditing;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Cli.Commands;

/// <summary>Audits a published folder from its files alone.</summary>
internal sealed class AuditCommand : ExampleCommand
{
    private readonly Session session;
    private readonly Argument<string> folder = new("folder") { Description = "A folder that 'indicators run' has published." };
    private readonly Argument<string[]> earlier = new("earlier") { Description = "Earlier editions of the folder, which readers may have kept: what they tell together.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> format = OptionKinds.Choice("--format", "The form of the result [default: text].", "text", "json");
    private readonly Option<string?> output = SharedOptions.OutputFile();
    private readonly Option<int?> jobs = SharedOptions.Jobs();

    public AuditCommand(Session session)
        : base(
            "audit", "Check a published folder: are its files unchanged, and can a reader derive protected counts?",
            "indicators audit out", "indicators audit out out-2024", "indicators audit out --format json -o audit.json")
    {
        this.session = session;
        Add(folder);
        Add(earlier);
        foreach (Option option in (Option[])[format, output, jobs]) Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string form = result.GetValue(format) ?? "text";
        FileEndings.Check(result.GetValue(output), form, form == "json" ? "json" : "txt");
        AuditResult audit = FolderAudit.Audit(result.GetRequiredValue(folder), result.GetValue(earlier), session.NewContext(result.GetValue(jobs)));
        OutputDestination.Write(session, result.GetValue(output), stream =>
        {
            if (form == "json") AuditJson.Write(audit, stream);
            else AuditText.Write(audit, stream);
        });
        return audit.Derived > 0 ? ExitCode.NotProtected : audit.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
