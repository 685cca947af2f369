using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Documents;

/// <summary>A picture from a file, as lines and areas or as pixels.</summary>
/// <param name="Scene">What pages show; its size is the natural one, in points.</param>
/// <param name="MediaType">The type of the file, such as <c>image/png</c>.</param>
/// <param name="File">The file itself, which HTML includes.</param>
public sealed record Picture(Scene Scene, string MediaType, byte[] File);
