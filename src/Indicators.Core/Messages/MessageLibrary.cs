namespace Indicators.Messages;

/// <summary>The purposes of messages: a language may have those of one purpose and lack others.</summary>
public enum MessagePurpose
{
    /// <summary>Findings: titles, meanings, messages and hints, and the text of validation reports.</summary>
    Findings,

    /// <summary>Help for the keys of definitions.</summary>
    Definitions,

    /// <summary>Reports, charts, the codebook and the published index.</summary>
    Reports,
}

/// <summary>The messages of all languages: those embedded in the program, supplemented by the files of the definitions.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class MessageLibrary
{
    private static readonly string[] BuiltInLanguages = ["en", "fr"];

    private readonly Dictionary<string, Lazy<MessageCatalogue>> catalogues = new(StringComparer.Ordinal);
    private readonly HashSet<string> completed = new(StringComparer.Ordinal);

    /// <param name="files">Each supplements the messages of its language, or adds the language.</param>
    internal MessageLibrary(IReadOnlyList<MessageFile> files)
    {
        foreach (string language in BuiltInLanguages.Concat(files.Select(file => file.Language)).Distinct(StringComparer.Ordinal))
        {
            MessageFile[] own = [.. files.Where(file => file.Language == language)];
            bool isBuiltIn = BuiltInLanguages.Contains(language);
            if (own.Length == 0) catalogues.Add(language, new(() => language == "en" ? MessageCatalogue.English : MessageCatalogue.LoadBuiltIn(language)));
            else catalogues.Add(language, new(() => new MessageCatalogue([.. isBuiltIn ? [MessageFile.LoadBuiltIn(language)] : (MessageFile[])[], .. own])));
            if (isBuiltIn) completed.Add(language);
        }
    }

    /// <summary>The messages embedded in the program.</summary>
    public static MessageLibrary BuiltIn { get; } = new([]);

    /// <summary>The codes of the languages with messages, sorted; not all languages are complete.</summary>
    public IReadOnlyList<string> Languages => [.. catalogues.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Returns the messages of a language, or null if it has none.</summary>
    /// <param name="language">The code of the language.</param>
    public MessageCatalogue? Find(string language) => catalogues.GetValueOrDefault(language)?.Value;

    /// <summary>Returns the ids of the messages that a language lacks, sorted.</summary>
    /// <param name="language">The code of the language.</param>
    /// <param name="purpose">The purpose of the messages; null for all purposes.</param>
    public IReadOnlyList<string> FindMissing(string language, MessagePurpose? purpose = null)
    {
        if (completed.Contains(language)) return [];
        MessageCatalogue? own = Find(language);
        return [.. MessageCatalogue.English.Ids.Where(id => (purpose is null || IsFor(id, purpose.Value)) && own?.Has(id) != true).Order(StringComparer.Ordinal)];
    }

    private static bool IsFor(string id, MessagePurpose purpose)
    {
        bool isOfReports = id.StartsWith("report.", StringComparison.Ordinal), isOfKeys = id.StartsWith("key.", StringComparison.Ordinal);
        return purpose switch
        {
            MessagePurpose.Reports => isOfReports || id.StartsWith("number.", StringComparison.Ordinal) || id.StartsWith("list.", StringComparison.Ordinal),
            // Findings about definitions include the descriptions of keys.
            _ => !isOfReports,
        };
    }
}
