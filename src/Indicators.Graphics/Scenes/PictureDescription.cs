namespace Indicators.Graphics.Scenes;

/// <summary>The description of a picture for those who cannot see it.</summary>
/// <param name="AlternativeText">Describes the picture in words.</param>
/// <param name="Language">A BCP 47 language tag, such as <c>fr</c>.</param>
public sealed record PictureDescription(string Title, string AlternativeText, string Language);
