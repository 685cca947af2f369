using Indicators.Graphics.Scenes;

namespace Indicators.Graphics.Html;

/// <summary>Writes a scene as an <c>svg</c> element that stands in HTML.</summary>
/// <param name="idPrefix">Begins every id of the element, so that ids stay unique in the page.</param>
/// <returns>Markup with role <c>img</c>, named by its title and described by its description.</returns>
internal delegate string InlineSvg(Scene scene, string idPrefix, string title, string description);
