namespace Indicators.Messages;

/// <summary>A file embedded in the program.</summary>
internal static class EmbeddedFile
{
    public static byte[] Read(string name)
    {
        using Stream stream = Open(name) ?? throw new ArgumentException($"The program has no file {name}.", nameof(name));
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream? Open(string name) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream("messages." + name);
}
