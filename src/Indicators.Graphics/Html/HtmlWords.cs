namespace Indicators.Graphics.Html;

/// <summary>The text that a page needs in addition to its document, in the document's language.</summary>
public sealed record HtmlWords
{
    /// <summary>The link that skips the contents, such as "Skip to the report".</summary>
    public required string SkipToMain { get; init; }
}
