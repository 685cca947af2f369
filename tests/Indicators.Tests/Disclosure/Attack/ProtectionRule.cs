using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>The published rule by which small counts are protected: everybody knows it.</summary>
/// <param name="Method"><c>none</c>, <c>rounding</c>, <c>controlled-rounding</c>, <c>nearest-rounding</c> or <c>suppression</c>.</param>
/// <param name="Base">The rounding base; 0 where nothing is rounded.</param>
/// <param name="Threshold">Counts below it are suppressed.</param>
/// <param name="ZerosPublished">Zeros are printed, so that a suppressed count is at least 1.</param>
/// <param name="Width">How far apart the bounds of a suppressed figure must lie.</param>
internal sealed record ProtectionRule(string Method, int Base, int Threshold, bool ZerosPublished, int Width)
{
    public static ProtectionRule None { get; } = new("none", 0, 0, true, 1);

    public bool IsRounding => Method == "rounding";

    public static ProtectionRule Read(YamlMappingNode? node, ProtectionRule? inherited)
    {
        if (node is null) return inherited ?? None;
        int width = Math.Max(1, Number(node, "width", Number(node, "protection-width", Number(node, "required-width", inherited?.Width ?? 1))));
        bool zeros = Yaml.Text(node, "zeros") is not ("protected" or "suppressed" or "hidden" or "true");
        return new ProtectionRule(Yaml.Text(node, "method"), Number(node, "base", inherited?.Base ?? 0), Number(node, "threshold", inherited?.Threshold ?? 0),
            zeros, width);
    }

    /// <summary>Returns the true values that a printed count may stand for, where it is one cell that the rule applied to.</summary>
    public (long Low, long High) Bounds(long printed) => Method switch
    {
        "rounding" when printed == 0 => (0, Base - 1),
        "rounding" when printed == Base => (1, Base),
        "controlled-rounding" when printed % Base == 0 => (Math.Max(0, printed - Base + 1), printed + Base - 1),
        "nearest-rounding" when printed % Base == 0 => (Math.Max(0, printed - Base / 2), printed + Base / 2),
        _ => (printed, printed),
    };

    private static int Number(YamlMappingNode node, string key, int otherwise) =>
        int.TryParse(Yaml.Text(node, key), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
