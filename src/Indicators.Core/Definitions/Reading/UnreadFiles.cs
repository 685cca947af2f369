using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reports files that nothing reads: probably definitions with the wrong extension or in the wrong folder.</summary>
internal static class UnreadFiles
{
    private static readonly string[] Folders = ["code-lists", "indicators", "messages", "region-sets", "reports", "schema", "spellings", "structures"];
    private static readonly string[] DefinitionEndings = [".yaml", ".yml", ".csv"];

    public static void Report(DefinitionContext context)
    {
        DefinitionFolder folder = context.Folder;
        foreach (string name in folder.Folders("").Where(name => !Folders.Contains(name)))
            Warn(context, name, DefinitionMessages.FolderNotRead(name), NearestWord.Hint(name, Folders));
        IEnumerable<string> folders = Folders.Where(name => name != "schema").Concat(folder.Folders("indicators")).Prepend("");
        foreach (string path in folders.SelectMany(folder.Files).Where(path => !folder.WasRead(path)))
        {
            bool isText = path.StartsWith("reports/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith("/README.md", StringComparison.Ordinal);
            if (isText || DefinitionEndings.Contains(Path.GetExtension(path)) || path.StartsWith("messages/", StringComparison.Ordinal)) Warn(context, path, DefinitionMessages.FileNotRead, DefinitionMessages.Endings);
        }
    }

    private static void Warn(DefinitionContext context, string path, Message message, Message? hint) =>
        context.Findings.Add(FindingCodes.DefinitionFileNotRead, context.Folder.Absent(path), null, message, hint);
}
