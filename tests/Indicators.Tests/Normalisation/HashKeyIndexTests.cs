using FsCheck;
using FsCheck.Fluent;
using Indicators.Normalisation;

namespace Indicators.Tests.Normalisation;

/// <summary>Keys and their numbers, against a dictionary.</summary>
public sealed class HashKeyIndexTests
{
    [Fact]
    public void Keys_are_numbered_as_a_dictionary_would() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf(500).ToArbitrary(), drawn =>
    {
        var keys = new HashKeyIndex();
        var plain = new Dictionary<ulong, int>();
        // Near ones, and ones that differ in their highest bits only.
        foreach (ulong key in drawn.Select(number => number % 2 == 0 ? (ulong)number : (ulong)number << 58))
        {
            if (keys.Find(key) != plain.GetValueOrDefault(key, -1)) return false;
            if (!plain.TryGetValue(key, out int number)) plain[key] = number = plain.Count;
            if (keys.NumberOf(key) != number || keys.Find(key) != number) return false;
        }
        return keys.Count == plain.Count && keys.Keys.SequenceEqual(plain.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToArray());
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void After_clearing_no_key_is_known_and_numbers_begin_again()
    {
        var keys = new HashKeyIndex();
        for (ulong key = 0; key < 1000; key++) keys.NumberOf(key * 7);
        Assert.Equal(999, keys.Find(6993));
        keys.Clear();
        Assert.Equal(-1, keys.Find(6993));
        Assert.Equal(0, keys.Count);
        Assert.Equal(0, keys.NumberOf(6993));
    }
}
