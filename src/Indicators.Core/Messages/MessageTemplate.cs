using System.Globalization;
using System.Text;

namespace Indicators.Messages;

/// <summary>A placeholder of a message, such as <c>{rows:count}</c>.</summary>
/// <param name="Type">Null if it is not written: then the type is that of the parameter in English, where the default is text.</param>
internal readonly record struct MessageParameter(string Name, ParameterType? Type);

/// <summary>A message in one language: a single text, or a text for each plural category.</summary>
internal sealed class MessageTemplate
{
    private readonly (string Category, MessagePart[] Parts)[] forms;

    private MessageTemplate((string Category, MessagePart[] Parts)[] forms)
    {
        this.forms = forms;
        Parameters = [.. forms.AsEnumerable().Reverse().SelectMany(form => form.Parts).Where(part => part.IsParameter).Select(part => part.Parameter).DistinctBy(parameter => parameter.Name)];
    }

    /// <summary>The plural categories with a text; empty for a message that does not depend on a number.</summary>
    public IReadOnlyList<string> Categories => forms is [("", _)] ? [] : [.. forms.Select(form => form.Category)];

    /// <summary>The parameters, each once: in the order of the last form, which applies to most numbers, then of the other forms.</summary>
    public IReadOnlyList<MessageParameter> Parameters { get; }

    /// <param name="forms">The text of each plural category, <c>other</c> last; a single entry with category "" for a message without categories.</param>
    /// <exception cref="FormatException">A brace is not closed, or a parameter has no name or an unknown type.</exception>
    public static MessageTemplate Parse(IReadOnlyList<(string Category, string Text)> forms) =>
        new([.. forms.Select(form => (form.Category, ParseText(form.Text)))]);

    /// <summary>Returns the parts of the text for a plural category, or those of <c>other</c> if it has no text of its own.</summary>
    public ReadOnlySpan<MessagePart> Select(string category)
    {
        foreach ((string own, MessagePart[] parts) in forms)
            if (own == category) return parts;
        return forms[^1].Parts;
    }

    private static MessagePart[] ParseText(string text)
    {
        List<MessagePart> parts = [];
        var plain = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '{' && text[at] != '}')
            {
                plain.Append(text[at]);
                continue;
            }
            // A literal brace is written twice.
            if (at + 1 < text.Length && text[at + 1] == text[at])
            {
                plain.Append(text[at++]);
                continue;
            }
            int end = text[at] == '}' ? -1 : text.IndexOf('}', at);
            if (end < 0) throw new FormatException("A brace stands alone.");
            if (plain.Length > 0) parts.Add(new MessagePart(plain.ToString(), default));
            plain.Clear();
            parts.Add(new MessagePart(null, ParseParameter(text[(at + 1)..end])));
            at = end;
        }
        if (plain.Length > 0) parts.Add(new MessagePart(plain.ToString(), default));
        return [.. parts];
    }

    private static MessageParameter ParseParameter(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? text : text[..colon];
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) throw new FormatException($"'{{{text}}}' has no name of a parameter.");
        return new MessageParameter(name, colon < 0 ? null : TypeOf(text[(colon + 1)..]));
    }

    private static ParameterType TypeOf(string word) => word switch
    {
        "text" => ParameterType.Text,
        "english" => ParameterType.English,
        "offered" => ParameterType.Offered,
        "localized" => ParameterType.Localized,
        "count" => ParameterType.Count,
        "number" => ParameterType.Number,
        "ordinal" => ParameterType.Ordinal,
        "message" => ParameterType.Message,
        "list" => ParameterType.List,
        "and" => ParameterType.And,
        "or" => ParameterType.Or,
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{word}' is not a type of a parameter.")),
    };
}

/// <summary>A piece of literal text, or a parameter.</summary>
internal readonly record struct MessagePart(string? Text, MessageParameter Parameter)
{
    public bool IsParameter => Text is null;
}
