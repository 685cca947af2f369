namespace Indicators.Graphics.Documents.Layout;

/// <summary>Nests the blocks of a document in sections by their headings.</summary>
internal sealed class SectionTags
{
    private readonly List<(int Level, TagNode Node)> open = [];

    public TagNode Root { get; } = new(Tag.Document);

    /// <summary>The current section, or the document before its first heading.</summary>
    public TagNode Current => open.Count > 0 ? open[^1].Node : Root;

    /// <returns>The new section, which starts with a heading of the level.</returns>
    public TagNode Open(int level)
    {
        open.RemoveAll(section => section.Level >= level);
        TagNode section = new(Tag.Sect);
        Current.Children.Add(section);
        open.Add((level, section));
        return section;
    }

    /// <summary>Closes all sections, so that following content, such as a cover, is in none.</summary>
    public void CloseAll() => open.Clear();
}
