using System.Text.Json;

namespace Indicators.Messages;

/// <summary>The positions of the messages in a file.</summary>
/// <param name="Starts">The position of each message's value, by id.</param>
/// <param name="Repeated">The ids that occur more than once; the first occurrence counts.</param>
internal sealed record MessageIndex(IReadOnlyDictionary<string, int> Starts, IReadOnlyList<string> Repeated)
{
    /// <exception cref="JsonException">The text is not JSON, or not a message file.</exception>
    public static MessageIndex Read(ReadOnlySpan<byte> bytes)
    {
        Dictionary<string, int> starts = new(StringComparer.Ordinal);
        List<string> repeated = [];
        var json = new Utf8JsonReader(bytes);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool areMessages = json.ValueTextEquals("messages"u8);
            json.Read();
            if (!areMessages)
            {
                json.Skip();
                continue;
            }
            MessageFile.Require(json.TokenType == JsonTokenType.StartObject, "'messages' holds messages by id.");
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                string id = json.GetString()!;
                json.Read();
                if (!starts.TryAdd(id, (int)json.TokenStartIndex)) repeated.Add(id);
                if (json.TokenType == JsonTokenType.StartObject) MessageFile.ReadForms(ref json);
                else MessageFile.Require(json.TokenType == JsonTokenType.String, $"'{id}' is neither a text nor texts by plural category.");
            }
        }
        while (json.Read()) throw new JsonException("Text follows the map.");
        return new MessageIndex(starts, repeated);
    }
}
