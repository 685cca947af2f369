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
    /// <summary>The look of the head of a column or row.</summary>
    public const string Head = "head";
}
