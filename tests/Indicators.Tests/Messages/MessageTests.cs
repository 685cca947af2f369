using System.Text;
using Indicators.Messages;

namespace Indicators.Tests.Messages;

/// <summary>How messages become text, in each language and with each type of parameter.</summary>
public sealed class MessageTests
{
    private static readonly MessageCatalogue English = MessageCatalogue.English, French = MessageLibrary.BuiltIn.Find("fr")!;

    [Theory]
    [InlineData(0, "0 rows", "0 ligne")]
    [InlineData(1, "1 row", "1 ligne")]
    [InlineData(2, "2 rows", "2 lignes")]
    [InlineData(1234567, "1,234,567 rows", "1\u202f234\u202f567 lignes")]
    [InlineData(1000000, "1,000,000 rows", "1\u202f000\u202f000 de lignes")]
    public void A_count_is_grouped_and_decides_the_plural(long count, string english, string french) =>
        Assert.Equal((english, french), (FormatMessages.Rows(count).In(English), FormatMessages.Rows(count).In(French)));

    [Theory]
    [InlineData(0.5, "share 0.5", "part 0,5")]
    [InlineData(-12345.25, "share -12,345.25", "part -12\u202f345,25")]
    [InlineData(100, "share 100", "part 100")]
    [InlineData(0.1234567, "share 0.123457", "part 0,123457")]
    public void A_number_has_the_marks_of_the_language(double number, string english, string french) =>
        Assert.Equal((english, french), (EvaluationMessages.Share(number).In(English), EvaluationMessages.Share(number).In(French)));

    [Theory]
    [InlineData("a", "a", "a", "a", "a")]
    [InlineData("a b", "a and b", "a or b", "a et b", "a ou b")]
    [InlineData("a b c", "a, b and c", "a, b or c", "a, b et c", "a, b ou c")]
    public void A_list_is_joined_as_the_language_does(string items, string and, string or, string et, string ou)
    {
        string[] list = items.Split(' ');
        Assert.Equal((and, or), (CellMessages.AndOf(list).In(English), CellMessages.OrOf(list).In(English)));
        Assert.Equal((et, ou), (CellMessages.AndOf(list).In(French), CellMessages.OrOf(list).In(French)));
    }

    [Fact]
    public void A_message_within_a_message_is_in_the_same_language()
    {
        Message message = FindingTextMessages.RowsAlike(
            problem: CellMessages.Blank, rows: 3, lines: FindingTextMessages.Lines([(object)2, 3, FindingTextMessages.More(1)]));
        Assert.Equal("The cell is blank. 3 rows: lines 2, 3 and 1 more.", message.In(English));
        Assert.Equal("La cellule est vide. 3 lignes\u202f: lignes 2, 3 et 1 autre.", message.In(French));
    }

    [Fact]
    public void Messages_are_equal_when_ids_and_values_are()
    {
        Assert.Equal(CellMessages.AndOf(["a", "b"]), CellMessages.AndOf(["a", "b"]));
        Assert.Equal(CellMessages.AndOf(["a", "b"]).GetHashCode(), CellMessages.AndOf(["a", "b"]).GetHashCode());
        Assert.NotEqual(CellMessages.AndOf(["a", "b"]), CellMessages.AndOf(["a", "c"]));
        Assert.NotEqual(CellMessages.AndOf(["a"]), CellMessages.OrOf(["a"]));
    }

    [Fact]
    public void A_brace_written_twice_is_a_brace() =>
        Assert.Equal("Write {title} where the indicator's own title goes.", DefinitionMessages.WriteTitle.In(English));

    [Fact]
    public void A_further_language_needs_a_file_alone()
    {
        var library = new MessageLibrary([new MessageFile(Encoding.UTF8.GetBytes("""
            {
              "language": "sl",
              "name": "slovenščina",
              "messages": {
                "number.grouping-mark": ".", "number.decimal-mark": ",",
                "format.rows": {"one": "{count} vrstica", "two": "{count} vrstici", "few": "{count} vrstice", "other": "{count} vrstic"}
              }
            }
            """))]);
        MessageCatalogue slovene = library.Find("sl")!;
        Assert.Equal("slovenščina", slovene.Name);
        Assert.Equal(
            ["1 vrstica", "2 vrstici", "4 vrstice", "5 vrstic", "1.005 vrstic"],
            new long[] { 1, 2, 4, 5, 1005 }.Select(count => FormatMessages.Rows(count).In(slovene)));
        Assert.Equal(["en", "fr", "sl"], library.Languages);
        Assert.Contains("cell.blank", library.FindMissing("sl"));
        Assert.Empty(library.FindMissing("fr"));
    }
}
