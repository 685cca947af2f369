using Indicators.Cli.Companions;
using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Findings;
using Indicators.Workspaces;

namespace Indicators.Cli.Inputs;

/// <summary>Opens a workspace for a command, and prints its problems.</summary>
internal static class WorkspaceAccess
{
    private const int MostNamed = 10;

    /// <exception cref="FileException">The folder does not exist or is not a workspace.</exception>
    public static IndicatorsWorkspace Open(Session session, string path, WorkspaceOptions options)
    {
        var workspace = IndicatorsWorkspace.Open(path, options);
        session.Verbose($"Definitions: {Describe(workspace.Definitions)}");
        return workspace;
    }

    /// <summary>Opens the named workspace, or the nearest one above the given paths. Without a workspace, only files can be validated.</summary>
    /// <exception cref="FileException">The folder does not exist or is not a workspace.</exception>
    public static IndicatorsWorkspace OpenNearest(Session session, string? named, IEnumerable<string> paths, WorkspaceOptions options)
    {
        if (named is not null) return Open(session, named, options);
        var workspace = IndicatorsWorkspace.OpenNearest(paths, options);
        session.Verbose($"Definitions: {Describe(workspace.Definitions)}");
        return workspace;
    }

    /// <summary>Describes which definitions are used.</summary>
    public static string Describe(IDefinitionFiles files) => files is ShippedDefinitions ? $"shipped with {Product.NameAndVersion}" : files.Name;

    /// <summary>Creates the options for opening a workspace.</summary>
    /// <param name="definitions">The folder given by the user, or null for the usual places.</param>
    /// <param name="regionsAsOf">A year, or null for the programme's own rule.</param>
    public static WorkspaceOptions OptionsFor(Session session, string? definitions, int? regionsAsOf = null) => new()
    {
        Definitions = definitions,
        RegionsAsOf = regionsAsOf is { } year ? new RegionsAsOf(year) : null,
        Solver = new SolverProcess(SolverProcess.OwnFolder, SolverProcess.Patience),
        Version = Product.Version,
        Notify = session.Info,
        OnValidated = collected => PrintHeldBack(session, collected),
    };

    /// <summary>Whether a submission is held back, or a reference series cannot be used.</summary>
    private static bool HasErrors(CollectedSubmissions collected) =>
        collected.HeldBack.Count > 0 || collected.ReferenceFindings.Any(finding => finding.Severity == Severity.Error);

    public static int ExitCodeOf(CollectedSubmissions collected) => HasErrors(collected) ? ExitCode.Findings : ExitCode.Done;

    /// <summary>Prints the submissions that are held back and the reference series that cannot be used.</summary>
    public static void PrintHeldBack(Session session, CollectedSubmissions collected)
    {
        foreach (Finding finding in collected.ReferenceFindings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Format(finding));
        PrintWorkspaceFindings(session, collected, "");
        if (collected.HeldBack.Count > 0)
            session.Info($"{Quantity.Number(collected.HeldBack.Count)} of {Quantity.Format(collected.Submissions.Count, "submission")} held back; "
                + "'indicators validate' with the same folder says why.");
    }

    /// <summary>Prints how far withheld figures were bounded exactly, and what was found about those that were named; nothing if none is withheld by policy.</summary>
    public static void PrintBounds(Session session, CollectedSubmissions collected, string indent)
    {
        if (collected.BoundsReview is not { } review) return;
        if (!review.HasSolver)
        {
            session.Info($"{indent}bounds     exact bounds of withheld figures were not computed: {SolverProcess.Name} is not in {SolverProcess.OwnFolder}");
            return;
        }
        string rest = review.LeftOutCount == 0 ? "" : $"; {Quantity.Number(review.LeftOutCount)} depend on too many others";
        session.Info($"{indent}bounds     exact for {Quantity.Format(review.BoundedCount, "withheld sum")}{rest}");
        foreach (NamedFigure figure in review.Named) session.Info($"{indent}  {figure.Name}: {(figure.State == NamedFigureState.Published ? "published" : "withheld, as uncertain as the policy requires")}");
    }

    /// <summary>Prints problems of the workspace outside its submissions, the first few in full.</summary>
    public static void PrintWorkspaceFindings(Session session, CollectedSubmissions collected, string indent)
    {
        foreach (Finding finding in collected.WorkspaceFindings.Take(MostNamed))
            session.Info($"{indent}{finding.Severity.ToString().ToLowerInvariant()}: {FindingLine.Format(finding)}");
        if (collected.WorkspaceFindings.Count > MostNamed)
            session.Info($"{indent}and {Quantity.Format(collected.WorkspaceFindings.Count - MostNamed, "more such finding")}; 'indicators validate' with the same folder lists them.");
    }
}
