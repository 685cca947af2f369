
namespace Indicators.Outputs.ValidationReports;

/// <summary>A path as a URI. Relative paths stay relative, to a root that the reader of the report knows.</summary>
internal static class ArtifactUri
{
    public static string Format(string path)
    {
        string slashed = path.Replace('\\', '/');
        if (slashed.StartsWith("//", StringComparison.Ordinal))
        {
            // The part after two slashes is a host, if it can be one.
            string share = "file:" + Escape(slashed);
            return Uri.TryCreate(share, UriKind.Absolute, out _) ? share : "/." + Escape(slashed);
        }
        if (slashed.StartsWith('/')) return "file://" + Escape(slashed);
        if (slashed.Length > 2 && char.IsAsciiLetter(slashed[0]) && slashed[1] == ':' && slashed[2] == '/') return $"file:///{slashed[0]}:" + Escape(slashed[2..]);
        while (slashed.StartsWith("./", StringComparison.Ordinal)) slashed = slashed[2..];
        return Escape(slashed);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
