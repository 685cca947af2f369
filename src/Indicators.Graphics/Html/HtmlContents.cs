using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Html;

internal sealed class HtmlContents(HtmlBuilder html)
{
    private const string TitleId = "_contents";

    /// <summary>Writes the headings of levels 1 and 2 as nested lists of links, folded until a reader opens them.</summary>
    public void Write(ContentsBlock contents, Document document)
    {
        HeadingBlock[] headings = [.. document.AllBlocks().OfType<HeadingBlock>().Where(heading => heading.IsInContents)];
        html.Open("nav", ("aria-labelledby", TitleId)).Open("details").Line();
        html.Element("summary", contents.Title, ("id", TitleId)).Line();
        if (headings.Length > 0) WriteList(headings);
        html.Close("details").Close("nav").Line();
    }

    private void WriteList(HeadingBlock[] headings)
    {
        html.Open("ul").Line();
        for (int index = 0; index < headings.Length;)
        {
            html.Open("li");
            Link(headings[index]);
            int end = index + 1;
            while (end < headings.Length && headings[end].Level > headings[index].Level) end++;
            if (end > index + 1)
            {
                html.Line();
                WriteList(headings[(index + 1)..end]);
            }

            html.Close("li").Line();
            index = end;
        }

        html.Close("ul").Line();
    }

    private void Link(HeadingBlock heading) =>
        html.Element("a", heading.ShortText, ("href", HtmlInlines.Reference("#" + heading.Id)));
}
