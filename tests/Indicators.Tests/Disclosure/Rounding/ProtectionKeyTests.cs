using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>The key of rounding and what follows from it.</summary>
public sealed class ProtectionKeyTests
{
    [Fact]
    public void A_key_has_a_digest_by_which_it_is_recognised()
    {
        Assert.Equal(RoundedTable.KeyOf(1).Digest, RoundedTable.KeyOf(1).Digest);
        Assert.NotEqual(RoundedTable.KeyOf(1).Digest, RoundedTable.KeyOf(2).Digest);
        Assert.Equal(64, RoundedTable.KeyOf(1).Digest.Length);
    }

    [Fact]
    public void A_short_secret_is_refused() => Assert.Throws<ArgumentException>(() => ProtectionKey.Derive(new byte[ProtectionKey.Length - 1]));

    [Fact]
    public void Random_numbers_follow_from_the_key_and_their_purpose()
    {
        int[] Numbers(int key, string purpose)
        {
            KeyedRandom random = RoundedTable.KeyOf(key).NewRandom(purpose);
            return [.. Enumerable.Range(0, 50).Select(_ => random.Next(1000))];
        }
        Assert.Equal(Numbers(1, "a"), Numbers(1, "a"));
        Assert.NotEqual(Numbers(1, "a"), Numbers(1, "b"));
        Assert.NotEqual(Numbers(1, "a"), Numbers(2, "a"));
    }

    /// <summary>Chi-square over 30,000 numbers: below the 99.99th percentile for 6 degrees of freedom, 27.9.</summary>
    [Fact]
    public void Random_numbers_are_equally_probable()
    {
        KeyedRandom random = RoundedTable.KeyOf(4).NewRandom("test");
        int[] counts = new int[7];
        for (int i = 0; i < 30_000; i++) counts[random.Next(7)]++;
        Assert.InRange(counts.Sum(count => Math.Pow(count - (30_000 / 7.0), 2) / (30_000 / 7.0)), 0, 27.9);
    }
}
