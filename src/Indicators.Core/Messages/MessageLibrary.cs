namespace Indicators.Messages;

/// <summary>What messages are for: a language may have those of one purpose and lack others.</summary>
public enum MessagePurpose
{
    /// <summary>Findings: titles, meanings, messages, hints, and the words of validation reports.</summary>
    Findings,

    /// <summary>Help of the definitions' keys.</summary>
    Definitions,

    /// <summary>Reports, charts, the codebook and the published index.</summary>
    Reports,
}

/// <summary>The messages of all languages: those built into the program, completed by the files of the definitions.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class MessageLibrary
{
    private static readonly string[] BuiltInLanguages = ["en", "fr"];

    private readonly Dictionary<string, Lazy<MessageCatalogue>> catalogues = new(StringComparer.Ordinal);
    private readonly HashSet<string> completed = new(StringComparer.Ordinal);

    /// <param name="files">Each completes the language that it is of, or adds it.</param>
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

    /// <summary>The languages that the program has itself.</summary>
    public static MessageLibrary BuiltIn { get; } = new([]);

    /// <summary>The codes of the languages that have messages, sorted; not each has all of them.</summary>
    public IReadOnlyList<string> Languages => [.. catalogues.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The messages of a language; null where it has none.</summary>
    public MessageCatalogue? Find(string language) => catalogues.GetValueOrDefault(language)?.Value;

    /// <summary>The ids of the messages that a language lacks, sorted; of all purposes, or of one.</summary>
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
            // Findings about definitions name what a key takes.
            _ => !isOfReports,
        };
    }
}
