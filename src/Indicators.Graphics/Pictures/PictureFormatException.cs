namespace Indicators.Graphics.Pictures;

/// <summary>A file is no picture that documents can show; the message says why.</summary>
public sealed class PictureFormatException(string message, Exception? cause = null) : Exception(message, cause);
