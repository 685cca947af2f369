using FsCheck;
using FsCheck.Fluent;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Tests.Normalisation;

/// <summary>Combinations of codes and their numbers, by a table or hashed, against a dictionary.</summary>
public sealed class CodeNumberingTests
{
    [Theory]
    [InlineData(5, 1000)] // a place for each of 125 combinations
    [InlineData(5, 10)] // for ten rows the table would be too large
    [InlineData(3_000_000, 1000)] // more than a number of 64 bits can tell
    public void Combinations_are_numbered_as_they_come_and_told_in_the_order_of_their_codes(int codes, int rows) => Prop.ForAll(
        Gen.Choose(0, 4).ArrayOf(3 * 60).ToArbitrary(), drawn =>
        {
            CodeIndexes[] columns = [.. Enumerable.Range(0, 3).Select(column => CodeIndexes.Create([.. drawn.Where((_, i) => i % 3 == column).Select(code => code * (codes / 5))]))];
            var numbers = new CodeNumbering([codes, codes, codes], rows);
            for (int round = 0; round < 2; round++)
            {
                var plain = new Dictionary<(int, int, int), int>();
                var firstRows = new List<int>();
                for (int row = 0; row < 60; row++)
                    if (plain.TryAdd((columns[0][row], columns[1][row], columns[2][row]), plain.Count)) firstRows.Add(row);
                // Neighbours, then the same rows from a list.
                ulong[] keys = new ulong[60];
                int[] found = new int[60];
                numbers.KeysOf(round == 0 ? new RowBatch(0, 60) : new RowBatch([.. Enumerable.Range(0, 60)]), columns, keys);
                numbers.NumberOf(keys, found);
                if (!found.SequenceEqual(Enumerable.Range(0, 60).Select(row => plain[(columns[0][row], columns[1][row], columns[2][row])]))) return false;
                int[] order = new int[numbers.Count];
                numbers.Drain(columns, [.. firstRows], order);
                if (!order.SequenceEqual(plain.OrderBy(pair => pair.Key).Select(pair => pair.Value)) || numbers.Count != 0) return false;
            }
            return true;
        }).Check(Config.QuickThrowOnFailure);
}
