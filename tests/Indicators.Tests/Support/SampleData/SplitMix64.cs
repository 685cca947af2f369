using System.Text;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// A small generator of pseudo-random numbers that gives the same sequence on every platform and version.
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    /// <summary>A sequence of its own for each name, so that adding an area leaves the figures of the others alone.</summary>
    public static SplitMix64 For(string name)
    {
        ulong hash = 14695981039346656037; // FNV-1a, 64 bits
        foreach (byte b in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ b) * 1099511628211);
        return new SplitMix64(hash);
    }

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 to below 1.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A factor from 1 - <paramref name="amplitude"/> to 1 + <paramref name="amplitude"/>, most often near 1.</summary>
    public double Around(double amplitude) => 1 + amplitude * (NextUnit() + NextUnit() - 1);

    /// <summary>One of the two whole numbers next to <paramref name="expected"/>, so that the mean is right even for small numbers.</summary>
    public int Round(double expected) => (int)Math.Floor(expected + NextUnit());
}
