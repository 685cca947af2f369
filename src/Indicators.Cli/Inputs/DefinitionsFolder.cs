using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;

namespace Indicators.Cli.Inputs;

/// <summary>Finds and reads the definitions.</summary>
internal static class DefinitionsFolder
{
    private const string UsualName = "indicator-definitions";

    /// <summary>The folder that was asked for, else the workspace's own, else the one here, else the shipped definitions.</summary>
    /// <exception cref="DefinitionsNotFoundException">There is no such folder as was asked for.</exception>
    public static IDefinitionFiles Choose(string? asked, Workspace? workspace)
    {
        if (asked is not null) return new DefinitionFolderFiles(asked);
        if (workspace is not null && Path.Combine(workspace.Root, UsualName) is var own && Directory.Exists(own)) return new DefinitionFolderFiles(own);
        return Directory.Exists(UsualName) ? new DefinitionFolderFiles(UsualName) : ShippedDefinitions.Instance;
    }

    /// <summary>Which definitions these are, for people.</summary>
    public static string Describe(IDefinitionFiles files) => files is ShippedDefinitions ? $"shipped with {Product.NameAndVersion}" : files.Name;

    /// <summary>The programme, or null when the definitions have errors, which are then printed.</summary>
    public static Programme? Accept(Session session, IDefinitionFiles files, DefinitionReadResult reading)
    {
        session.Verbose($"Definitions: {Describe(files)}");
        if (reading.Programme is { } programme) return programme;
        foreach (Finding finding in reading.Findings.Where(finding => finding.Severity == Severity.Error)) session.Error(FindingLine.Format(finding));
        session.Info($"The definitions have {Quantity.Format(reading.Findings.Count(finding => finding.Severity == Severity.Error), "error")}; nothing was done.");
        return null;
    }
}
