using Indicators.Definitions;
using Indicators.Definitions.Reading;
using Indicators.Findings;

namespace Indicators.Submissions;

/// <summary>What <c>workspace.yaml</c> says of a workspace.</summary>
/// <param name="Programme">The programme with it; null when a finding is an error.</param>
/// <param name="Findings">Sorted by <see cref="Finding.CompareByPlace"/>.</param>
public sealed record WorkspaceSettings(Programme? Programme, IReadOnlyList<Finding> Findings)
{
    public const string FileName = "workspace.yaml";

    private static readonly MapShape Shape = new(FileName,
    [
        new("notice", new TextShape(), Need.Optional, "A notice on every document and chart made from this workspace, instead of the programme's."),
    ]);

    /// <summary>The programme as it holds for a workspace; unchanged where the workspace has no such file.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static WorkspaceSettings Read(Workspace workspace, Programme programme)
    {
        if (DefinitionFolder.Open(workspace.Root).Find(FileName) is not { } file) return new WorkspaceSettings(programme, []);
        var findings = new Definitions.Reading.DefinitionFindings();
        if (YamlTree.Read(file, findings) is { } map)
        {
            new ShapeCheck(file, programme.Languages, [], findings).Map(map, Shape);
            if (map.Text("notice", programme.Languages) is { } notice) programme = programme with { Notice = notice };
        }
        return new WorkspaceSettings(findings.HasErrors ? null : programme, findings.Sorted());
    }
}
