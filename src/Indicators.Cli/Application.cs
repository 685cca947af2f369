using System.CommandLine;
using Indicators.Cli.CommandLine;
using Indicators.Cli.Companions;
using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Graphics.Fonts;
using Indicators.Workspaces;

namespace Indicators.Cli;

/// <summary>Runs one command line and turns its outcome into a message and an exit code.</summary>
internal static class Application
{
    public static int Run(string[] arguments, Session session)
    {
        if (RunCompanion(arguments, session) is { } exitCode) return exitCode;
        var tree = new CommandTree(session, arguments.FirstOrDefault());
        ParseResult result = tree.Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        tree.General.Apply(result, session);
        try
        {
            if (UsageErrors.Find(result, arguments) is { Count: > 0 } errors)
            {
                foreach (string error in errors) session.Error(error);
                session.Info($"'{CommandPath.Format(result)} --help' shows what it takes.");
                return ExitCode.Usage;
            }
            return Invoke(result, session);
        }
        catch (Exception exception)
        {
            return Report(Innermost(exception), session);
        }
    }

    /// <returns>Null if the command is built into the tool, or unknown.</returns>
    private static int? RunCompanion(string[] arguments, Session session)
    {
        if (arguments.Length == 0 || CommandTree.HasCommand(arguments[0])) return null;
        try
        {
            return CompanionProgram.Find(arguments[0], AppContext.BaseDirectory)?.Run(arguments.AsSpan(1), session);
        }
        catch (FileException exception)
        {
            return Report(exception, session);
        }
    }

    private static int Invoke(ParseResult result, Session session)
    {
        using var output = new StreamWriter(session.Output, leaveOpen: true) { NewLine = "\n" };
        return result.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = TextWriter.Null,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>Finds the one exception that parallel work failed with. A cancellation takes precedence over the failures that it caused.</summary>
    private static Exception Innermost(Exception exception)
    {
        if (exception is not AggregateException aggregate) return exception;
        IReadOnlyCollection<Exception> all = aggregate.Flatten().InnerExceptions;
        return all.FirstOrDefault(inner => inner is OperationCanceledException) ?? all.First();
    }

    private static string Describe(ProtectionException exception) => exception.Failure switch
    {
        ProtectionFailure.CannotBeProtected => "Nothing was published: these figures cannot be protected as the policy requires. Publish fewer breakdowns, or change the policy.",
        ProtectionFailure.BoundedTooTightly => "Nothing was published: what would be published bounds these figures more tightly than the policy allows. Publish fewer breakdowns, or change the policy.",
        ProtectionFailure.PolicyChanged =>
            "Nothing was published: figures were released with another policy, and both together would tell more than either. Put the policy back, "
            + "with 'disclosure' in the structure if it is to differ from others; or begin a workspace of its own that holds only later periods.",
        ProtectionFailure.SolverMissing => $"Nothing was published: exact bounds are required, and {SolverProcess.Name} is not in {SolverProcess.OwnFolder}. Install it there; the README says how.",
        ProtectionFailure.SolverLimitReached => $"Nothing was published: {SolverProcess.Name} reached its limit of work, time or memory before the bounds were proven. Publish fewer breakdowns, or give it more memory.{Said(exception)}",
        ProtectionFailure.SolverFailed => $"Nothing was published: {SolverProcess.Name} failed, or belongs to another version of the tool. Install the one of this version.{Said(exception)}",
        ProtectionFailure.SolverAnswerFails => $"Nothing was published: what {SolverProcess.Name} answered cannot be read, or does not hold in exact arithmetic. Install it again; if that does not help, please report it. No figure needs to be sent along.",
        _ => "Nothing was published: the proof that these figures are protected does not hold. Please report it; no figure needs to be sent along.",
    };

    private static string Said(ProtectionException exception) => exception.Detail.Length == 0 ? "" : $" It said: {exception.Detail}";

    private static int Report(Exception exception, Session session)
    {
        switch (exception)
        {
            case OperationCanceledException when session.Cancellation.IsCancellationRequested:
                session.Error("Interrupted. Nothing was written; what was published before stands.");
                return session.InterruptedCode;
            case RequestException:
                session.Error(exception.Message);
                return ExitCode.Usage;
            case ProtectionException { Failure: ProtectionFailure.GroupingNotProtected } grouping:
                session.Error($"Figures by {grouping.Figures[0]} were not protected together with the others: only the years of the submissions are.");
                return ExitCode.Usage;
            case ProtectionException protection:
                session.Error(Describe(protection));
                foreach (string figure in protection.Figures) session.Error(figure);
                return ExitCode.NotProtected;
            case DefinitionErrorsException definitions:
                foreach (Finding finding in definitions.Findings) session.Error(FindingLine.Format(finding));
                session.Info(definitions.Message);
                return ExitCode.Findings;
            case DefinitionsNotFoundException:
                session.Error($"{exception.Message} Name the folder that holds programme.yaml with --definitions.");
                return ExitCode.Files;
            case FileException file:
                session.Error($"{file.Message} {file.Remedy}");
                return ExitCode.Files;
            case FontException:
                session.Error(exception.Message);
                return ExitCode.Files;
            case IOException or UnauthorizedAccessException:
                session.Error($"{exception.Message.TrimEnd('.')}. Check the file or folder and its permissions.");
                return ExitCode.Files;
            default:
                session.Error($"This is a fault in the program, not in your files ({exception.GetType().Name}). Nothing was published.");
                session.Info($"Please report it to whoever gave you the program, with the command and '{Product.Description}'. "
                    + "The same command with -v prints what they need; it may hold figures, so look through it first.");
                session.Verbose(exception.ToString());
                return ExitCode.Fault;
        }
    }
}
