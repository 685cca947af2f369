using Indicators.Graphics.Documents;
using Indicators.Graphics.Documents.Layout;
using Indicators.Graphics.Scenes;

namespace Indicators.Tests.Graphics.Documents;

public class PageStyleTests
{
    [Fact]
    public void The_text_of_the_own_style_can_be_read() => Assert.Empty(new DocumentStyle().FindContrastFaults());

    [Fact]
    public void Colours_that_cannot_be_read_are_named_with_their_contrast()
    {
        DocumentStyle style = new() { Accent = Color.Hex(0x56B4E9), CoverGround = Color.Hex(0xFFFFFF) };

        IReadOnlyList<ContrastFault> faults = style.FindContrastFaults();

        Assert.Equal(
            [("Accent", "white"), ("Accent", "CalloutGround"), ("CoverInk", "CoverGround"), ("CoverMuted", "CoverGround")], faults.Select(fault => (fault.Text, fault.Ground)));
        Assert.Equal(2.3, faults[0].Ratio, 1);
    }

    [Theory]
    [InlineData(0x000000, 21)]
    [InlineData(0x17232E, 16.0)]
    [InlineData(0x51606D, 6.5)]
    [InlineData(0x0072B2, 5.2)]
    [InlineData(0xAD4A00, 5.6)]
    public void Contrast_is_that_of_the_guidelines(uint color, double expected) =>
        Assert.Equal(expected, ColorContrast.Ratio(Color.Hex(color), Color.Hex(0xFFFFFF)), 1);

    [Fact]
    public void Text_on_dark_cells_is_white() =>
        Assert.Equal([false, false, false, true, true], Enumerable.Range(0, 5).Select(step => new DocumentStyle().HeatInk(step) == Color.Hex(0xFFFFFF)));

    [Fact]
    public void A_document_on_letter_paper_has_pages_of_its_size()
    {
        Document document = Pages.Document(Pages.Paragraph(20)) with { Style = new DocumentStyle { Paper = Paper.Letter } };

        Page page = PageLayout.LayOut(document, Pages.Measure).Pages[0];

        Assert.Equal((612.0, 792.0), (page.Width, page.Height));
        Assert.Equal(612 - Pages.Style.SideMargin, page.Texts().Single(text => text.Text == page.Label).Box.Right, 3);
    }
}
