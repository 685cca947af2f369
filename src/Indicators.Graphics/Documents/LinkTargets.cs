namespace Indicators.Graphics.Documents;

/// <summary>The link targets in a document, and whether a target can be used.</summary>
public sealed class LinkTargets
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two blocks have the same id.</exception>
    public LinkTargets(Document document)
    {
        foreach (Block block in document.AllBlocks())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(heading.Id);
                    break;
                case TableBlock table:
                    Add(table.Id);
                    break;
                case FigureBlock figure:
                    Add(figure.Id);
                    if (figure.Data is { } data) Add(data.Id);
                    break;
                case ImageBlock image:
                    Add(image.Id);
                    break;
                case FootnotesBlock notes:
                    foreach (Footnote note in notes.Notes) Add(note.Id);
                    break;
            }
        }
    }

    /// <summary>
    /// True for web and mail addresses, for a file in or below the document's folder, and for <c>#id</c> of an existing block. Text with
    /// any other target is shown without a link; see <see cref="Unusable"/> to report it.
    /// </summary>
    public bool IsUsable(string target) =>
        target.StartsWith('#')
            ? ids.Contains(target[1..])
            : !target.Any(letter => letter <= ' ')
                && (Schemes.Any(scheme => target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) || IsFileBelow(target));

    private static bool IsFileBelow(string target) =>
        target.Length > 0 && target[0] != '/' && !target.AsSpan().ContainsAny(":\\#?")
        && !target.Split('/').Any(part => part is "" or "." or "..");

    /// <returns>The unusable link targets, each once, in the order of the document.</returns>
    public static IReadOnlyList<string> Unusable(Document document)
    {
        LinkTargets targets = new(document);
        return [.. document.AllBlocks().SelectMany(BlockTree.OwnInlines)
            .Select(inline => inline.Target).OfType<string>()
            .Where(target => !targets.IsUsable(target)).Distinct(StringComparer.Ordinal)];
    }

    private void Add(string id)
    {
        if (!ids.Add(id)) throw new ArgumentException($"Two blocks of the document have the id \"{id}\".");
    }
}
