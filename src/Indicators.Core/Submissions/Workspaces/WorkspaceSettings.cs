using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Submissions.Reading;

namespace Indicators.Submissions.Workspaces;

/// <summary>The settings of a workspace in <c>workspace.yaml</c>.</summary>
/// <param name="Programme">The programme with these settings; null if there is an error among the findings.</param>
/// <param name="Findings">The findings, sorted by <see cref="Finding.CompareByLocation"/>.</param>
public sealed record WorkspaceSettings(Programme? Programme, IReadOnlyList<Finding> Findings)
{
    /// <summary>The name of the file in a workspace.</summary>
    public const string FileName = DeclaredReading.FileName;

    private static readonly MapShape FilesShape = new(KeyMessages.MapFilesEntry,
    [
        new("path", new WordShape(KeyMessages.ValuePathPattern, text => text.Trim('/', '.').Length > 0), Need.Always,
            KeyMessages.FileEntry),
        new("encoding", new WordShape(KeyMessages.ValueEncodingExample, text => ReadOptions.TryGetEncoding(text, out _)), Need.Optional,
            KeyMessages.FilesEncoding),
        new("locale", new WordShape(KeyMessages.ValueLocale, ReadOptions.IsLocale), Need.Optional, KeyMessages.Locale),
    ]);

    private static readonly MapShape Shape = new(CommonMessages.Verbatim(FileName),
    [
        new("notice", new TextShape(), Need.Optional, KeyMessages.WorkspaceNotice),
        new("files", new ListShape(FilesShape), Need.Optional, KeyMessages.Files),
    ]);

    private string shown = FileName;
    private string submissions = "";
    private IReadOnlyList<FileDeclaration> declarations = [];

    /// <summary>Reads the settings and applies them to the programme, which is unchanged if the workspace has no such file.</summary>
    /// <param name="displayPath">The path to show in findings; by default that below the workspace.</param>
    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    public static WorkspaceSettings Read(Workspace workspace, Programme programme, string? displayPath = null)
    {
        string submissions = Path.GetFullPath(workspace.Submissions);
        if (DefinitionFolder.Open(workspace.Root).Find(FileName) is not { } file) return new WorkspaceSettings(programme, []) { submissions = submissions };
        if (displayPath is not null) file = file with { DisplayPath = displayPath };
        var findings = new DefinitionFindings();
        List<FileDeclaration> declarations = [];
        if (YamlTree.Read(file, findings) is { } map)
        {
            new ShapeCheck(file, programme.Languages, [], findings).Map(map, Shape);
            if (map.Text("notice", programme.Languages) is { } notice) programme = programme with { Notice = notice };
            foreach (YamlMapping one in map.List("files").OfType<YamlMapping>())
            {
                if (!one.Has("encoding") && !one.Has("locale"))
                    findings.Add(FindingCodes.DefinitionMissingKey, file, one.Line, WorkspaceMessages.EntrySaysNothing, WorkspaceMessages.WriteEncodingOrLocale);
                declarations.Add(new FileDeclaration(one.Word("path") ?? "", one.Word("encoding"), one.Word("locale"), one.Line));
            }
        }
        return new WorkspaceSettings(findings.HasErrors ? null : programme, findings.Sorted())
        {
            shown = file.DisplayPath,
            submissions = submissions,
            declarations = findings.HasErrors ? [] : declarations,
        };
    }

    /// <summary>Returns the files, with the workspace's declarations added to each of its submissions.</summary>
    public IReadOnlyList<SubmissionSource> Declare(IEnumerable<SubmissionSource> files) =>
        [.. files.Select(file => PathOf(file) is { } path ? file with { Declared = DeclaredFor(path) } : file)];

    /// <summary>Returns findings about declarations that match no submission: the path is misspelt, or the file no longer exists.</summary>
    /// <param name="files">All of the workspace's submissions.</param>
    public IReadOnlyList<Finding> FindUnmatched(IEnumerable<SubmissionSource> files)
    {
        string[] paths = [.. files.Select(PathOf).OfType<string>()];
        return
        [
            .. declarations.Where(declaration => !paths.Any(declaration.Matches)).Select(declaration => FindingCatalogue.CreateFinding(
                FindingCodes.DeclarationNeverMatched, shown, WorkspaceMessages.NoSuchPath(declaration.Pattern), declaration.Line,
                advice: WorkspaceMessages.CorrectPath)),
        ];
    }

    private DeclaredReading DeclaredFor(string path)
    {
        FileDeclaration[] matching = [.. declarations.Where(declaration => declaration.Matches(path))];
        return new DeclaredReading(
            path, matching.LastOrDefault(declaration => declaration.Encoding is not null)?.Encoding,
            matching.LastOrDefault(declaration => declaration.Locale is not null)?.Locale);
    }

    /// <summary>Returns the path below <c>submissions/</c>; null for a file from elsewhere.</summary>
    private string? PathOf(SubmissionSource file)
    {
        if (file.FullPath is not { } full) return file.PathBelowSubmissions;
        // A file that the user names may be below the submissions of another workspace.
        return full.StartsWith(submissions + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full[(submissions.Length + 1)..].Replace('\\', '/') : null;
    }
}
