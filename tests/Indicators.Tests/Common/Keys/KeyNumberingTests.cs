using FsCheck;
using FsCheck.Fluent;
using Indicators.Common.Keys;

namespace Indicators.Tests.Common.Keys;

/// <summary>The table of all possible keys and the hash table give the same numbers, and the same order.</summary>
public sealed class KeyNumberingTests
{
    private const int Space = 300;

    [Fact]
    public void Both_tables_number_keys_as_a_dictionary_would_and_order_them() => Prop.ForAll(Gen.Choose(-1, Space - 1).ArrayOf().ToArbitrary(), drawn =>
    {
        ulong[] keys = [.. drawn.Select(key => key < 0 ? ulong.MaxValue : (ulong)key)];
        foreach (KeyNumbering numbering in (KeyNumbering[])[new(Space, Space), new(Space, Space - 1), new(0, Space)])
        {
            for (int round = 0; round < 2; round++)
            {
                var plain = new Dictionary<ulong, int>();
                foreach (ulong key in keys)
                    if (key != ulong.MaxValue) plain.TryAdd(key, plain.Count);
                int[] found = new int[keys.Length], order = new int[plain.Count];
                numbering.NumberOf(keys, found);
                numbering.CopyOrderTo(order);
                if (!found.SequenceEqual(keys.Select(key => plain.GetValueOrDefault(key, -1))) || numbering.Count != plain.Count) return false;
                if (!order.SequenceEqual(plain.OrderBy(pair => pair.Key).Select(pair => pair.Value))) return false;
                if (numbering.IsDense)
                {
                    int[] again = new int[keys.Length];
                    numbering.Find(keys, again);
                    if (!again.SequenceEqual(found)) return false;
                }
                numbering.Clear();
                if (numbering.Count != 0) return false;
            }
        }
        return true;
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Only_a_space_up_to_the_largest_table_has_one()
    {
        Assert.True(new KeyNumbering(Space, Space).IsDense);
        Assert.False(new KeyNumbering(Space, Space - 1).IsDense);
        Assert.False(new KeyNumbering(0, Space).IsDense);
        Assert.Throws<InvalidOperationException>(() => new KeyNumbering(0, Space).Find([1], new int[1]));
    }
}
