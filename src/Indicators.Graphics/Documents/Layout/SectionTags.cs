namespace Indicators.Graphics.Documents.Layout;

/// <summary>Nests the blocks of a document in sections by their headings.</summary>
internal sealed class SectionTags
{
    private readonly List<(int Level, TagNode Node)> open = [];

    /// <summary>The section around a column, in which its sections stand whatever their level.</summary>
    private TagNode? outer;

    public TagNode Root { get; } = new(Tag.Document);

    /// <summary>The current section, or the document before its first heading.</summary>
    public TagNode Current => open.Count > 0 ? open[^1].Node : outer ?? Root;

    /// <returns>The new section, which starts with a heading of the level.</returns>
    public TagNode Open(int level)
    {
        open.RemoveAll(section => section.Level >= level);
        TagNode section = new(Tag.Sect);
        Current.Children.Add(section);
        open.Add((level, section));
        return section;
    }

    /// <summary>Runs an action whose sections stand within the current one, and returns to it.</summary>
    public void Within(Action action)
    {
        (int Level, TagNode Node)[] openBefore = [.. open];
        TagNode? outerBefore = outer;
        outer = Current;
        open.Clear();
        action();
        outer = outerBefore;
        open.Clear();
        open.AddRange(openBefore);
    }

    /// <summary>Closes all sections, so that following content, such as a cover, is in none.</summary>
    public void CloseAll() => open.Clear();
}
