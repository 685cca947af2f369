using UglyToad.PdfPig;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>The words of a PDF file, and the texts that it holds for readers who do not see it.</summary>
internal static class PdfText
{
    /// <summary>Returns the words of each page, with blanks between them.</summary>
    public static IEnumerable<string> Read(string path)
    {
        using var document = PdfDocument.Open(path);
        foreach (UglyToad.PdfPig.Content.Page page in document.GetPages())
            yield return string.Join(' ', page.GetWords().Select(word => word.Text));
    }
}
