using System.Text.Json;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>
/// Reads <c>messages/*.json</c>: translations of the program's messages into other languages, or different wording for existing ones.
/// Each message is compared with the English one.
/// </summary>
internal static class MessageReader
{
    /// <param name="complete">Whether to report languages that lack messages.</param>
    public static void ReadAll(DefinitionContext context, bool complete)
    {
        List<MessageFile> files = [];
        foreach (SourceFile source in context.Folder.Each("messages", ".json"))
            if (Read(context.Findings, source) is { } file) files.Add(file);
        if (files.Count > 0) context.Messages = new MessageLibrary(files);
        if (!complete) return;
        foreach (string language in (context.Languages ?? []).Concat(files.Select(file => file.Language)).Distinct(StringComparer.Ordinal))
            if (context.Messages.FindMissing(language) is { Count: > 0 } missing)
                context.Findings.Add(FindingCodes.DefinitionMissingMessages, context.Folder.Absent($"messages/{language}.json"), null, MessageFindings.DescribeMissing(language, missing), TranslationMessages.AddMessages(language));
    }

    private static MessageFile? Read(DefinitionFindings findings, SourceFile source)
    {
        if (source.Text(findings) is not { } text) return null;
        try
        {
            var file = new MessageFile(System.Text.Encoding.UTF8.GetBytes(text));
            foreach (string id in file.Index.Repeated)
                findings.Add(FindingCodes.DefinitionBadMessage, source, LineOf(text, id), TranslationMessages.Repeated(id), CommonMessages.KeepOne);
            if (file.Language != source.Id)
                findings.Add(FindingCodes.DefinitionMisplaced, source, 1, TranslationMessages.LanguageNotFileName(language: file.Language, file: source.Id), TranslationMessages.RenameFile);
            new MessageCheck(findings, source, text, file).Run();
            return file;
        }
        catch (JsonException exception)
        {
            findings.Add(
                FindingCodes.DefinitionBadMessage, source, (int)(exception.LineNumber ?? 0) + 1,
                TranslationMessages.UnreadableFile(line: (exception.LineNumber ?? 0) + 1, detail: exception.Message), TranslationMessages.UnreadableFileHint);
            return null;
        }
    }

    internal static int LineOf(string text, string id) =>
        1 + text.AsSpan(0, Math.Max(0, text.IndexOf($"\"{id}\"", StringComparison.Ordinal))).Count('\n');
}
