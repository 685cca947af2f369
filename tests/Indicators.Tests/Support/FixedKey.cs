using Indicators.Disclosure.Rounding;

namespace Indicators.Tests.Support;

/// <summary>The key of rounding that tests use unless they try several, so that their figures are always the same.</summary>
internal static class FixedKey
{
    public static ProtectionKey Key { get; } = ProtectionKey.Derive(new byte[ProtectionKey.Length]);

    public static PipelineOptions Options { get; } = new() { LoadProtectionKey = () => Key };
}
