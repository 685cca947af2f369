namespace Indicators.Graphics.Scenes;

/// <summary>What a picture says to those who cannot see it.</summary>
/// <param name="AlternativeText">Says in words what the picture shows.</param>
/// <param name="Language">BCP 47, such as <c>fr</c>.</param>
public sealed record PictureDescription(string Title, string AlternativeText, string Language);
