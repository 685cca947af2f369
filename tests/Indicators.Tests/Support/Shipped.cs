using Indicators.Definitions;

namespace Indicators.Tests.Support;

/// <summary>The shipped definitions.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "indicator-definitions");

    private static readonly Lazy<Programme> Read = new(() =>
        DefinitionReader.Read(Folder).Programme ?? throw new InvalidOperationException("The shipped definitions have errors."));

    public static Programme Programme => Read.Value;

    /// <summary>The shipped programme without protection, and with no limit on what small figures may say, as the known answers are.</summary>
    public static Programme Unprotected => Programme with { Disclosure = new DisclosurePolicy(DisclosureMethod.None, 0), SmallDenominators = null, LeastAreas = 1 };
}
