using System.Reflection;

namespace Indicators.Cli.Terminal;

/// <summary>The name and version of the tool.</summary>
internal static class Product
{
    public const string Name = "indicators";

    /// <summary>For example, <c>0.1.0</c>. Outputs contain this version, because it does not change with each commit.</summary>
    public static string Version => Full.Split('+', 2)[0];

    /// <summary>The name and version in manifests and validation reports.</summary>
    public static string NameAndVersion => $"{Name} {Version}";

    /// <summary>The version with the commit that it was built from, if known.</summary>
    public static string Description => Full.Split('+', 2) is [string version, string commit]
        ? $"{Name} {version} (commit {commit[..Math.Min(12, commit.Length)]})"
        : $"{Name} {Full}";

    private static string Full { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
