using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>A file that nothing reads is probably a definition with the wrong ending or in the wrong folder.</summary>
internal static class UnreadFiles
{
    private static readonly string[] Folders = ["code-lists", "indicators", "region-sets", "reports", "schema", "spellings", "structures"];
    private static readonly string[] DefinitionEndings = [".yaml", ".yml", ".csv"];

    public static void Report(DefinitionContext context)
    {
        DefinitionFolder folder = context.Folder;
        foreach (string name in folder.Folders("").Where(name => !Folders.Contains(name)))
            Warn(context, name, $"Nothing is read from the folder '{name}'.", NearestWord.Hint(name, Folders));
        IEnumerable<string> folders = Folders.Where(name => name != "schema").Concat(folder.Folders("indicators")).Prepend("");
        foreach (string path in folders.SelectMany(folder.Files).Where(path => !folder.WasRead(path)))
        {
            bool isText = path.StartsWith("reports/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith("/README.md", StringComparison.Ordinal);
            if (isText || DefinitionEndings.Contains(Path.GetExtension(path))) Warn(context, path, "Nothing reads this file.", "Definitions end in .yaml, tables in .csv; a Markdown file is read where a report names it.");
        }
    }

    private static void Warn(DefinitionContext context, string path, string message, string? hint) =>
        context.Findings.Add("definition-file-not-read", context.Folder.Absent(path), null, message, hint);
}
