using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Indicators.Text;

namespace Indicators.Messages;

/// <summary>The messages of one language.</summary>
/// <remarks>Messages are parsed on demand. Thread-safe.</remarks>
public sealed class MessageCatalogue
{
    private static readonly Lazy<MessageCatalogue> InEnglish = new(() => LoadBuiltIn("en"));

    /// <summary>The largest number of decimals that numbers in messages have.</summary>
    private const int MostDecimals = 6;

    private readonly MessageFile[] files;
    private readonly ConcurrentDictionary<string, MessageTemplate> templates = new(StringComparer.Ordinal);
    private readonly Lazy<PluralRules> plurals;
    private readonly Lazy<NumberStyle> numbers;

    /// <param name="files">At least one; messages of a later file replace those of earlier files.</param>
    internal MessageCatalogue(params MessageFile[] files)
    {
        this.files = files;
        Language = files[0].Language;
        plurals = new Lazy<PluralRules>(() => FindPlurals() ?? PluralRules.Parse([]));
        numbers = new Lazy<NumberStyle>(() => new NumberStyle { DecimalMark = this["number.decimal-mark"], GroupingMark = this["number.grouping-mark"], Minus = "-" });
    }

    /// <summary>The English messages, which define the set of messages and their parameters.</summary>
    public static MessageCatalogue English => InEnglish.Value;

    /// <summary>The code of the language, such as <c>fr</c>.</summary>
    public string Language { get; }

    /// <summary>The name of the language in the language itself.</summary>
    public string Name => files.Last(file => file.Name.Length > 0 || file == files[0]).Name;

    /// <summary>All ids for which the language has a text.</summary>
    public IEnumerable<string> Ids => files.SelectMany(file => file.Index.Starts.Keys).Distinct(StringComparer.Ordinal);

    internal PluralRules Plurals => plurals.Value;

    /// <summary>The text of a message without parameters.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks the message.</exception>
    public string this[string id] => Format(new Message(id));

    internal static MessageCatalogue LoadBuiltIn(string language) => new(MessageFile.LoadBuiltIn(language));

    /// <summary>Whether the language has a text for a message.</summary>
    public bool Has(string id) => Array.Exists(files, file => file.Index.Starts.ContainsKey(id));

    /// <summary>Returns the plural rules of the files, or else those of the program; null if there are none.</summary>
    internal PluralRules? FindPlurals() =>
        files.LastOrDefault(file => file.Plurals is not null)?.Plurals is { } own ? PluralRules.Parse(own) : PluralRules.Find(Language);

    /// <exception cref="KeyNotFoundException">The language lacks the message; languages are checked before use.</exception>
    internal MessageTemplate Template(string id) => templates.GetOrAdd(
        id, static (id, files) => files.AsEnumerable().Reverse().Select(file => file.Find(id)).FirstOrDefault(found => found is not null)
            ?? throw new KeyNotFoundException($"There is no message '{id}' in '{files[0].Language}'."), files);

    /// <summary>Returns the text for an ordinal or another small number with a text of its own, found under <c>id.1</c>, <c>id.2</c> and so on.</summary>
    /// <param name="id">The id without the number.</param>
    /// <param name="number">The number, from 1.</param>
    public string Numbered(string id, int number) => this[string.Create(CultureInfo.InvariantCulture, $"{id}.{number}")];

    internal string Format(Message message)
    {
        var text = new StringBuilder();
        Append(text, message);
        return text.ToString();
    }

    /// <summary>Returns a message with parameters that are already formatted as text.</summary>
    /// <param name="number">The number that determines the plural form, as displayed but with a decimal point; null if there is none.</param>
    public string Fill(string id, string? number, ReadOnlySpan<(string Name, string Text)> texts)
    {
        MessageTemplate template = Template(id);
        var filled = new StringBuilder();
        foreach (MessagePart part in template.Select(number is null ? PluralRules.Other : Plurals.Select(number)))
            if (part.Parameter.Type != ParameterType.Offered) filled.Append(part.Text ?? Find(part.Parameter.Name, texts) ?? $"{{{part.Parameter.Name}}}");
        return filled.ToString();
    }

    private static string? Find(string name, ReadOnlySpan<(string Name, string Text)> texts)
    {
        foreach ((string own, string text) in texts)
            if (own == name) return text;
        return null;
    }

    private void Append(StringBuilder text, Message message)
    {
        MessageTemplate template = Template(message.Id);
        // English defines the order of the arguments, whatever the order in other languages.
        IReadOnlyList<MessageParameter> parameters = English.Template(message.Id).Parameters;
        foreach (MessagePart part in template.Select(CategoryOf(message, parameters)))
        {
            if (part.Text is { } plain)
            {
                text.Append(plain);
                continue;
            }
            for (int i = 0; i < parameters.Count && part.Parameter.Type != ParameterType.Offered; i++)
                if (parameters[i].Name == part.Parameter.Name) Append(text, message.Arguments[i], parameters[i].Type ?? ParameterType.Text);
        }
    }

    private string CategoryOf(Message message, IReadOnlyList<MessageParameter> parameters)
    {
        for (int i = 0; i < parameters.Count; i++)
            if (parameters[i].Type == ParameterType.Count) return Plurals.Select((long)message.Arguments[i]);
        return PluralRules.Other;
    }

    private void Append(StringBuilder text, object argument, ParameterType type)
    {
        switch (type)
        {
            case ParameterType.Count: text.Append(numbers.Value.FormatWhole((long)argument)); break;
            case ParameterType.Number: text.Append(numbers.Value.Format((double)argument, 0, MostDecimals)); break;
            case ParameterType.Ordinal: text.Append(CultureInfo.InvariantCulture, $"{argument}"); break;
            case ParameterType.List: AppendList(text, (IReadOnlyList<object>)argument, "list.separator"); break;
            case ParameterType.And: AppendList(text, (IReadOnlyList<object>)argument, "list.and"); break;
            case ParameterType.Or: AppendList(text, (IReadOnlyList<object>)argument, "list.or"); break;
            default: AppendOne(text, argument); break;
        }
    }

    private void AppendList(StringBuilder text, IReadOnlyList<object> items, string last)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(this[i == items.Count - 1 ? last : "list.separator"]);
            AppendOne(text, items[i]);
        }
    }

    private void AppendOne(StringBuilder text, object argument)
    {
        switch (argument)
        {
            case Message message: Append(text, message); break;
            case ILocalized localized: text.Append(localized.In(Language)); break;
            default: text.Append(argument); break;
        }
    }
}
