namespace Indicators.Definitions;

/// <summary>The definitions folder does not exist, so nothing can be read or checked.</summary>
public sealed class DefinitionsNotFoundException(string folder)
    : IOException($"There is no definitions folder '{folder}'.")
{
    /// <summary>The folder as the user named it.</summary>
    public string Folder { get; } = folder;
}
