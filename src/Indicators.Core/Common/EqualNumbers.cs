namespace Indicators.Common;

/// <summary>Compares lists of codes or cells by their numbers, in order.</summary>
internal sealed class EqualNumbers : IEqualityComparer<int[]>
{
    public static EqualNumbers Instance { get; } = new();

    public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

    public int GetHashCode(int[] numbers)
    {
        var hash = new HashCode();
        foreach (int number in numbers) hash.Add(number);
        return hash.ToHashCode();
    }
}
