using Indicators.Definitions;

namespace Indicators.Tests.Definitions;

/// <summary>The definitions inside the program are those of the repository, and read in the same way.</summary>
public sealed class ShippedDefinitionsInsideTests
{
    private static ShippedDefinitions Inside => ShippedDefinitions.Instance;

    private static string[] Repository { get; } =
    [
        .. Directory.EnumerateFiles(DefinitionsFolder.Shipped(), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(DefinitionsFolder.Shipped(), path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_file_of_the_repository_is_inside_with_the_same_bytes()
    {
        Assert.Equal(Repository, Inside.Paths);
        Assert.All(Repository, path => Assert.Equal(File.ReadAllBytes(Path.Combine(DefinitionsFolder.Shipped(), path)), Inside.Read(path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("indicators")]
    [InlineData("indicators/asylum")]
    [InlineData("structures")]
    [InlineData("no-such")]
    public void Its_folders_hold_what_the_folders_of_the_repository_hold(string subfolder)
    {
        var folder = new DefinitionFolderFiles(DefinitionsFolder.Shipped());
        Assert.Equal(folder.ListFiles(subfolder).Order(StringComparer.Ordinal), Inside.ListFiles(subfolder).Order(StringComparer.Ordinal));
        Assert.Equal(folder.ListFolders(subfolder).Order(StringComparer.Ordinal), Inside.ListFolders(subfolder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_read_as_the_same_programme_from_the_same_files()
    {
        DefinitionReadResult folder = DefinitionReader.Read(DefinitionsFolder.Shipped()), inside = DefinitionReader.Read(Inside);
        Assert.Empty(inside.Findings);
        Assert.Equal(Told(folder.Programme!), Told(inside.Programme!));
        Assert.Equal(folder.Programme!.Indicators.Select(indicator => indicator.Id), inside.Programme!.Indicators.Select(indicator => indicator.Id));
        Assert.Equal(folder.Programme.Reports.Count, inside.Programme.Reports.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("asylum")]
    [InlineData("population")]
    public void For_validation_the_same_files_are_read(string? structure) =>
        Assert.Equal(
            Told(DefinitionReader.ReadForValidation(DefinitionsFolder.Shipped(), structure).Programme!),
            Told(DefinitionReader.ReadForValidation(Inside, structure).Programme!));

    [Fact]
    public void What_is_wrong_with_definitions_that_are_in_no_folder_is_named_beneath_their_name()
    {
        DefinitionReadResult reading = DefinitionReader.Read(new OneFile("programme.yaml", "title: [\n"));
        Assert.Contains(reading.Findings, finding => finding is { File: "somewhere/programme.yaml", Code: "definition-bad-yaml" });
        Assert.All(reading.Findings, finding => Assert.StartsWith("somewhere/", finding.File, StringComparison.Ordinal));
    }

    private static IEnumerable<(string, string)> Told(Programme programme) => programme.Files.Select(file => (file.Path, file.Sha256));

    private sealed class OneFile(string path, string text) : IDefinitionFiles
    {
        public string Name => "somewhere";

        public byte[]? Read(string wanted) => wanted == path ? System.Text.Encoding.UTF8.GetBytes(text) : null;

        public IReadOnlyList<string> ListFiles(string subfolder) => subfolder.Length == 0 ? [path] : [];

        public IReadOnlyList<string> ListFolders(string subfolder) => [];
    }
}
