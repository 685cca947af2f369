using System.Text;
using System.Text.Json;

namespace Indicators.Messages;

/// <summary>
/// A file of messages with <c>language</c>, <c>name</c>, optionally <c>plurals</c> for a language whose rules the program does not
/// contain, and finally <c>messages</c> by id. Single messages are found and parsed on demand; the whole file is parsed only if all ids
/// are needed.
/// </summary>
internal sealed class MessageFile
{
    private readonly byte[] bytes;
    private readonly Lazy<MessageIndex> index;

    /// <param name="bytes">The JSON text, in UTF-8.</param>
    /// <exception cref="JsonException">The keys before the messages are not those of a message file.</exception>
    public MessageFile(byte[] bytes)
    {
        this.bytes = bytes;
        Language = Name = "";
        index = new Lazy<MessageIndex>(() => MessageIndex.Read(this.bytes));
        var json = new Utf8JsonReader(bytes);
        Require(json.Read() && json.TokenType == JsonTokenType.StartObject, "A map of keys is expected.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName && !json.ValueTextEquals("messages"u8))
        {
            string key = json.GetString()!;
            json.Read();
            switch (key)
            {
                case "language": Language = ReadText(ref json); break;
                case "name": Name = ReadText(ref json); break;
                case "plurals": Plurals = ReadForms(ref json); break;
                default: throw new JsonException($"'{key}' is not a key of a message file.");
            }
        }
        Require(Language.Length > 0, "The key 'language' is missing before the messages.");
    }

    public static MessageFile LoadBuiltIn(string language) => new(EmbeddedFile.Read(language + ".json"));

    /// <summary>The code of the language, such as <c>fr</c>.</summary>
    public string Language { get; }

    /// <summary>The name of the language in the language itself.</summary>
    public string Name { get; }

    /// <summary>The plural rules in the file; null if it has none and those of the program apply.</summary>
    public IReadOnlyList<(string Category, string Text)>? Plurals { get; }

    /// <summary>All ids and their positions.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not a message file.</exception>
    public MessageIndex Index => index.Value;

    /// <returns>The message, or null if the file does not contain it.</returns>
    /// <exception cref="FormatException">The text of the message cannot be parsed.</exception>
    public MessageTemplate? Find(string id)
    {
        int start = index.IsValueCreated ? index.Value.Starts.GetValueOrDefault(id, -1) : StartOf(id);
        if (start < 0) return null;
        var json = new Utf8JsonReader(bytes.AsSpan(start));
        json.Read();
        return MessageTemplate.Parse(json.TokenType == JsonTokenType.String ? [("", json.GetString()!)] : ReadForms(ref json));
    }

    /// <summary>Reads the texts by plural category, <c>other</c> last.</summary>
    internal static List<(string Category, string Text)> ReadForms(ref Utf8JsonReader json)
    {
        Require(json.TokenType == JsonTokenType.StartObject, "Texts by plural category are expected.");
        List<(string Category, string Text)> forms = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string category = json.GetString()!;
            Require(PluralRules.Categories.Contains(category), $"'{category}' is not a plural category.");
            json.Read();
            forms.Add((category, ReadText(ref json)));
        }
        Require(forms.Count > 0, "At least one text is expected.");
        int other = forms.FindIndex(form => form.Category == PluralRules.Other);
        if (other >= 0)
        {
            forms.Add(forms[other]);
            forms.RemoveAt(other);
        }
        return forms;
    }

    internal static void Require(bool holds, string message)
    {
        if (!holds) throw new JsonException(message);
    }

    /// <summary>
    /// Returns the position of a message's value; -1 if the id does not occur. A plain search suffices: quotes within texts are escaped, so only keys match.
    /// </summary>
    private int StartOf(string id)
    {
        byte[] key = Encoding.UTF8.GetBytes($"\"{id}\"");
        for (int from = 0; ;)
        {
            int found = bytes.AsSpan(from).IndexOf(key);
            if (found < 0) return -1;
            from += found + key.Length;
            int colon = from;
            while (colon < bytes.Length && bytes[colon] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') colon++;
            if (colon < bytes.Length && bytes[colon] == (byte)':') return colon + 1;
        }
    }

    private static string ReadText(ref Utf8JsonReader json)
    {
        Require(json.TokenType == JsonTokenType.String, "A text is expected.");
        return json.GetString()!;
    }
}
