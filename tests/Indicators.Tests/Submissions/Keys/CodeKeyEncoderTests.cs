using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Tests.Submissions.Keys;

/// <summary>Codes of several columns as one number.</summary>
public sealed class CodeKeyEncoderTests
{
    /// <summary>Weights 8, 4 and 1: 1·8 + 0·4 + 3 = 11.</summary>
    [Fact]
    public void Codes_are_digits_of_a_mixed_radix()
    {
        var encoder = new CodeKeyEncoder(3, 2, 4);
        Assert.Equal(24UL, encoder.Space);
        ulong[] keys = new ulong[3];
        Assert.True(encoder.Encode(new RowBatch(0, 3), [[0, 1, 2], [0, 0, 1], [0, 3, 3]], keys));
        Assert.Equal([0UL, 11UL, 23UL], keys);
    }

    [Theory]
    [InlineData(1 << 10, true)]
    [InlineData(1 << 20, true)] // 2^60
    [InlineData(1 << 24, false)] // 2^72: split before the third column
    [InlineData(int.MaxValue, false)] // split before the third and the fourth column
    public void Equal_keys_are_equal_codes_however_many_combinations_there_are(int limit, bool keepsOrder) => Prop.ForAll(
        Gen.Choose(0, 2).ArrayOf(4 * 50).ToArbitrary(), drawn =>
        {
            int[] limits = keepsOrder ? [limit, limit, limit] : [limit, limit, limit, limit];
            CodeIndexes[] columns = [.. limits.Select((_, column) => CodeIndexes.Create([.. Enumerable.Range(0, 50).Select(row => drawn[4 * row + column] * ((limit - 2) / 2))]))];
            var encoder = new CodeKeyEncoder(limits);
            ulong[] keys = new ulong[50], listed = new ulong[50];
            if (encoder.KeepsOrder != keepsOrder || encoder.Space > 0 != keepsOrder) return false;
            if (!encoder.Encode(new RowBatch(0, 50), columns, keys) || !encoder.Encode(new RowBatch([.. Enumerable.Range(0, 50)]), columns, listed)) return false;
            string[] codes = [.. Enumerable.Range(0, 50).Select(row => string.Concat(columns.Select(column => column[row].ToString("D10", CultureInfo.InvariantCulture))))];
            for (int i = 0; i < 50; i++)
                for (int j = 0; j < 50; j++)
                {
                    int order = string.CompareOrdinal(codes[i], codes[j]);
                    if (order == 0 != (keys[i] == keys[j])) return false;
                    if (keepsOrder && Math.Sign(order) != Math.Sign(keys[i].CompareTo(keys[j]))) return false;
                }
            return keys.SequenceEqual(listed);
        }).Check(Config.QuickThrowOnFailure);

    /// <summary>Code 0 counts 5 and code 2 counts 7 in the first column; the second counts itself.</summary>
    [Fact]
    public void Codes_that_were_renumbered_are_the_same_in_consecutive_and_in_listed_rows()
    {
        ulong[] byStored = new ulong[256], itself = new ulong[256];
        (byStored[1], byStored[3], itself[2]) = (5, 7, 1);
        var encoder = new CodeKeyEncoder([byStored, itself], 9);
        CodeIndexes[] columns = [[0, 2, -1], [1, 0, 0]];
        ulong[] keys = new ulong[2];
        Assert.True(encoder.Encode(new RowBatch(0, 2), columns, keys));
        Assert.Equal([6UL, 7UL], keys);
        Assert.True(encoder.Encode(new RowBatch([1, 0]), columns, keys));
        Assert.Equal([7UL, 6UL], keys);
        Assert.False(encoder.Encode(new RowBatch([0, 2]), columns, keys));
    }

    [Fact]
    public void A_row_without_a_code_is_told_in_consecutive_and_in_listed_rows()
    {
        var encoder = new CodeKeyEncoder(3, 3);
        ulong[] keys = new ulong[2];
        Assert.False(encoder.Encode(new RowBatch(0, 2), [[0, -1], [1, 1]], keys));
        Assert.False(encoder.Encode(new RowBatch([1, 0]), [[0, -1], [1, 1]], keys));
        Assert.Equal(1UL, keys[1]);
    }
}
