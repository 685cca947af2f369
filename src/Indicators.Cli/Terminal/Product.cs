using System.Reflection;

namespace Indicators.Cli.Terminal;

/// <summary>Name and version.</summary>
internal static class Product
{
    public const string Name = "indicators";

    /// <summary>Such as <c>0.1.0</c>. Outputs carry this one: they do not change with each commit.</summary>
    public static string Version => Full.Split('+', 2)[0];

    /// <summary>The name and version that manifests and reports of checks carry.</summary>
    public static string NameAndVersion => $"{Name} {Version}";

    /// <summary>With the commit it was built from, where that is known.</summary>
    public static string Description => Full.Split('+', 2) is [string version, string commit]
        ? $"{Name} {version} (commit {commit[..Math.Min(12, commit.Length)]})"
        : $"{Name} {Full}";

    private static string Full { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
