namespace Indicators.Messages;

/// <summary>
/// A sentence or phrase that is in no language yet: an id of the message files and the values of its parameters. It becomes text
/// when it is shown, in the language of the reader.
/// </summary>
/// <remarks>Two with the same id and equal values are equal. Thread-safe.</remarks>
public sealed class Message : IEquatable<Message>
{
    private readonly object[] arguments;

    /// <param name="id">An id of the message files. The generated classes beside this one are the only callers.</param>
    /// <param name="arguments">In the order of the parameters in English.</param>
    internal Message(string id, params object[] arguments)
    {
        Id = id;
        this.arguments = arguments;
    }

    /// <summary>An id of the message files.</summary>
    public string Id { get; }

    internal IReadOnlyList<object> Arguments => arguments;

    /// <summary>The text in a language.</summary>
    public string In(MessageCatalogue language) => language.Format(this);

    /// <summary>The text in English.</summary>
    public override string ToString() => MessageCatalogue.English.Format(this);

    /// <summary>The same message with one argument in place of another, in it and in the messages that it holds.</summary>
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

    /// <summary>Lists are equal when their items are.</summary>
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

/// <summary>A text that the definitions hold in several languages, as the argument of a message.</summary>
public interface ILocalized
{
    /// <summary>The text in a language, or in the one that stands in for it.</summary>
    string In(string language);
}
