namespace Indicators.Definitions;

/// <summary>Where definitions are: in a folder, or inside the program.</summary>
public interface IDefinitionFiles
{
    /// <summary>The folder as findings name it: their files are beneath it.</summary>
    string Name { get; }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    /// <param name="path">Relative to the place, with forward slashes.</param>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    byte[]? Read(string path);

    /// <summary>The names of a subfolder's own files, in any order; empty where there is no such folder.</summary>
    /// <param name="subfolder">Relative to the place, with forward slashes; empty for the place itself.</param>
    /// <inheritdoc cref="Read" path="/exception"/>
    IReadOnlyList<string> ListFiles(string subfolder);

    /// <summary>The names of a subfolder's own subfolders.</summary>
    /// <inheritdoc cref="ListFiles"/>
    IReadOnlyList<string> ListFolders(string subfolder);
}
