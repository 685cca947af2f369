namespace Indicators.Graphics.Documents;

/// <summary>A file that a PDF carries, such as the figures of the report as CSV.</summary>
/// <param name="FileName">Without folders; unique in the document.</param>
/// <param name="MediaType">Such as <c>text/csv</c>.</param>
/// <param name="Description">What is in it, for readers.</param>
public sealed record Attachment(string FileName, string MediaType, string Description, byte[] Content);
