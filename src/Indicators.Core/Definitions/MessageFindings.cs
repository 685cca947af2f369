using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>What is wrong with the messages of a language that somebody asked for.</summary>
public static class MessageFindings
{
    /// <summary>More ids than these are counted.</summary>
    private const int MostIds = 40;

    /// <summary>That a language lacks messages for a purpose, and which; null where it has all.</summary>
    public static Finding? Incomplete(MessageLibrary library, string language, MessagePurpose purpose) =>
        library.FindMissing(language, purpose) is { Count: > 0 } missing
            ? FindingCatalogue.New(
                FindingCodes.DefinitionMissingMessages, $"messages/{language}.json", DescribeMissing(language, missing),
                advice: TranslationMessages.AddMessages(language)) with { Severity = Severity.Error }
            : null;

    /// <summary>That a language lacks messages, and which.</summary>
    internal static Message DescribeMissing(string language, IReadOnlyList<string> ids)
    {
        List<object> named = [.. ids.Take(MostIds)];
        if (ids.Count > MostIds) named.Add(TranslationMessages.MoreIds(ids.Count - MostIds));
        return TranslationMessages.Missing(count: ids.Count, language: language, ids: named);
    }
}
