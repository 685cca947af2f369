using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>Two colours of a style, of which the first cannot be read on the second.</summary>
/// <param name="Text">The name of the property with the colour of the text.</param>
/// <param name="Ground">The name of the property with its background, or <c>white</c>.</param>
/// <param name="Ratio">The contrast of the two; text needs <see cref="ColorContrast.Text"/>.</param>
public sealed record ContrastFault(string Text, string Ground, double Ratio);

/// <summary>The look of an office's documents, in print and on screens: colours, paper, logo.</summary>
public sealed record DocumentStyle
{
    /// <summary>The colours of heat tables from the lightest step to the darkest.</summary>
    private static readonly Color[] DefaultHeat = [Color.Hex(0xEAF2F8), Color.Hex(0xC3DDEE), Color.Hex(0x7FB6DA), Color.Hex(0x1F74AA), Color.Hex(0x0A4068)];

    public Paper Paper { get; init; } = Paper.A4;

    public Color Ink { get; init; } = Color.Hex(0x17232E);

    /// <summary>Subtitles, sources and footers.</summary>
    public Color Muted { get; init; } = Color.Hex(0x51606D);

    /// <summary>Titles of pages, headings and big numbers.</summary>
    public Color Title { get; init; } = Color.Hex(0x0B2F4A);

    /// <summary>Kickers and links.</summary>
    public Color Accent { get; init; } = Color.Hex(0x0072B2);

    /// <summary>Lines between parts of a page.</summary>
    public Color Rule { get; init; } = Color.Hex(0xB4C0CA);

    /// <summary>Lines between the rows of a table.</summary>
    public Color Grid { get; init; } = Color.Hex(0xDCE2E7);

    public Color CalloutGround { get; init; } = Color.Hex(0xFBF3EC);

    public Color CalloutBar { get; init; } = Color.Hex(0xAD4A00);

    public Color CoverGround { get; init; } = Color.Hex(0x0B2F4A);

    public Color CoverInk { get; init; } = Color.Hex(0xFFFFFF);

    /// <summary>The words above the drawing of a cover.</summary>
    public Color CoverMuted { get; init; } = Color.Hex(0xC9DCE8);

    /// <summary>The grounds of the cells of heat tables, from the lightest to the darkest.</summary>
    public IReadOnlyList<Color> HeatSteps { get; init; } = DefaultHeat;

    /// <summary>The office's logo, at the top of covers; null for none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The words for the logo, such as the office's name.</summary>
    public string LogoText { get; init; } = "";

    /// <summary>The colour of text on a step of a heat table: the ink, or white where that can be seen better.</summary>
    public Color HeatInk(int step) =>
        ColorContrast.Ratio(Ink, HeatSteps[step]) >= ColorContrast.Ratio(White, HeatSteps[step]) ? Ink : White;

    /// <summary>The colours that cannot be read on their grounds; empty for a usable style.</summary>
    public IReadOnlyList<ContrastFault> FindContrastFaults()
    {
        List<ContrastFault> faults = [];
        foreach ((string name, Color color) in ((string, Color)[])[(nameof(Ink), Ink), (nameof(Muted), Muted), (nameof(Title), Title), (nameof(Accent), Accent)])
        {
            Check(name, color, "white", White);
        }

        Check(nameof(Ink), Ink, nameof(CalloutGround), CalloutGround);
        Check(nameof(Accent), Accent, nameof(CalloutGround), CalloutGround);
        Check(nameof(CoverInk), CoverInk, nameof(CoverGround), CoverGround);
        Check(nameof(CoverMuted), CoverMuted, nameof(CoverGround), CoverGround);
        for (int step = 0; step < HeatSteps.Count; step++) Check(nameof(Ink), HeatInk(step), nameof(HeatSteps), HeatSteps[step]);
        return faults;

        void Check(string text, Color color, string ground, Color groundColor)
        {
            double ratio = ColorContrast.Ratio(color, groundColor);
            if (ratio < ColorContrast.Text) faults.Add(new ContrastFault(text, ground, ratio));
        }
    }

    private static Color White { get; } = Color.Hex(0xFFFFFF);
}
