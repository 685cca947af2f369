namespace Indicators.Definitions;

/// <summary>A source of definition files: a folder, or resources embedded in the program.</summary>
public interface IDefinitionFiles
{
    /// <summary>The name of the source in findings, where paths start with it.</summary>
    string Name { get; }

    /// <summary>Returns the bytes of a file, or null if it does not exist.</summary>
    /// <param name="path">Relative to the root, with forward slashes.</param>
    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    byte[]? Read(string path);

    /// <summary>Returns the names of the files directly in a subfolder, in any order; empty if the folder does not exist.</summary>
    /// <param name="subfolder">Relative to the root, with forward slashes; empty for the root itself.</param>
    /// <inheritdoc cref="Read" path="/exception"/>
    IReadOnlyList<string> ListFiles(string subfolder);

    /// <summary>Returns the names of the folders directly in a subfolder, in any order; empty if the folder does not exist.</summary>
    /// <inheritdoc cref="ListFiles"/>
    IReadOnlyList<string> ListFolders(string subfolder);
}
