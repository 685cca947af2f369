namespace Indicators.Graphics.Fonts;

/// <summary>A problem with a font that the user can fix; the message says how.</summary>
public abstract class FontException : Exception
{
    private protected FontException(string message)
        : base(message)
    {
    }
}
