using Indicators.Graphics.Documents;

namespace Indicators.Graphics.Pictures;

/// <summary>Reads the pictures of an office: PNG, and the shapes of SVG.</summary>
public static class PictureReader
{
    /// <summary>Larger files are refused: each report would contain them.</summary>
    public const int MostBytes = 4_000_000;

    /// <exception cref="PictureFormatException">The file is too large, broken, of another kind, or contains what documents cannot show.</exception>
    public static Picture Read(byte[] file)
    {
        if (file.Length > MostBytes) throw new PictureFormatException("The picture has more than 4 million bytes.");
        return PngReader.IsPng(file) ? PngReader.Read(file) : SvgReader.Read(file);
    }
}
