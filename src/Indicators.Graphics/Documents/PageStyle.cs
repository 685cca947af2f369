using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <param name="Size">The type size in points.</param>
/// <param name="LineHeight">The distance between baselines in points.</param>
public readonly record struct TypeSize(double Size, double LineHeight);

/// <summary>The measures of printed pages, in points.</summary>
public sealed record PageStyle
{
    internal const double Millimetre = 72 / 25.4;

    public DocumentStyle Look { get; init; } = new();

    public double PageWidth => Look.Paper.Width;

    public double PageHeight => Look.Paper.Height;

    public double SideMargin { get; init; } = 18 * Millimetre;

    public double TopMargin { get; init; } = 17 * Millimetre;

    public double BottomMargin { get; init; } = 54;

    /// <summary>The distance from the bottom edge to that of the footer.</summary>
    public double FooterMargin { get; init; } = 9 * Millimetre;

    /// <summary>The distance between columns.</summary>
    public double Gutter { get; init; } = 21;

    /// <summary>The greatest width of a lead.</summary>
    public double LeadWidth { get; init; } = 152 * Millimetre;

    /// <summary>The greatest width of a page's title.</summary>
    public double TitleWidth { get; init; } = 160 * Millimetre;

    public TypeSize Body { get; init; } = new(8.4, 11.8);

    public TypeSize Lead { get; init; } = new(10.5, 15);

    public TypeSize Callout { get; init; } = new(9, 12.6);

    public TypeSize Point { get; init; } = new(10, 14);

    /// <summary>Sources and the meanings of marks.</summary>
    public TypeSize Note { get; init; } = new(7, 9.5);

    public TypeSize Footer { get; init; } = new(7.5, 10);

    public TypeSize Kicker { get; init; } = new(8, 11);

    /// <summary>Headings of the first level.</summary>
    public TypeSize Title { get; init; } = new(21, 25);

    /// <summary>Headings of the second level.</summary>
    public TypeSize Section { get; init; } = new(12, 15.5);

    /// <summary>Headings of the third level.</summary>
    public TypeSize Subsection { get; init; } = new(9.5, 13);

    /// <summary>Titles of figures and tables.</summary>
    public TypeSize Caption { get; init; } = new(10.5, 13.5);

    public TypeSize Subtitle { get; init; } = new(8, 11);

    public double TableSize { get; init; } = 8.4;

    /// <summary>The smallest type size of wide tables.</summary>
    public double SmallestTableSize { get; init; } = 6.5;

    public double TextWidth => PageWidth - 2 * SideMargin;

    /// <summary>The height available to the flow on a page.</summary>
    public double TextHeight => PageHeight - TopMargin - BottomMargin;

    internal Color Ink => Look.Ink;

    internal Color Muted => Look.Muted;

    internal Color Heading => Look.Title;

    internal Color Link => Look.Accent;

    internal Color Rule => Look.Rule;

    internal double Bottom => PageHeight - BottomMargin;
}
