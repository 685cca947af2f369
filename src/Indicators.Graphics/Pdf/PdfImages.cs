using System.Globalization;
using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Pdf;

/// <summary>The pictures of pixels in a file, each written once.</summary>
internal sealed class PdfImages
{
    private readonly List<PixelImage> images = [];

    /// <summary>The name of a picture in the resources of all pages.</summary>
    public string NameOf(PixelImage image)
    {
        int index = images.FindIndex(known => ReferenceEquals(known, image));
        if (index < 0)
        {
            index = images.Count;
            images.Add(image);
        }

        return Name(index);
    }

    /// <summary>Writes the pictures, and their names as an entry of the resources; nothing if there are none.</summary>
    public void Write(PdfFile file, PdfBytes resources)
    {
        if (images.Count == 0) return;
        resources.Raw("/XObject<<");
        for (int index = 0; index < images.Count; index++) resources.Name(Name(index)).Raw(' ').Reference(Write(file, images[index])).Raw(' ');
        resources.Raw(">>");
    }

    private static int Write(PdfFile file, PixelImage image)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8");
        string mask = image.Alpha is { } alpha
            ? string.Create(CultureInfo.InvariantCulture, $"/SMask {file.AddStream(alpha, size + "/ColorSpace/DeviceGray")} 0 R")
            : "";
        return file.AddStream(image.Rgb, size + "/ColorSpace/DeviceRGB" + mask);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"I{index + 1}");
}
