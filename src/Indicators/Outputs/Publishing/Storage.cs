namespace Indicators.Outputs.Publishing;

/// <summary>The file operations of publishing that can fail; tests replace them to simulate failures.</summary>
internal sealed record Storage
{
    public static Storage OfSystem { get; } = new();

    public Func<string, Stream> Create { get; init; } = path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    public Func<string, string, bool> TryExchange { get; init; } = FolderExchange.Try;

    public Action<string, IEnumerable<string>> Flush { get; init; } = DiskFlush.Flush;

    public Action<string, string> Rename { get; init; } = Directory.Move;
}
