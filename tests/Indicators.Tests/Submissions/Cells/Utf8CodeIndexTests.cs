using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Submissions.Cells;

namespace Indicators.Tests.Submissions.Cells;

public sealed class Utf8CodeIndexTests
{
    [Fact]
    public void It_finds_what_a_dictionary_finds()
    {
        Gen<string> word = Gen.Elements('A', 'B', '\0', 'é', '_').ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(word.ArrayOf().ToArbitrary(), word.ArrayOf().ToArbitrary(), (added, asked) =>
        {
            var table = new Utf8CodeIndex();
            Dictionary<string, int> expected = [];
            foreach (string text in added)
            {
                expected.TryAdd(text, expected.Count);
                table.Add(Encoding.UTF8.GetBytes(text), expected[text]);
            }
            foreach (string text in asked.Concat(added))
                Assert.Equal(expected.GetValueOrDefault(text, -1), table.Find(Encoding.UTF8.GetBytes(text)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Words_longer_than_eight_bytes_are_told_apart_by_every_byte()
    {
        var table = new Utf8CodeIndex();
        table.Add("abcdefghij"u8, 1);
        table.Add("abcdefghik"u8, 2);
        Assert.Equal([1, 2, -1], [table.Find("abcdefghij"u8), table.Find("abcdefghik"u8), table.Find("abcdefghi"u8)]);
    }

    [Fact]
    public void A_thousand_words_fit_a_table_made_for_sixteen()
    {
        var table = new Utf8CodeIndex();
        for (int i = 0; i < 1000; i++) table.Add(Encoding.UTF8.GetBytes($"W{i}"), i);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i, table.Find(Encoding.UTF8.GetBytes($"W{i}"))));
    }
}
