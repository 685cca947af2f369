namespace Indicators.Graphics.Html;

/// <summary>The few words that a page needs beside those of its document, in the document's language.</summary>
public sealed record HtmlWords
{
    /// <summary>The link that jumps over the contents, such as "Skip to the report".</summary>
    public required string SkipToMain { get; init; }
}
