namespace Indicators.Tests.Definitions;

/// <summary>Files of messages among the definitions.</summary>
public sealed class MessageReaderTests
{
    private const string Path = "messages/fr.json";

    [Theory]
    [InlineData("""{"language": "fr", "messages": {"cell.blank": "Rien."}}""", null)]
    [InlineData("""{"language": "fr", "messages": {"cell.blak": "Rien."}}""", "definition-bad-message")]
    [InlineData("""{"language": "fr", "messages": {"cell.see-code-list": "Rien."}}""", "definition-bad-message")]
    [InlineData("""{"language": "fr", "messages": {"format.rows": {"one": "{count}", "other": "{count}"}}}""", "definition-bad-message")]
    [InlineData("""{"language": "en", "messages": {"cell.blank": "Nothing."}}""", "definition-misplaced")]
    [InlineData("""{"language": "fr", "messages": """, "definition-bad-message")]
    public void A_file_of_messages_is_compared_with_the_English_one(string text, string? code)
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write(Path, text);
        Assert.Equal(code is null ? [] : [$"{Path}:1 {code}"], folder.Places());
    }

    [Fact]
    public void A_language_without_messages_is_a_warning()
    {
        using var folder = DefinitionsFolder.Minimal();
        folder.Write("messages/sl.json", """{"language": "sl", "messages": {"cell.blank": "Prazno."}}""");
        Assert.Equal(["messages/sl.json: definition-missing-messages"], folder.Places().Select(place => place.Replace(":1 ", ": ", StringComparison.Ordinal)));
        Assert.NotNull(folder.Read().Programme);
    }
}
