using FsCheck;
using FsCheck.Fluent;
using Indicators.Common.Keys;

namespace Indicators.Tests.Common.Keys;

/// <summary>Keys and their numbers, against a dictionary.</summary>
public sealed class HashKeyTableTests
{
    [Fact]
    public void Keys_are_numbered_as_a_dictionary_would() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf(500).ToArbitrary(), drawn =>
    {
        var keys = new HashKeyTable();
        var plain = new Dictionary<ulong, int>();
        // Near ones, and ones that differ in their highest bits only.
        foreach (ulong key in Spread(drawn))
        {
            if (keys.Find(key) != plain.GetValueOrDefault(key, -1)) return false;
            if (!plain.TryGetValue(key, out int number)) plain[key] = number = plain.Count;
            if (keys.NumberOf(key) != number || keys.Find(key) != number) return false;
        }
        ulong[] byNumber = new ulong[keys.Count];
        keys.CopyKeysTo(byNumber);
        return keys.Count == plain.Count && byNumber.SequenceEqual(plain.OrderBy(pair => pair.Value).Select(pair => pair.Key));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Keys_of_a_batch_have_the_numbers_that_they_have_one_by_one() => Prop.ForAll(Gen.Choose(0, 3000).ArrayOf(4000).ToArbitrary(), drawn =>
    {
        HashKeyTable batch = new(), single = new(capacity: 100);
        ulong[] wanted = [.. Spread(drawn).Select((key, i) => i % 17 == 0 ? ulong.MaxValue : key)];
        int[] found = new int[wanted.Length];
        batch.NumberOf(wanted, found);
        return found.SequenceEqual(wanted.Select(key => key == ulong.MaxValue ? -1 : single.NumberOf(key))) && batch.Count == single.Count;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_key_keeps_the_first_value_that_it_was_given()
    {
        var keys = new HashKeyTable(capacity: 2);
        Assert.Equal([7, 9, 7], [keys.GetOrAdd(0, 7), keys.GetOrAdd(ulong.MaxValue, 9), keys.GetOrAdd(0, 8)]);
        Assert.Equal([7, 9, -1], [keys.Find(0), keys.Find(ulong.MaxValue), keys.Find(1)]);
        Assert.Equal(2, keys.Count);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(50_000)] // much memory, of which the next keys need little
    public void After_clearing_no_key_is_known_and_numbers_begin_again(int count)
    {
        var keys = new HashKeyTable();
        for (int round = 0; round < 3; round++)
        {
            for (int key = 0; key < count >> 4 * round; key++) Assert.Equal(key, keys.NumberOf((ulong)key * 7));
            Assert.Equal(1, keys.Find(7));
            keys.Clear();
            Assert.Equal(-1, keys.Find(7));
            Assert.Equal(0, keys.Count);
        }
    }

    private static IEnumerable<ulong> Spread(int[] drawn) => drawn.Select(number => number % 2 == 0 ? (ulong)number : (ulong)number << 52);
}
