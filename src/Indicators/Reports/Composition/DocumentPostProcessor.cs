using Indicators.Graphics.Documents;
using Indicators.Reports.Words;
using Indicators.Text;

namespace Indicators.Reports.Composition;

/// <summary>
/// Completes a document once all of its sections are composed: numbers figures and tables, makes duplicate ids unique, and turns links to
/// missing targets into plain text.
/// </summary>
internal sealed class DocumentPostProcessor(ReportWords words)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private int figures, tables;

    public IReadOnlyList<Block> Finish(IEnumerable<Block> blocks)
    {
        Block[] numbered = [.. blocks.Select(block => BlockTree.Change(block, Numbered))];
        return [.. numbered.Select(block => BlockTree.ChangeInlines(block, Usable))];
    }

    private Block Numbered(Block block) => block switch
    {
        HeadingBlock heading => heading with { Id = Unique(heading.Id) },
        TableBlock table => table with { Id = Unique(table.Id), Caption = Caption("table.caption", ++tables, table.Caption) },
        FigureBlock figure => Numbered(figure, ++figures),
        ImageBlock image => image with { Id = Unique(image.Id) },
        _ => block,
    };

    private FigureBlock Numbered(FigureBlock figure, int number) => figure with
    {
        Id = Unique(figure.Id),
        Caption = Caption("figure.caption", number, figure.Caption),
        Data = figure.Data is { } data
            ? data with { Id = Unique(data.Id), Caption = Caption("figure.data.caption", number, data.Caption) }
            : null,
    };

    private string Caption(string key, int number, string title) =>
        words[key, ("number", DataNumber.Format(number)), ("title", title)];

    private string Unique(string id)
    {
        string candidate = id;
        for (int next = 2; !ids.Add(candidate); next++) candidate = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{next}");
        return candidate;
    }

    private IReadOnlyList<Inline> Usable(IReadOnlyList<Inline> inlines) =>
        [.. inlines.Select(inline => inline.Target is ['#', .. var id] && !ids.Contains(id) ? inline with { Target = null } : inline)];
}
