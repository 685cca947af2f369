namespace Indicators.Definitions;

/// <summary>The definitions folder is not there: nothing can be read, so there is nothing to find fault with.</summary>
public sealed class DefinitionsNotFoundException(string folder)
    : IOException($"There is no definitions folder '{folder}'.")
{
    /// <summary>The folder as the user named it.</summary>
    public string Folder { get; } = folder;
}
