using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions;

/// <summary>Creates findings about missing messages of a requested language.</summary>
public static class MessageFindings
{
    /// <summary>The maximum number of ids that are listed; the others are only counted.</summary>
    private const int MostIds = 40;

    /// <summary>Returns a finding with the messages that a language lacks for a purpose; null if it has all of them.</summary>
    /// <param name="library">The messages of all languages.</param>
    /// <param name="language">The code of the language.</param>
    /// <param name="purpose">The purpose of the messages.</param>
    public static Finding? Incomplete(MessageLibrary library, string language, MessagePurpose purpose) =>
        library.FindMissing(language, purpose) is { Count: > 0 } missing
            ? FindingCatalogue.CreateFinding(
                FindingCodes.DefinitionMissingMessages, $"messages/{language}.json", DescribeMissing(language, missing),
                advice: TranslationMessages.AddMessages(language)) with
            { Severity = Severity.Error }
            : null;

    /// <summary>Describes which messages a language lacks.</summary>
    internal static Message DescribeMissing(string language, IReadOnlyList<string> ids)
    {
        List<object> named = [.. ids.Take(MostIds)];
        if (ids.Count > MostIds) named.Add(TranslationMessages.MoreIds(ids.Count - MostIds));
        return TranslationMessages.Missing(count: ids.Count, language: language, ids: named);
    }
}
