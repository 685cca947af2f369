using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>The areas that may report and be reported at any time.</summary>
internal static class PlainAreas
{
    public static string[] Select(Programme programme) =>
    [
        .. programme.Areas.Codes
            .Where(code => code.ValidFrom is null && code.ValidTo is null && code.Attributes.GetValueOrDefault("kind") == "area")
            .Select(code => code.Id),
    ];
}
