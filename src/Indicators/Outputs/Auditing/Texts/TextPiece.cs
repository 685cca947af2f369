using System.Globalization;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>Where a text stands.</summary>
internal enum TextPlace
{
    /// <summary>In a paragraph, list, heading or note.</summary>
    Sentence,

    /// <summary>In a cell of a table.</summary>
    Cell,

    /// <summary>A label of a picture.</summary>
    Label,

    /// <summary>A text for readers who do not see the picture, or an attribute.</summary>
    Alternative,
}

/// <summary>A text of a page or picture.</summary>
/// <param name="Section">The id of the heading that it stands below; empty if there is none.</param>
/// <param name="Look">How a label is drawn, and where: labels of one axis share the look, and x or y.</param>
internal sealed record TextPiece(TextPlace Place, string Section, string Text, string Look = "", string X = "", string Y = "")
{
    /// <summary>More than the width of a blank of a label, in points.</summary>
    private const double Blank = 4;

    /// <summary>The look of the head of a column or row.</summary>
    public const string Head = "head";

    /// <summary>Whether it is a number alone, perhaps with a sign and a letter that marks it.</summary>
    public bool IsNumberAlone => Text.AsSpan().ContainsAnyInRange('0', '9') && Text.Count(char.IsLetter) < 2 && !Text.AsSpan().ContainsAny('(', ')');

    /// <summary>The tag of a text of a PDF file, such as TD; empty for other files.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The table that it is in, counted within the file; 0 if it is in none.</summary>
    public int Table { get; init; }

    /// <summary>The row of a cell, the head of the columns being 0; -1 for a caption.</summary>
    public int Row { get; init; } = -1;

    public int Column { get; init; }

    /// <summary>The id of the figure that it is in; empty if it is in none.</summary>
    public string Figure { get; init; } = "";

    /// <summary>Whether labels are drawn in one column. In PDF files, a blank may move a line.</summary>
    public bool IsInColumnOf(TextPiece other) => X == other.X
        || (Tag.Length > 0 && double.TryParse(X, NumberStyles.Float, CultureInfo.InvariantCulture, out double place)
            && double.TryParse(other.X, NumberStyles.Float, CultureInfo.InvariantCulture, out double otherPlace) && Math.Abs(place - otherPlace) < Blank);

    /// <summary>The picture that a label is in, counted within the file, and the part of it whose places are measured from one point.</summary>
    public (int Picture, int Part) Drawing { get; init; }
}
