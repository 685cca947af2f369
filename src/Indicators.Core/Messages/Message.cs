namespace Indicators.Messages;

/// <summary>
/// A sentence or phrase that is not yet in any language: an id of the message files and the values of its parameters. It is formatted
/// in the reader's language when it is displayed.
/// </summary>
/// <remarks>Messages with the same id and equal values are equal. Thread-safe.</remarks>
public sealed class Message : IEquatable<Message>
{
    private readonly object[] arguments;

    /// <param name="id">An id of the message files. Only the generated classes next to this one call this constructor.</param>
    /// <param name="arguments">The arguments, in the order of the parameters in English.</param>
    internal Message(string id, params object[] arguments)
    {
        Id = id;
        this.arguments = arguments;
    }

    /// <summary>An id of the message files.</summary>
    public string Id { get; }

    internal IReadOnlyList<object> Arguments => arguments;

    /// <summary>Returns the text in a language.</summary>
    public string In(MessageCatalogue language) => language.Format(this);

    /// <summary>Returns the text in English.</summary>
    public override string ToString() => MessageCatalogue.English.Format(this);

    /// <summary>Returns the message with one argument replaced, including in the messages that are its arguments.</summary>
    internal Message Replace(object argument, object by) =>
        new(Id, Array.ConvertAll(arguments, one => ReferenceEquals(one, argument) ? by : one is Message inner ? inner.Replace(argument, by) : one));

    /// <inheritdoc/>
    public bool Equals(Message? other) =>
        ReferenceEquals(this, other) || (other is not null && Id == other.Id && arguments.AsSpan().SequenceEqual(other.arguments, ArgumentComparer.Instance));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Id, StringComparer.Ordinal);
        foreach (object argument in arguments) hash.Add(argument, ArgumentComparer.Instance);
        return hash.ToHashCode();
    }

    /// <summary>Compares arguments; lists are equal if their items are.</summary>
    private sealed class ArgumentComparer : IEqualityComparer<object>
    {
        public static ArgumentComparer Instance { get; } = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) =>
            x is IReadOnlyList<object> left && y is IReadOnlyList<object> right ? left.SequenceEqual(right) : Equals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj)
        {
            if (obj is not IReadOnlyList<object> items) return obj.GetHashCode();
            HashCode hash = default;
            foreach (object item in items) hash.Add(item);
            return hash.ToHashCode();
        }
    }
}

/// <summary>A text of the definitions in several languages, used as the argument of a message.</summary>
public interface ILocalized
{
    /// <summary>Returns the text in a language, or in the fallback language.</summary>
    string In(string language);
}
