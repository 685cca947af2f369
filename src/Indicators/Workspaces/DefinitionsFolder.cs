using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Workspaces;

namespace Indicators.Workspaces;

/// <summary>Finds the definitions.</summary>
public static class DefinitionsFolder
{
    /// <summary>The name of the folder in a workspace or a repository.</summary>
    public const string DefaultName = "indicator-definitions";

    /// <summary>The requested folder, or else the workspace's own, or else the one in the current folder, or else the shipped definitions.</summary>
    /// <exception cref="DefinitionsNotFoundException">The requested folder does not exist.</exception>
    /// <param name="path">The folder in the request; null for the usual places.</param>
    /// <param name="workspace">Null without a workspace.</param>
    public static IDefinitionFiles Choose(string? path, Workspace? workspace)
    {
        if (path is not null) return new DefinitionFolderFiles(path);
        if (workspace is not null && Path.Combine(workspace.Root, DefaultName) is var own && Directory.Exists(own)) return new DefinitionFolderFiles(own);
        return Directory.Exists(DefaultName) ? new DefinitionFolderFiles(DefaultName) : ShippedDefinitions.Instance;
    }

    /// <summary>Returns the programme that was read.</summary>
    /// <exception cref="DefinitionErrorsException">The definitions have errors.</exception>
    public static Programme Accept(DefinitionReadResult reading)
    {
        if (reading.Programme is { } programme) return programme;
        Finding[] errors = [.. reading.Findings.Where(finding => finding.Severity == Severity.Error)];
        throw new DefinitionErrorsException($"The definitions have {errors.Length} error{(errors.Length == 1 ? "" : "s")}; nothing was done.", errors);
    }
}
